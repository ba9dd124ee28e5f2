import { expect, it } from 'vitest'
import { dueGroup } from './groups'

it('what is due by the end of the month comes before what is due later, and what is overdue before both', () => {
  const group = (due: string, overdue = false) => dueGroup({ due, overdue }, '2026-06-15')
  expect(group('2026-06-14', true)).toBe('overdue')
  expect(group('2026-06-15')).toBe('thisMonth')
  expect(group('2026-06')).toBe('thisMonth')
  expect(group('2026-06-30')).toBe('thisMonth')
  expect(group('2026-07-01')).toBe('later')
  expect(group('2027')).toBe('later')
})
