import { expect, it } from 'vitest'
import { timesToReport, timeToBegin } from './times'

it('a lead reports on the time that has begun and the seven before it, but on none twice', () => {
  expect(timesToReport('2026-11-28', 'quarter', [])).toEqual([
    ...['2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1'],
  ])
  expect(timesToReport('2026-11-28', 'half_year', ['2026-H1', '2025-H2'])).toEqual([
    ...['2026-H2', '2025-H1', '2024-H2', '2024-H1', '2023-H2', '2023-H1'],
  ])
})

it('begins with the last time that is over, and only then with the one under way', () => {
  const of = (taken: string[]) =>
    timeToBegin('2026-11-28', 'quarter', timesToReport('2026-11-28', 'quarter', taken))
  expect(of([])).toBe('2026-Q3')
  expect(of(['2026-Q3'])).toBe('2026-Q4')
  expect(of(['2026-Q3', '2026-Q4'])).toBe('2026-Q2')
})
