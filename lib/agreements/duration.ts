/**
 * How long an agreement holds: the whole of the rule. From its term, what it says of renewal, notice and review, and the
 * day it entered into force follow the end of the period it is in, the last day to give notice and the next review. Pure.
 */
import type { DurationClause } from '@/db/schema/content'
import { boundsOf } from '@/lib/dates'
import { edtfOfDays } from '@/lib/edtf'
import { type Length, moved } from './length'

export type DurationFacts = {
  /** EDTF: the recorded last day by its own terms; '' is not recorded. */
  expires: string
  term: Length | null
  duration: DurationClause
  /** EDTF: since when it has been in force, as far as is recorded or follows; null or '': not known. */
  begins: string | null
}

/** Days are EDTF, ranges where what they follow from is one; null: cannot be told, or there is none. */
export type Duration = {
  /** The last day of the first period, and whether that is recorded or counted from the term. */
  first: string | null
  by: 'recorded' | 'term' | null
  /** What the term makes of the first period, where that and the recorded day cannot both be. */
  contradicts: string | null
  /** How often it has surely gone on by itself. */
  renewals: number
  /** The last day of the period it is in; of the last one, where it does not go on. */
  ends: string | null
  /** The last day to say that it shall not go on after `ends`. */
  notice: string | null
  review: string | null
}

export const noDuration: DurationClause = {
  renewal: null,
  notice: null,
  review: null,
  reviewDate: '',
  fewest: null,
}

/**
 * On `day` (ISO). A term counted in years or months ends on the day of the same number, as the Civil Code of China
 * (articles 201 and 202) and the European rule on periods (Regulation 1182/71, article 3) have it.
 */
export function durationOn({ expires, term, duration, begins }: DurationFacts, day: string): Duration {
  const begin = boundsOf(begins ?? '')
  const recorded = boundsOf(expires)
  const byTerm = term ? shifted(begin, term, 1) : nowhere
  const first = isKnown(recorded) ? recorded : byTerm
  const { renewal, notice } = duration
  const renewals = renewal && first.latest ? timesBefore(first.latest, renewal, day) : 0
  const ends = renewal ? shifted(first, renewal, renewals) : first
  // As it was written where nothing is counted: a doubt, a named set of years.
  const firstText = first === recorded ? expires : textOf(first)
  return {
    first: firstText,
    by: isKnown(recorded) ? 'recorded' : isKnown(byTerm) ? 'term' : null,
    contradicts: areApart(recorded, byTerm) ? textOf(byTerm) : null,
    renewals,
    ends: renewals > 0 ? textOf(ends) : firstText,
    notice: renewal && notice ? textOf(shifted(ends, notice, -1)) : null,
    review: nextReview(duration, begin, day),
  }
}

/** The named day while it may still come, else the next by the interval. */
function nextReview({ review, reviewDate }: DurationClause, begin: Span, day: string): string | null {
  const named = boundsOf(reviewDate)
  if (named.latest && named.latest >= day) return reviewDate
  if (!review || !begin.latest) return null
  return textOf(shifted(begin, review, timesBefore(begin.latest, review, day) || 1))
}

type Span = { earliest: string | null; latest: string | null }
const nowhere: Span = { earliest: null, latest: null }

/** How many times a length must be added to a day for the result not to lie before `day`; 0: it does not. */
function timesBefore(from: string, length: Length, day: string): number {
  if (from >= day) return 0
  const months = length.unit === 'year' ? length.count * 12 : length.count
  const [years, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const apart = (years - Number(from.slice(0, 4))) * 12 + month - Number(from.slice(5, 7))
  const times = Math.max(1, Math.floor(apart / months))
  const reached = moved(from, { count: months * times, unit: 'month' })
  return reached !== null && reached < day ? times + 1 : times
}

/** Always counted from the first day, so that the end of a short month is not carried on. */
function shifted({ earliest, latest }: Span, { count, unit }: Length, times: number): Span {
  const move = (day: string | null) => day && moved(day, { count: count * times, unit })
  return { earliest: move(earliest), latest: move(latest) }
}

function areApart(one: Span, other: Span): boolean {
  if (!one.earliest || !one.latest || !other.earliest || !other.latest) return false
  // By some texts the last day is the one before.
  const nearly = moved(other.earliest, { count: -1, unit: 'day' }) ?? other.earliest
  return one.latest < nearly || one.earliest > other.latest
}

function isKnown({ earliest, latest }: Span): boolean {
  return earliest !== null || latest !== null
}

function textOf(span: Span): string | null {
  return isKnown(span) ? edtfOfDays(span.earliest, span.latest) : null
}
