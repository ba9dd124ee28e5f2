import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayShift, endsAfterStart, instantOf, localAt, minutesFromUtc, timeProblem } from './times'

it.each([
  ['2026-12-03T09:00', 'Asia/Shanghai', '2026-12-03T01:00:00.000Z'],
  ['2026-12-03T09:00', 'Asia/Urumqi', '2026-12-03T03:00:00.000Z'],
  ['2026-12-03T09:00', 'Asia/Ulaanbaatar', '2026-12-03T01:00:00.000Z'],
  ['2026-12-03T09:00', 'Asia/Hovd', '2026-12-03T02:00:00.000Z'],
  ['2026-12-03T09:00', 'Asia/Irkutsk', '2026-12-03T01:00:00.000Z'],
  ['2026-12-03T09:00', 'Asia/Chita', '2026-12-03T00:00:00.000Z'],
  ['2026-12-03T05:00', 'Asia/Vladivostok', '2026-12-02T19:00:00.000Z'],
  ['2026-12-03T00:00', 'UTC', '2026-12-03T00:00:00.000Z'],
  // Summer time: Mongolia had it last in 2016, China in 1991; Chita went from +8 to +9 in March 2016.
  ['2016-07-11T10:00', 'Asia/Ulaanbaatar', '2016-07-11T01:00:00.000Z'],
  ['2016-12-11T10:00', 'Asia/Ulaanbaatar', '2016-12-11T02:00:00.000Z'],
  ['1990-07-01T10:00', 'Asia/Shanghai', '1990-07-01T01:00:00.000Z'],
  ['2016-01-15T10:00', 'Asia/Chita', '2016-01-15T02:00:00.000Z'],
  ['2026-07-01T10:00', 'Europe/Berlin', '2026-07-01T08:00:00.000Z'],
  ['2024-02-29T23:59', 'Asia/Tokyo', '2024-02-29T14:59:00.000Z'],
])('%s in %s is %s', (local, zone, instant) => {
  expect(timeProblem(local, zone)).toBeNull()
  expect(instantOf(local, zone).toISOString()).toBe(instant)
  expect(localAt(new Date(instant), zone)).toBe(local)
})

it.each([
  ['2026-03-29T01:59', 'Europe/Berlin', null],
  ['2026-03-29T02:00', 'Europe/Berlin', 'time.none'],
  ['2026-03-29T02:30', 'Europe/Berlin', 'time.none'],
  ['2026-03-29T03:00', 'Europe/Berlin', null],
  ['2026-10-25T01:59', 'Europe/Berlin', null],
  ['2026-10-25T02:00', 'Europe/Berlin', 'time.twice'],
  ['2026-10-25T02:59', 'Europe/Berlin', 'time.twice'],
  ['2026-10-25T03:00', 'Europe/Berlin', null],
  ['2016-03-26T02:30', 'Asia/Ulaanbaatar', 'time.none'],
  ['2016-09-23T23:30', 'Asia/Ulaanbaatar', 'time.twice'],
  ['2017-03-25T02:30', 'Asia/Ulaanbaatar', null],
  ['2014-10-26T01:30', 'Europe/Moscow', 'time.twice'],
  ['2026-02-30T10:00', 'Asia/Shanghai', 'time.none'],
  ['2026-02-28T24:00', 'Asia/Shanghai', 'time.none'],
  ['2026-02-28T10:61', 'Asia/Shanghai', 'time.none'],
  ['tomorrow', 'Asia/Shanghai', 'time.none'],
] as const)('%s in %s: %s', (local, zone, problem) => {
  expect(timeProblem(local, zone)).toBe(problem)
})

it('of a time that comes twice the first is meant, and one that does not come has no instant', () => {
  expect(instantOf('2026-10-25T02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(() => instantOf('2026-03-29T02:30', 'Europe/Berlin')).toThrow()
})

it('an instant reads differently on the clocks of other zones, and on another day', () => {
  const morning = instantOf('2026-12-03T00:30', 'Asia/Ulaanbaatar')
  expect(localAt(morning, 'Asia/Hovd')).toBe('2026-12-02T23:30')
  expect(localAt(morning, 'Asia/Chita')).toBe('2026-12-03T01:30')
  expect(minutesFromUtc(morning, 'Asia/Hovd')).toBe(420)
  expect(minutesFromUtc(morning, 'UTC')).toBe(0)
  expect(dayShift('2026-12-03T00:30', '2026-12-02T23:30')).toBe(-1)
  expect(dayShift('2026-12-31T23:30', '2027-01-01T00:30')).toBe(1)
  expect(dayShift('2026-12-03T00:30', '2026-12-03T01:30')).toBe(0)
})

it('an end lies after its start by what passes, not by what the clocks show', () => {
  expect(endsAfterStart('2026-12-03T09:00', '2026-12-03T17:00', 'Asia/Shanghai')).toBe(true)
  expect(endsAfterStart('2026-12-03T09:00', '2026-12-03T09:00', 'Asia/Shanghai')).toBe(false)
  expect(endsAfterStart('2026-12-03T09:00', '2026-12-02T17:00', 'Asia/Shanghai')).toBe(false)
})

it('what a clock shows leads back to the instant, unless it shows it twice', () => {
  const zones = ['Asia/Shanghai', 'Asia/Ulaanbaatar', 'Asia/Hovd', 'Asia/Chita', 'Europe/Moscow', 'UTC']
  const minutes = fc.integer({ min: Date.UTC(1992, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (past, zone) => {
      const instant = new Date(past * 60_000)
      const local = localAt(instant, zone)
      const problem = timeProblem(local, zone)
      expect(problem).not.toBe('time.none')
      if (problem === null) expect(instantOf(local, zone)).toEqual(instant)
    }),
  )
})
