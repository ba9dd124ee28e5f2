import { expect, it } from 'vitest'
import { dueSoonOn, remindedOn } from './owing'

it('an update is due soon in the last thirty days up to its day', () => {
  // Of the third quarter it is due on 15 October, of the fourth on 15 January.
  expect(dueSoonOn('2026-09-14', 'quarter')).toBeNull()
  expect(dueSoonOn('2026-09-15', 'quarter')).toBe('2026-Q3')
  expect(dueSoonOn('2026-10-15', 'quarter')).toBe('2026-Q3')
  expect(dueSoonOn('2026-10-16', 'quarter')).toBeNull()
  expect(dueSoonOn('2026-12-16', 'quarter')).toBe('2026-Q4')
  expect(dueSoonOn('2027-01-02', 'year')).toBe('2026')
})

it('it is reminded of 14 and 3 days before, and 3 days after; nights that were missed are made up for', () => {
  const on = (day: string) => remindedOn(day, 'quarter').map(({ covers, stage }) => `${covers} ${stage}`)
  expect(on('2026-09-30')).toEqual([])
  expect(on('2026-10-01')).toEqual(['2026-Q3 14'])
  expect(on('2026-10-11')).toEqual(['2026-Q3 14'])
  expect(on('2026-10-12')).toEqual(['2026-Q3 3'])
  expect(on('2026-10-15')).toEqual(['2026-Q3 3'])
  expect(on('2026-10-17')).toEqual([])
  expect(on('2026-10-18')).toEqual(['2026-Q3 -3'])
  expect(on('2026-11-17')).toEqual(['2026-Q3 -3'])
  expect(on('2026-11-18')).toEqual([])
})
