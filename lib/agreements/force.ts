/**
 * When an agreement enters into force by its own clause, for whom, and what is missing: the whole of the rule, with
 * its reasoning step by step. Dates may be ranges; what follows from them is then a range, never a guess. The clause
 * says what should be; what is recorded stands beside it, and where the two differ both are shown.
 */
import type { ForceClause } from '@/db/schema/content'
import type { ActKind, ActManner, AgreementRole, DelayUnit } from '@/db/vocabulary'
import { boundsOf } from '@/lib/dates'
import { edtfOfDays } from '@/lib/edtf'
import { consents } from './acts'
import { moved } from './length'

/** Dates are EDTF. */
export type RecordedAct = {
  party: string
  act: ActKind
  date: string
  effect: string
  manner?: ActManner | null
}

/** `P`: how a party is named; by its id where it is worked out. */
export type ForceStep<P = string> =
  | { step: 'signatures'; of: number }
  | { step: 'approvals'; needed: number; of: number; among: P[] }
  | { step: 'date'; date: string }
  /** How many of those needed are recorded, and who has none recorded. */
  | { step: 'counted'; have: number; needed: number; lacking: P[] }
  /** Who consented and withdrew before the condition was met: not counted. */
  | { step: 'left'; parties: P[] }
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
  const stays = staysOf(acts, clause.condition === 'approvals')
  const steps: ForceStep[] = []
  const met = conditionMet(clause, signatories, stays, steps)
  const after = (span: Span) => delayed(span, clause.delay)
  if (met && clause.condition !== 'date') steps.push({ step: 'met', date: textOf(met) })
  if (met && clause.delay) steps.push({ step: 'delay', ...clause.delay })
  const general = met && (clause.condition === 'date' ? met : after(met))
  const bound = general
    ? [...stays].flatMap(([party, { from, until }]) => {
        const since = laterOf(general, clause.condition === 'date' ? from : after(from))
        // Gone before it was bound.
        return until && isBefore(until, since) ? [] : [{ party, since }]
      })
    : []
  return {
    steps,
    since: general && textOf(general),
    parties: bound.map(({ party, since }) => ({ party, since: textOf(since) })),
    contradictions: contradictionsOf(bound, acts),
  }
}

/** Between its consent and its withdrawal, each as far as it is known, a party counts. */
type Stay = { from: Span; until: Span | null }

/** When the condition was met; null where it is not, as far as is recorded. */
function conditionMet(
  clause: ForceClause,
  signatories: string[],
  stays: Map<string, Stay>,
  steps: ForceStep[],
): Span | null {
  if (clause.condition === 'date') {
    steps.push({ step: 'date', date: clause.date })
    return boundsOf(clause.date)
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
  const counted = [...stays].filter(([party]) => number !== null || each.includes(party))
  const met = firstMeeting(counted, needed, each)
  // Who had gone by then does not count; where it was never met, whoever has gone.
  const gone = counted.flatMap(([party, { until }]) =>
    until && (!met || isBefore(until, met)) ? [party] : [],
  )
  const have = counted.length - gone.length
  const missing = have >= needed ? each : signatories
  steps.push({
    step: 'counted',
    have,
    needed,
    lacking: missing.filter((party) => !stays.has(party) || gone.includes(party)),
  })
  if (gone.length) steps.push({ step: 'left', parties: gone })
  return met
}

/**
 * The first day on which enough are there, and each that must be: the earliest it can have been (all came as early and
 * left as late as their dates allow) and the latest (the other way round). Null where it was on no account.
 */
function firstMeeting(stays: [string, Stay][], needed: number, each: string[]): Span | null {
  const earliest = sweep(
    stays.map(([party, { from, until }]) => [
      party,
      from.earliest ?? first,
      until ? (until.latest ?? last) : null,
    ]),
    needed,
    each,
  )
  if (!earliest) return null
  const latest = sweep(
    stays.map(([party, { from, until }]) => [
      party,
      from.latest ?? last,
      until ? (until.earliest ?? first) : null,
    ]),
    needed,
    each,
  )
  return finite({ earliest, latest: latest ?? last })
}

/** Goes through the days on which somebody comes or leaves; who leaves on a day is not there on it. */
function sweep(stays: [party: string, from: string, until: string | null][], needed: number, each: string[]) {
  const comings = stays.filter(([, from, until]) => until === null || from < until)
  const days = comings.flatMap(([party, from, until]) => [
    { day: from, party, comes: true },
    ...(until ? [{ day: until, party, comes: false }] : []),
  ])
  days.sort((a, b) => (a.day === b.day ? Number(a.comes) - Number(b.comes) : a.day < b.day ? -1 : 1))
  const there = new Map<string, boolean>()
  let count = 0
  for (const [at, { day, party, comes }] of days.entries()) {
    there.set(party, comes)
    count += comes ? 1 : -1
    const dayIsOver = days[at + 1]?.day !== day
    if (dayIsOver && count >= needed && each.every((one) => there.get(one))) return day
  }
  return null
}

/**
 * From when to when each party counts. Where approval is asked for, by the first of its approvals or its accession;
 * where signing is enough, by its signature: one ad referendum only once it is confirmed.
 */
function staysOf(acts: RecordedAct[], byApproval: boolean): Map<string, Stay> {
  const stays = new Map<string, Stay>()
  for (const [party, own] of Map.groupBy(acts, (act) => act.party)) {
    const binding = own.filter(({ act, manner }) => {
      if (act === 'signed') return !byApproval && manner !== 'ad_referendum'
      return consents.includes(act) && (byApproval || act !== 'approved' || isAwaited(own))
    })
    if (!binding.length) continue
    const left = own.filter(({ act }) => act === 'withdrew')
    stays.set(party, {
      from: earliestOf(binding.map(({ date }) => boundsOf(date))),
      until: left.length ? earliestOf(left.map(({ effect, date }) => boundsOf(effect || date))) : null,
    })
  }
  return stays
}

/** Whether its only signatures are ad referendum. */
function isAwaited(own: RecordedAct[]): boolean {
  const signatures = own.filter(({ act }) => act === 'signed')
  return signatures.length > 0 && signatures.every(({ manner }) => manner === 'ad_referendum')
}

/** The first in time of several days that are known as spans. */
function earliestOf(spans: Span[]): Span {
  const at = (days: string[]) => days.sort()[0]!
  return finite({
    earliest: at(spans.map(({ earliest }) => earliest ?? first)),
    latest: at(spans.map(({ latest }) => latest ?? last)),
  })
}

/** Whether a span is surely over when another begins, or ends on the day it begins. */
function isBefore(one: Span, other: Span): boolean {
  return (one.latest ?? last) <= (other.earliest ?? first)
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

function contradictionsOf(bound: { party: string; since: Span }[], acts: RecordedAct[]) {
  return acts.flatMap(({ party, act, date, effect }) => {
    const computed = bound.find((one) => one.party === party)?.since
    const says = act === 'in_force' || (consents.includes(act) && effect !== '')
    if (!says || !computed) return []
    const recorded = boundsOf(effect || date)
    const apart =
      (recorded.latest ?? last) < (computed.earliest ?? first) ||
      (recorded.earliest ?? first) > (computed.latest ?? last)
    return apart ? [{ party, recorded: effect || date, computed: textOf(computed) }] : []
  })
}

function textOf({ earliest, latest }: Span): string {
  return edtfOfDays(earliest, latest)
}
