/** The columns an EDTF date is stored in: as written, and the earliest and latest day it can mean. */
import { edtfBounds, normaliseDate, parseEdtf } from '@/lib/edtf'

/** Earliest and latest ISO day; nulls for an unknown or open end. Throws on text that is no EDTF: it was checked before. */
export function daysOf(text: string): { earliest: string | null; latest: string | null } {
  const parsed = parseEdtf(text)
  if (!parsed) throw new Error(`not a date: ${text}`)
  return edtfBounds(parsed)
}

/** Whether one EDTF date surely lies before another; not where either says too little, or is none. */
export function isBefore(one: string, other: string): boolean {
  const [{ latest }, { earliest }] = [boundsOf(one), boundsOf(other)]
  return latest !== null && earliest !== null && latest < earliest
}

/** Whether all that an EDTF date can mean lies before an ISO day. */
export function isBeforeDay(date: string, day: string): boolean {
  const { latest } = boundsOf(date)
  return latest !== null && latest < day
}

/** Whether all that an EDTF date can mean lies after an ISO day. */
export function isAfterDay(date: string, day: string): boolean {
  const { earliest } = boundsOf(date)
  return earliest !== null && earliest > day
}

type Bounds = ReturnType<typeof edtfBounds>
/** Of thousands of records there are few dates. */
const known = new Map<string, Bounds>()
const mostKnown = 5000

/** As `daysOf`; of text that is no date nothing is known. */
export function boundsOf(text: string): Bounds {
  const before = known.get(text)
  if (before) return before
  const bounds = edtfBounds(parseEdtf(text) ?? { form: 'unknown' })
  if (known.size >= mostKnown) known.clear()
  known.set(text, bounds)
  return bounds
}

/** The year, where the date leaves no doubt of it. */
export function yearOf(text: string): number | null {
  const { earliest, latest } = daysOf(text)
  return earliest && latest && earliest.slice(0, 4) === latest.slice(0, 4)
    ? Number(earliest.slice(0, 4))
    : null
}

/** What stands in lists of years for a date that leaves it in doubt. */
export const noYear = 'none'

/**
 * The day that the parameter `at` of an address asks for: the last that its date can mean. '' where nothing is asked,
 * null where what is asked has no last day.
 */
export function dayAsked(at: string | string[] | undefined): { asked: string; day: string | null } {
  const asked = ([at].flat()[0] ?? '').trim().slice(0, 40)
  if (!asked) return { asked, day: '' }
  const date = parseEdtf(normaliseDate(asked))
  return { asked, day: date && edtfBounds(date).latest }
}

/** The one day that a text means, however it is written: ISO; null where it means more than one, or none. */
export function dayOf(text: string): string | null {
  const { earliest, latest } = boundsOf(normaliseDate(text.trim()))
  return earliest === latest ? earliest : null
}

/** Today as an ISO day in UTC, the calendar that standings are worked out in. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/** The ISO day after an ISO day. */
export function dayAfter(day: string): string {
  return daysAfter(day, 1)
}

/** The ISO day before an ISO day. */
export function dayBefore(day: string): string {
  return daysAfter(day, -1)
}

/** `days` after an ISO day, or before it where they are negative. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
