import { expect, it } from 'vitest'
import { monthAfter, weeksOf } from './month'

it('December 2026 begins on a Tuesday and ends on a Thursday', () => {
  const weeks = weeksOf('2026-12')
  expect(weeks).toHaveLength(5)
  expect(weeks[0]).toEqual([
    null,
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
    '2026-12-06',
  ])
  expect(weeks[4]).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', null, null, null])
})

it.each([
  ['2027-02', 4, 28],
  ['2028-02', 5, 29],
  ['2026-08', 6, 31],
])('%s has %i weeks and %i days', (month, weeks, days) => {
  expect(weeksOf(month)).toHaveLength(weeks)
  expect(weeksOf(month).flat().filter(Boolean)).toHaveLength(days)
})

it('months go over the year in both directions', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-06', 0)]).toEqual([
    '2027-01',
    '2025-12',
    '2026-06',
  ])
})
