import { expect, it } from 'vitest'
import { dueDayOf, owedOn, periodAt, periodBefore, periodOf } from './periods'

it('a time is a quarter, half a year or a year, with its first and last day', () => {
  expect(periodOf('2026-Q1')).toEqual({ interval: 'quarter', from: '2026-01-01', to: '2026-03-31' })
  expect(periodOf('2024-Q4')).toEqual({ interval: 'quarter', from: '2024-10-01', to: '2024-12-31' })
  expect(periodOf('2026-H2')).toEqual({ interval: 'half_year', from: '2026-07-01', to: '2026-12-31' })
  expect(periodOf('2026')).toEqual({ interval: 'year', from: '2026-01-01', to: '2026-12-31' })
  for (const wrong of ['', '2026-Q5', '2026-H3', '2026-03', '26-Q1']) expect(periodOf(wrong)).toBeNull()
})

it('each day lies in one', () => {
  expect(periodAt('2026-09-30', 'quarter')).toBe('2026-Q3')
  expect(periodAt('2026-10-01', 'quarter')).toBe('2026-Q4')
  expect(periodAt('2026-06-30', 'half_year')).toBe('2026-H1')
  expect(periodAt('2026-02-28', 'year')).toBe('2026')
})

it('the one before the first of a year is the last of the year before', () => {
  expect(periodBefore('2026-Q1')).toBe('2025-Q4')
  expect(periodBefore('2026-Q1', 5)).toBe('2024-Q4')
  expect(periodBefore('2026-H1')).toBe('2025-H2')
  expect(periodBefore('2026')).toBe('2025')
  expect(periodBefore('2026-Q4', -1)).toBe('2027-Q1')
})

it('an update is due fifteen days after its time, and late from the day after', () => {
  expect(dueDayOf('2026-Q3')).toBe('2026-10-15')
  expect(owedOn('2026-10-15', 'quarter')).toBe('2026-Q2')
  expect(owedOn('2026-10-16', 'quarter')).toBe('2026-Q3')
  expect(owedOn('2026-12-31', 'quarter')).toBe('2026-Q3')
})
