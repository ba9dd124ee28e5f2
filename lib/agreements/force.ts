/**
 * When an agreement enters into force by its own clause, for whom, and what is missing: the whole of the rule, with
 * its reasoning step by step. Dates may be ranges; what follows from them is then a range, never a guess. The clause
 * says what should be; what is recorded stands beside it, and where the two differ both are shown.
 */
import type { ForceClause } from '@/db/schema/content'
import type { ActKind, AgreementRole, DelayUnit } from '@/db/vocabulary'
import { edtfBounds, edtfOfDays, parseEdtf } from '@/lib/edtf'

/** Dates are EDTF. */
export type RecordedAct = { party: string; act: ActKind; date: string; effect: string }

/** `P`: how a party is named; by its id where it is worked out. */
export type ForceStep<P = string> =
  | { step: 'signatures'; of: number }
  | { step: 'approvals'; needed: number; of: number; among: P[] }
  | { step: 'date'; date: string }
  /** How many of those needed are recorded, and who has none recorded. */
  | { step: 'counted'; have: number; needed: number; lacking: P[] }
  /** When the condition was met, EDTF. */
  | { step: 'met'; date: string }
  | { step: 'delay'; count: number; unit: DelayUnit }

export type Force<P = string> = {
  steps: ForceStep<P>[]
  /** EDTF of the general entry into force; '' where it is met and no date is recorded; null: not met. */
  since: string | null
  /** For each party that has consented, since when: not before the general entry into force. EDTF. */
  parties: { party: P; since: string }[]
  /** Parties whose recorded entry into force cannot be the computed one. EDTF. */
  contradictions: { party: P; recorded: string; computed: string }[]
}

type Facts = {
  clause: ForceClause
  parties: { party: string; role: AgreementRole }[]
  acts: RecordedAct[]
}

/** The earliest and the latest ISO day; null: as early, or as late, as you like. */
type Span = { earliest: string | null; latest: string | null }

/** Null where the clause is not recorded, or nobody is there to be bound. */
export function forceOf({ clause, parties, acts }: Facts): Force | null {
  const signatories = [...new Set(parties.filter((p) => p.role === 'signatory').map((p) => p.party))]
  if (!clause.condition || !signatories.length) return null
  const consent = clause.condition === 'approvals' ? 'approved' : 'signed'
  const consents = consentsOf(acts, consent)
  const steps: ForceStep[] = []
  const met = conditionMet(clause, signatories, consents, steps)
  const after = (span: Span) => delayed(span, clause.delay)
  if (met && clause.condition !== 'date') steps.push({ step: 'met', date: textOf(met) })
  if (met && clause.delay) steps.push({ step: 'delay', ...clause.delay })
  const general = met && (clause.condition === 'date' ? met : after(met))
  const bound = general
    ? [...consents].map(([party, span]) => ({
        party,
        since: laterOf(general, clause.condition === 'date' ? span : after(span)),
      }))
    : []
  return {
    steps,
    since: general && textOf(general),
    parties: bound.map(({ party, since }) => ({ party, since: textOf(since) })),
    contradictions: contradictionsOf(bound, acts),
  }
}

/** When the condition was met; null where it is not, as far as is recorded. */
function conditionMet(
  clause: ForceClause,
  signatories: string[],
  consents: Map<string, Span>,
  steps: ForceStep[],
): Span | null {
  const lacking = (asked: string[]) => asked.filter((party) => !consents.has(party))
  if (clause.condition === 'date') {
    steps.push({ step: 'date', date: clause.date })
    return spanOf(clause.date)
  }
  const among = clause.condition === 'approvals' ? clause.among : []
  const number = clause.condition === 'approvals' ? clause.approvals : null
  const needed = number ?? signatories.length
  steps.push(
    clause.condition === 'signatures'
      ? { step: 'signatures', of: signatories.length }
      : { step: 'approvals', needed, of: signatories.length, among },
  )
  // Of all signatories each must; of a number, whoever comes first, and the named ones.
  const each = number === null ? signatories : among
  const counted = [...consents].filter(([party]) => number !== null || each.includes(party))
  const enough = counted.length >= needed
  const missing = lacking(enough ? each : signatories)
  steps.push({ step: 'counted', have: counted.length, needed, lacking: missing })
  if (!enough || lacking(each).length) return null
  const last = nth(
    counted.map(([, span]) => span),
    needed,
  )
  return each.reduce((latest, party) => laterOf(latest, consents.get(party)!), last)
}

/** The first consent of each party: of several the earliest. */
function consentsOf(acts: RecordedAct[], kind: RecordedAct['act']): Map<string, Span> {
  const found = new Map<string, Span>()
  for (const { party, act, date } of acts) {
    if (act !== kind) continue
    const span = spanOf(date)
    const known = found.get(party)
    found.set(party, known ? nth([known, span], 1) : span)
  }
  return found
}

/** The n-th in time of several days that are known as spans. Exact: it grows with each of them. */
function nth(spans: Span[], n: number): Span {
  const at = (days: string[]) => days.sort()[n - 1]!
  return finite({
    earliest: at(spans.map(({ earliest }) => earliest ?? first)),
    latest: at(spans.map(({ latest }) => latest ?? last)),
  })
}

function laterOf(one: Span, other: Span): Span {
  const later = (a: string, b: string) => (a > b ? a : b)
  return finite({
    earliest: later(one.earliest ?? first, other.earliest ?? first),
    latest: later(one.latest ?? last, other.latest ?? last),
  })
}

/** Stand for 'as early as you like' and 'as late'; no date that can be written is before or after them. */
const first = '0000-01-01'
const last = '9999-99-99'

function finite({ earliest, latest }: { earliest: string; latest: string }): Span {
  return { earliest: earliest === first ? null : earliest, latest: latest === last ? null : latest }
}

function delayed(span: Span, delay: ForceClause['delay']): Span {
  if (!delay) return span
  const move = (day: string | null) => day && moved(day, delay)
  return { earliest: move(span.earliest), latest: move(span.latest) }
}

/**
 * An ISO day so many days or months later; null beyond the year 9999. A month later is the same day of the month, or
 * the month's last where it has none (31 January, one month: 28 or 29 February).
 */
function moved(day: string, { count, unit }: { count: number; unit: DelayUnit }): string | null {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const days = unit === 'month' ? lengthOf(year, month + count) : date + count
  const result = new Date(
    Date.UTC(
      year,
      month - 1 + (unit === 'month' ? count : 0),
      unit === 'month' ? Math.min(date, days) : days,
    ),
  )
  return result.getUTCFullYear() > 9999 ? null : result.toISOString().slice(0, 10)
}

/** `month` counts from 1 and may go beyond 12. */
function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function contradictionsOf(bound: { party: string; since: Span }[], acts: RecordedAct[]) {
  return acts.flatMap(({ party, act, date, effect }) => {
    const computed = bound.find((one) => one.party === party)?.since
    if (act !== 'in_force' || !computed) return []
    const recorded = spanOf(effect || date)
    const apart =
      (recorded.latest ?? last) < (computed.earliest ?? first) ||
      (recorded.earliest ?? first) > (computed.latest ?? last)
    return apart ? [{ party, recorded: effect || date, computed: textOf(computed) }] : []
  })
}

function spanOf(date: string): Span {
  return edtfBounds(parseEdtf(date) ?? { form: 'unknown' })
}

function textOf({ earliest, latest }: Span): string {
  return edtfOfDays(earliest, latest)
}
