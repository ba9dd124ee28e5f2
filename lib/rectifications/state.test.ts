import { describe, expect, it } from 'vitest'
import { daysAfter } from '@/lib/dates'
import { rectificationState } from './state'

describe('a rectification', () => {
  it('is open up to and on the last day, and adopted on the next, unless somebody objected', () => {
    expect(rectificationState('2026-05-10', 0, '2026-05-09')).toBe('open')
    expect(rectificationState('2026-05-10', 0, '2026-05-10')).toBe('open')
    expect(rectificationState('2026-05-10', 0, '2026-05-11')).toBe('adopted')
    expect(rectificationState('2026-05-10', 1, '2026-05-10')).toBe('objected')
    expect(rectificationState('2026-05-10', 2, '2027-01-01')).toBe('objected')
  })

  it.each([
    ['2026-01-01', 90, '2026-04-01'],
    ['2024-01-01', 90, '2024-03-31'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-02-28', 365, '2027-02-28'],
  ])('notified on %s, %i days: the last is %s', (day, days, expected) => {
    expect(daysAfter(day, days)).toBe(expected)
  })
})
