/**
 * Where an agreement stands, derived from its dates and its parties' acts: the whole of the rule. It says what is
 * recorded and never more: a missing act is a gap in the record, not a fact.
 */
import type { ForceClause } from '@/db/schema/content'
import type { ActKind, AgreementRole, AgreementStatus, PartyStanding } from '@/db/vocabulary'
import { compareToDay, edtfBounds, parseEdtf } from '@/lib/edtf'
import { type Force, forceOf, type RecordedAct } from './force'

export type StandingFacts = {
  /** EDTF. */
  adopted: string
  expires: string
  parties: { party: string; role: AgreementRole }[]
  acts: RecordedAct[]
  /** The agreement that supersedes this one, if one does. */
  supersededBy: string | null
  forceClause: ForceClause
}

/**
 * One signatory's own position; each date is the EDTF of the act, '' for an act without date, null for no act.
 * `byClause`: since when it is bound by the clause on entry into force; null where that does not say so.
 */
export type PartyPosition = {
  party: string
  standing: PartyStanding
  signed: string | null
  approved: string | null
  inForce: string | null
  byClause: string | null
  withdrew: string | null
}

/** Why the status is what it is; the words are in messages `agreement.reason`. */
export type StandingReason =
  | 'superseded'
  | 'withdrawn_all'
  | 'expired'
  | 'in_force_all'
  | 'in_force_some'
  | 'signed_all'
  | 'signed_waiting'
  | 'signed_unsure'
  | 'approved_some'
  | 'signed_some'
  | 'adopted_only'
  | 'nothing_recorded'

export type Standing = {
  status: AgreementStatus
  reason: StandingReason
  /** EDTF of the day that decides, '' where it is not recorded. */
  date: string
  /** How many of the signatories did what the reason names, and how many signatories there are. */
  count: number
  of: number
  supersededBy: string | null
  positions: PartyPosition[]
  /** What follows from the clause on entry into force; null where none is recorded. */
  force: Force | null
  /** The next ISO day on which the calendar alone may change the status. */
  due: string | null
}

/** The standing on `day` (ISO). */
export function standingOn(facts: StandingFacts, day: string): Standing {
  const signatories = [...new Set(facts.parties.filter((p) => p.role === 'signatory').map((p) => p.party))]
  const force = forceOf({ clause: facts.forceClause, parties: facts.parties, acts: facts.acts })
  const positions = signatories.map((party) => positionOf(party, facts.acts, force, day))
  const having = (test: (position: PartyPosition) => boolean) => positions.filter(test)
  const bound = having((p) => p.standing === 'bound')
  const left = having((p) => p.standing === 'withdrawn')
  const approved = having((p) => p.approved !== null && p.standing !== 'withdrawn')
  const signed = having((p) => p.signed !== null)
  const settled = (status: AgreementStatus, reason: StandingReason, date: string, count = 0): Standing => ({
    status,
    reason,
    date,
    count,
    of: positions.length,
    supersededBy: facts.supersededBy,
    positions,
    force,
    due: nextDay(facts, force, day),
  })

  if (facts.supersededBy) return settled('superseded', 'superseded', '')
  // An agreement lives between two: with fewer left it has ended.
  if (left.length > 0 && positions.length - left.length < 2) {
    return settled('terminated', 'withdrawn_all', latest(left.map((p) => p.withdrew ?? '')), left.length)
  }
  if (isBefore(facts.expires, day)) return settled('expired', 'expired', facts.expires)
  if (bound.length > 0) {
    const reason = bound.length + left.length === positions.length ? 'in_force_all' : 'in_force_some'
    return settled('in_force', reason, latest(bound.map((p) => p.inForce ?? p.byClause ?? '')), bound.length)
  }
  if (positions.length > 0 && signed.length === positions.length) {
    const signedOn = latest(signed.map((p) => p.signed ?? ''))
    if (force) return settled('signed', waitingOrUnsure(force, day), signedOn, signed.length)
    return approved.length > 0
      ? settled('signed', 'approved_some', signedOn, approved.length)
      : settled('signed', 'signed_all', signedOn, signed.length)
  }
  if (signed.length > 0) {
    return settled(
      'open_for_signature',
      'signed_some',
      latest(signed.map((p) => p.signed ?? '')),
      signed.length,
    )
  }
  return facts.adopted
    ? settled('not_recorded', 'adopted_only', facts.adopted)
    : settled('not_recorded', 'nothing_recorded', '')
}

/** The condition is not met, or the day is still to come; or it cannot be told from what is recorded. */
function waitingOrUnsure(force: Force, day: string): StandingReason {
  return force.since === null || isAfter(force.since, day) ? 'signed_waiting' : 'signed_unsure'
}

function positionOf(party: string, acts: RecordedAct[], force: Force | null, day: string): PartyPosition {
  // A signature is dated by the day it was given; what binds or frees a party, by the day that takes effect.
  const when = (act: ActKind, decides: (recorded: RecordedAct) => string) => {
    const found = acts.filter((a) => a.party === party && a.act === act)
    return found.length ? latest(found.map(decides)) : null
  }
  const done = (recorded: RecordedAct) => recorded.date
  const effective = (recorded: RecordedAct) => recorded.effect || recorded.date
  const [signed, approved] = [when('signed', done), when('approved', done)]
  const [inForce, withdrew] = [when('in_force', effective), when('withdrew', effective)]
  const byClause = force?.parties.find((one) => one.party === party)?.since ?? null
  const has = (date: string | null) => date !== null && !isAfter(date, day)
  const standing: PartyStanding = has(withdrew)
    ? 'withdrawn'
    : has(inForce) || (byClause !== null && hasSurelyCome(byClause, day))
      ? 'bound'
      : approved !== null
        ? 'approved'
        : signed !== null
          ? 'signed'
          : 'not_recorded'
  return { party, standing, signed, approved, inForce, byClause, withdrew }
}

/** The one whose latest possible day comes last; '' when a date is missing, for then the last is not known. */
function latest(dates: string[]): string {
  if (dates.some((date) => date === '')) return ''
  const end = (date: string) => boundsOf(date).latest ?? '9999-12-31'
  return dates.reduce((last, date) => (end(date) > end(last) ? date : last), dates[0] ?? '')
}

/** The earliest day after `day` on which an effect begins or the term ends. */
function nextDay(facts: StandingFacts, force: Force | null, day: string): string | null {
  const begins = facts.acts.flatMap((act) => boundsOf(act.effect || act.date).earliest ?? [])
  // By the clause a party is bound when the day has surely come; before, it is said that it cannot be told.
  for (const date of [force?.since, ...(force?.parties.map(({ since }) => since) ?? [])]) {
    const { earliest, latest } = boundsOf(date ?? '')
    begins.push(...[earliest, latest].filter((bound) => bound !== null))
  }
  const ends = boundsOf(facts.expires).latest
  return (
    [...begins, ...(ends ? [dayAfter(ends)] : [])].filter((candidate) => candidate > day).sort()[0] ?? null
  )
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

function boundsOf(date: string) {
  return edtfBounds(parseEdtf(date) ?? { form: 'unknown' })
}
function hasSurelyCome(date: string, day: string): boolean {
  const { latest } = boundsOf(date)
  return latest !== null && latest <= day
}
function isBefore(date: string, day: string): boolean {
  return compareToDay(parseEdtf(date) ?? { form: 'unknown' }, day) === 'before'
}
function isAfter(date: string, day: string): boolean {
  return compareToDay(parseEdtf(date) ?? { form: 'unknown' }, day) === 'after'
}
