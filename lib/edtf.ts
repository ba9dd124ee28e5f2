/**
 * The whole of dates as the register writes them: a subset of EDTF (ISO 8601-2), kept at the precision it was
 * written with. A year never becomes its first of January.
 */
import type { Language } from '@/db/vocabulary'

/** A year, a month or a day; `?` is uncertain, `~` approximate, `%` both. Month and day count from 1. */
export type EdtfPoint = {
  year: number
  month?: number
  day?: number
  uncertain: boolean
  approximate: boolean
}

/** `null` is an open side; at most one of the two sides is open. */
export type Edtf =
  | { form: 'unknown' }
  | { form: 'date'; date: EdtfPoint }
  | { form: 'one-of' | 'interval'; from: EdtfPoint | null; to: EdtfPoint | null }

export type EdtfProblem = 'day-impossible' | 'month-impossible' | 'order' | 'ambiguous' | 'form'

const pointForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/
const oneOfForm = /^\[([\d-]*)\.\.([\d-]*)\]$/
const ambiguousForm = /^\d{1,2}\s*([./-])\s*\d{1,2}\s*\1\s*(?:\d{2}|\d{4})$/

const spellings = [
  /^(?<year>\d{4})\s*年(?:\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*[日号])?)?$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})$/,
  /^(?<year>\d{4})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\.(?<month>0?[1-9]|1[0-2])\.(?<year>\d{4})$/,
]

/** Reads '' (not known), a date, `[from..to]` (one of these) or `from/to`; `null` when it is none of them. */
export function parseEdtf(text: string): Edtf | null {
  const read = readEdtf(text.trim())
  return typeof read === 'string' ? null : read
}

export function isEdtf(text: string): boolean {
  return parseEdtf(text) !== null
}

/** What is wrong with the text as EDTF, as a code; `null` when nothing is. */
export function edtfProblem(text: string): EdtfProblem | null {
  const read = readEdtf(text.trim())
  return typeof read === 'string' ? read : null
}

/**
 * The earliest and the latest day it can mean, as `YYYY-MM-DD`; `null` where it is open or not known.
 * Uncertain and approximate do not widen: nobody knows by how much.
 */
export function edtfBounds(edtf: Edtf): { earliest: string | null; latest: string | null } {
  if (edtf.form === 'unknown') return { earliest: null, latest: null }
  const [from, to] = edtf.form === 'date' ? [edtf.date, edtf.date] : [edtf.from, edtf.to]
  return { earliest: from && firstDay(from), latest: to && lastDay(to) }
}

/**
 * The shortest notation whose earliest and latest day are these (`YYYY-MM-DD`, null: open): a day, a whole month or
 * year, or one of a range; '' where both are open.
 */
export function edtfOfDays(earliest: string | null, latest: string | null): string {
  if (!earliest && !latest) return ''
  for (const length of [4, 7, 10]) {
    const short = earliest?.slice(0, length) ?? ''
    const bounds = edtfBounds(parseEdtf(short) ?? { form: 'unknown' })
    if (bounds.earliest && bounds.earliest === earliest && bounds.latest === latest) return short
  }
  return `[${earliest ?? ''}..${latest ?? ''}]`
}

/**
 * Turns what delegates type into EDTF notation where it can mean only one thing: 2019年6月12日, 12.06.2019
 * (day first, as in Russian and Mongolian), 2019/6/12, 2019-6-2, full-width characters. Everything else comes back
 * trimmed. The result may still be no date (31.02.2019): `edtfProblem` then names the fault.
 */
export function normaliseDate(text: string): string {
  const trimmed = text.trim()
  const plain = trimmed.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  for (const spelling of spellings) {
    const found = spelling.exec(plain)?.groups
    if (found) return written([found.year, found.month, found.day])
  }
  return edtfProblem(plain) === 'form' ? trimmed : plain
}

/**
 * A point in the reader's language at its own precision: '12 October 2007', '2007年10月', '2007 оны 10 сар', '2007 г.'
 * Says nothing of uncertain or approximate. Chinese and Mongolian have one style.
 */
export function formatPoint(point: EdtfPoint, locale: Language, style: 'long' | 'short' = 'long'): string {
  const { year, month, day } = point
  if (!month) return { en: `${year}`, zh: `${year}年`, mn: `${year} он`, ru: `${year} г.` }[locale]
  // ICU spells Mongolian months as ordinals, and small ICU builds in browsers lack Mongolian.
  if (locale === 'mn') return day ? `${year} оны ${month} сарын ${day}` : `${year} оны ${month} сар`
  return formatOf(locale, style, day !== undefined).format(Date.UTC(year, month - 1, day ?? 1))
}

/** To make one costs more than to write a date by it, and a calendar writes thousands. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: Language, style: 'long' | 'short', withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${withDay}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    year: 'numeric',
    month: style,
    day: withDay ? 'numeric' : undefined,
    timeZone: 'UTC',
  })
  formats.set(key, format)
  return format
}

/** An ISO day in the reader's language. */
export function formatDay(isoDay: string, locale: Language): string {
  const [year = 0, month, day] = isoDay.split('-').map(Number)
  return formatPoint({ year, month, day, uncertain: false, approximate: false }, locale)
}

function readEdtf(text: string): Edtf | EdtfProblem {
  if (text === '') return { form: 'unknown' }
  if (ambiguousForm.test(text)) return 'ambiguous'
  const oneOf = oneOfForm.exec(text)
  if (oneOf) return readSides('one-of', oneOf[1] ?? '', oneOf[2] ?? '', '')
  const sides = text.split('/')
  if (sides.length === 2) return readSides('interval', sides[0] ?? '', sides[1] ?? '', '..')
  const date = readPoint(text)
  return typeof date === 'string' ? date : { form: 'date', date }
}

function readSides(
  form: 'one-of' | 'interval',
  first: string,
  second: string,
  open: string,
): Edtf | EdtfProblem {
  const from = first === open ? null : readPoint(first)
  const to = second === open ? null : readPoint(second)
  if (typeof from === 'string') return from
  if (typeof to === 'string') return to
  if (!from && !to) return 'form'
  if (from && to && firstDay(from) > lastDay(to)) return 'order'
  return { form, from, to }
}

function readPoint(text: string): EdtfPoint | EdtfProblem {
  const [, year, month, day, qualifier] = pointForm.exec(text) ?? []
  if (!year || year < '1000') return 'form'
  if (month && (month < '01' || month > '12')) return 'month-impossible'
  if (month && day && (day < '01' || Number(day) > daysIn(Number(year), Number(month))))
    return 'day-impossible'
  return {
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  }
}

function firstDay({ year, month = 1, day = 1 }: EdtfPoint): string {
  return written([year, month, day])
}

function lastDay({ year, month = 12, day = daysIn(year, month) }: EdtfPoint): string {
  return written([year, month, day])
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function written(parts: (string | number | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0'))).join('-')
}
