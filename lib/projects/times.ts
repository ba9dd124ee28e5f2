/** Which times its lead can report on: the whole of the rule. Pure. */
import type { UpdateInterval } from '@/db/vocabulary'
import { periodAt, periodBefore } from './periods'

/** The one that has begun, and those before it, as far back as anybody is asked to remember. */
const most = 8

/** `taken`: those it has reported on, or is about to. The latest first. */
export function timesToReport(day: string, interval: UpdateInterval, taken: string[]): string[] {
  const current = periodAt(day, interval)
  return Array.from({ length: most }, (_, count) => periodBefore(current, count)).filter(
    (time) => !taken.includes(time),
  )
}

/** The one to begin with: the last that is over, where nothing was reported on it. */
export function timeToBegin(day: string, interval: UpdateInterval, times: string[]): string | null {
  const over = periodBefore(periodAt(day, interval))
  return times.find((time) => time === over) ?? times[0] ?? null
}
