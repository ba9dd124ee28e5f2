import { describe, expect, it } from 'vitest'
import { deadlinesOf } from './deadlines'
import { type DurationFacts, durationOn, noDuration } from './duration'

const year = (count: number) => ({ count, unit: 'year' as const })
const month = (count: number) => ({ count, unit: 'month' as const })
const held = (
  given: Omit<Partial<DurationFacts>, 'duration'> & Partial<DurationFacts['duration']>,
  day: string,
) => {
  const { expires = '', term = null, begins = null, ...duration } = given
  return durationOn({ expires, term, begins, duration: { ...noDuration, ...duration } }, day)
}

describe('the end', () => {
  it('is the recorded day, or what the term makes of the beginning', () => {
    expect(held({ expires: '2030-12-31' }, '2026-01-01')).toMatchObject({
      ends: '2030-12-31',
      by: 'recorded',
    })
    expect(held({ term: year(5), begins: '2024-07-03' }, '2026-01-01')).toMatchObject({
      ends: '2029-07-03',
      by: 'term',
    })
    expect(held({ term: year(5) }, '2026-01-01')).toMatchObject({ ends: null, by: null })
    expect(held({ term: year(5), begins: '' }, '2026-01-01')).toMatchObject({ ends: null, by: null })
  })
  it('is a range where the beginning is one', () => {
    expect(held({ term: year(3), begins: '2009-03' }, '2010-01-01').ends).toBe('2012-03')
    expect(held({ term: year(3), begins: '[2009..2020]' }, '2010-01-01').ends).toBe(
      '[2012-01-01..2023-12-31]',
    )
  })
  it('a recorded day that the term does not give is shown beside it, one day apart is not', () => {
    const given = { term: year(5), begins: '2024-07-03' }
    expect(held({ ...given, expires: '2029-07-02' }, '2026-01-01').contradicts).toBeNull()
    expect(held({ ...given, expires: '2029-07-03' }, '2026-01-01').contradicts).toBeNull()
    expect(held({ ...given, expires: '2030' }, '2026-01-01').contradicts).toBe('2029-07-03')
  })
})

describe('tacit renewal', () => {
  const given = { expires: '2020-06-30', renewal: year(2), notice: month(6) }
  it('begins when the first period is surely over, and goes on as often as needed', () => {
    expect(held(given, '2020-06-30')).toMatchObject({ renewals: 0, ends: '2020-06-30', notice: '2019-12-30' })
    expect(held(given, '2020-07-01')).toMatchObject({ renewals: 1, ends: '2022-06-30', notice: '2021-12-30' })
    expect(held(given, '2022-06-30')).toMatchObject({ renewals: 1, ends: '2022-06-30' })
    expect(held(given, '2026-11-27')).toMatchObject({ renewals: 4, ends: '2028-06-30', notice: '2027-12-30' })
  })
  it('of the last day of a long month never forgets the day', () => {
    const monthly = { expires: '2024-01-31', renewal: month(1) }
    expect(held(monthly, '2024-02-15').ends).toBe('2024-02-29')
    expect(held(monthly, '2024-03-01').ends).toBe('2024-03-31')
  })
  it('of a year alone is counted by its last day', () => {
    expect(held({ expires: '2020', renewal: year(1) }, '2020-12-31')).toMatchObject({
      renewals: 0,
      ends: '2020',
    })
    expect(held({ expires: '2020', renewal: year(1) }, '2023-05-01')).toMatchObject({
      renewals: 3,
      ends: '2023',
    })
  })
  it('notice without renewal has no last day', () => {
    expect(held({ expires: '2030', notice: month(6) }, '2026-01-01').notice).toBeNull()
  })
})

describe('review', () => {
  it('is the named day while it may come, then the next by its interval', () => {
    const given = { begins: '2020-03-01', review: year(3), reviewDate: '2024-09' }
    expect(held(given, '2024-09-30').review).toBe('2024-09')
    expect(held(given, '2024-10-01').review).toBe('2026-03-01')
    expect(held({ review: year(3), begins: '2020-03-01' }, '2020-03-01').review).toBe('2023-03-01')
    expect(held({ review: year(3) }, '2020-03-01').review).toBeNull()
  })
})

describe('days to come', () => {
  const duration = held({ expires: '2020-06-30', renewal: year(2), notice: month(6) }, '2026-11-27')
  it('are those that have not passed, of an agreement that has not ended', () => {
    expect(deadlinesOf({ status: 'in_force', duration }, true, '2026-11-27')).toEqual([
      { kind: 'notice', date: '2027-12-30', from: '2027-12-30', to: '2027-12-30' },
      { kind: 'renewal', date: '2028-06-30', from: '2028-06-30', to: '2028-06-30' },
    ])
    expect(deadlinesOf({ status: 'in_force', duration }, true, '2027-12-31').map(({ kind }) => kind)).toEqual(
      ['renewal'],
    )
    expect(deadlinesOf({ status: 'superseded', duration }, true, '2026-11-27')).toEqual([])
  })
  it('are called an end where it does not go on, and keep what a date leaves open', () => {
    const ends = held({ expires: '2030-06' }, '2026-11-27')
    expect(deadlinesOf({ status: 'signed', duration: ends }, false, '2026-11-27')).toEqual([
      { kind: 'end', date: '2030-06', from: '2030-06-01', to: '2030-06-30' },
    ])
  })
})
