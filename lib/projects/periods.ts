/**
 * The times that updates speak of: the whole of their notation. `2026-Q3` is a quarter, `2026-H2` half a year, `2026` a
 * year. Days are ISO. Pure.
 */
import type { UpdateInterval } from '@/db/vocabulary'

/** Of an update: so many days after its time is over it is due. */
const daysToReport = 15

const months: Record<UpdateInterval, number> = { quarter: 3, half_year: 6, year: 12 }
const form = /^(\d{4})(?:-([QH])([1-4]))?$/

type Period = { interval: UpdateInterval; from: string; to: string }

/** Its first and last day; null where it is no such time. */
export function periodOf(text: string): Period | null {
  const found = form.exec(text)
  if (!found) return null
  const [, year, letter, part] = found
  if (letter === 'H' && Number(part) > 2) return null
  const interval = letter === 'Q' ? 'quarter' : letter === 'H' ? 'half_year' : 'year'
  const first = (Number(part ?? 1) - 1) * months[interval]
  return {
    interval,
    from: isoDay(Number(year), first, 1),
    to: isoDay(Number(year), first + months[interval], 0),
  }
}

/** What it is called by: the year, and which part of it; the text itself where it is no such time. */
export function partsOf(text: string): { interval: UpdateInterval; year: string; part: string } {
  const [, year, , part] = form.exec(text) ?? []
  return { interval: periodOf(text)?.interval ?? 'year', year: year ?? text, part: part ?? '' }
}

/** The one in which a day lies. */
export function periodAt(day: string, interval: UpdateInterval): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  if (interval === 'year') return year
  return `${year}-${interval === 'quarter' ? 'Q' : 'H'}${Math.ceil(month / months[interval])}`
}

/** So many before (or after, with a negative count) this one. */
export function periodBefore(text: string, count = 1): string {
  const { interval, from } = periodOf(text)!
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1]
  return periodAt(isoDay(year, month - count * months[interval], 1), interval)
}

/** The last day on which its update is not late. */
export function dueDayOf(text: string): string {
  const { to } = periodOf(text)!
  return addDays(to, daysToReport)
}

/** The last one whose update is late on a day, where none came. */
export function owedOn(day: string, interval: UpdateInterval): string {
  const current = periodAt(day, interval)
  const last = periodBefore(current)
  return dueDayOf(last) < day ? last : periodBefore(last)
}

/** So many days from one ISO day to another. */
export function daysBetween(day: string, later: string): number {
  return (Date.parse(later) - Date.parse(day)) / 86_400_000
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}

/** `month` counts from 0 and may lie beyond the year; day 0 is the last of the month before. */
function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}
