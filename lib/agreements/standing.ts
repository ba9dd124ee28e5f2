/**
 * Where an agreement stands, derived from its dates and its parties' acts: the whole of the rule. It says what is
 * recorded and never more: a missing act is a gap in the record, not a fact.
 */
import type { DurationClause, ForceClause } from '@/db/schema/content'
import type { ActKind, AgreementRole, AgreementStatus, PartyStanding } from '@/db/vocabulary'
import { boundsOf, dayAfter, isAfterDay, isBeforeDay } from '@/lib/dates'
import { consents } from './acts'
import { type Duration, durationOn } from './duration'
import { type Force, forceOf, type RecordedAct } from './force'
import type { Length } from './length'

export type StandingFacts = {
  /** EDTF. */
  adopted: string
  expires: string
  term: Length | null
  duration: DurationClause
  parties: { party: string; role: AgreementRole }[]
  acts: RecordedAct[]
  /** The agreement that supersedes this one, if one does. */
  supersededBy: string | null
  forceClause: ForceClause
}

/**
 * One party's own position; each date is the EDTF of the act, '' for an act without date, null for no act. `inForce`:
 * since when it is bound, as recorded: by an entry into force, or by the day its consent takes effect. `byClause`: the
 * same by the clause on entry into force; null where that does not say so.
 */
export type PartyPosition = {
  party: string
  standing: PartyStanding
  signed: string | null
  /** Its signature awaits confirmation. */
  adReferendum: boolean
  /** Its consent after signature, or instead of one. */
  approved: string | null
  acceded: string | null
  succeeded: string | null
  provisional: string | null
  inForce: string | null
  byClause: string | null
  suspended: string | null
  withdrew: string | null
}

/** Why the status is what it is; the words are in messages `agreement.reason`. */
export type StandingReason =
  | 'superseded'
  | 'withdrawn_all'
  | 'below_fewest'
  | 'expired'
  | 'expired_term'
  | 'in_force_all'
  | 'in_force_some'
  | 'provisional_some'
  | 'suspended_all'
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
  /** How many parties have signed, or were to. */
  signatories: number
  positions: PartyPosition[]
  /** What follows from the clause on entry into force; null where none is recorded. */
  force: Force | null
  duration: Duration
  /** The next ISO day on which the calendar alone may change the status. */
  due: string | null
}

/** The standing on `day` (ISO). */
export function standingOn(facts: StandingFacts, day: string): Standing {
  const having = (...roles: AgreementRole[]) => [
    ...new Set(facts.parties.filter((p) => roles.includes(p.role)).map((p) => p.party)),
  ]
  const signatories = having('signatory')
  const force = forceOf({ clause: facts.forceClause, parties: facts.parties, acts: facts.acts })
  const actsOf = Map.groupBy(facts.acts, ({ party }) => party)
  const positions = having('signatory', 'acceding').map((party) =>
    positionOf(party, actsOf.get(party) ?? [], force, day),
  )
  const duration = durationOn({ ...facts, begins: beginOf(positions, force) }, day)
  const standing = (...standings: PartyStanding[]) => positions.filter((p) => standings.includes(p.standing))
  const [left, suspended, provisional] = [
    standing('withdrawn'),
    standing('suspended'),
    standing('provisional'),
  ]
  const bound = standing('bound', 'suspended')
  const approved = positions.filter((p) => consentOf(p) !== null && p.standing !== 'withdrawn')
  const signed = positions.filter((p) => p.signed !== null && signatories.includes(p.party))
  const settled = (
    status: AgreementStatus,
    reason: StandingReason,
    date: string,
    [count, of]: [number, number],
  ): Standing => ({
    status,
    reason,
    date,
    count,
    of,
    supersededBy: facts.supersededBy,
    signatories: signatories.length,
    positions,
    force,
    duration,
    due: nextDay(facts, force, duration, day),
  })
  const some = (list: unknown[]): [number, number] => [list.length, positions.length]
  const ofSignatories = (list: unknown[]): [number, number] => [list.length, signatories.length]

  if (facts.supersededBy) return settled('superseded', 'superseded', '', some([]))
  // An agreement lives between two: with fewer left it has ended.
  if (left.length > 0 && positions.length - left.length < 2) {
    return settled('terminated', 'withdrawn_all', latest(left.map((p) => p.withdrew ?? '')), some(left))
  }
  const { fewest } = facts.duration
  if (fewest !== null && left.length > 0 && positions.length - left.length < fewest) {
    return settled('terminated', 'below_fewest', latest(left.map((p) => p.withdrew ?? '')), some(left))
  }
  if (duration.ends && isBeforeDay(duration.ends, day)) {
    const reason = duration.by === 'term' ? 'expired_term' : 'expired'
    return settled('expired', reason, duration.ends, some([]))
  }
  if (suspended.length > 0 && suspended.length === bound.length) {
    return settled(
      'suspended',
      'suspended_all',
      latest(suspended.map((p) => p.suspended ?? '')),
      some(suspended),
    )
  }
  if (bound.length > 0) {
    const since = latest(bound.map((p) => p.inForce ?? p.byClause ?? ''))
    // All that are left: who withdrew is not among those it is said of.
    return bound.length + left.length === positions.length
      ? settled('in_force', 'in_force_all', since, [bound.length, bound.length])
      : settled('in_force', 'in_force_some', since, some(bound))
  }
  if (provisional.length > 0) {
    const since = latest(provisional.map((p) => p.provisional ?? ''))
    return settled('provisionally_applied', 'provisional_some', since, some(provisional))
  }
  if (signatories.length > 0 && signed.length === signatories.length) {
    const signedOn = latest(signed.map((p) => p.signed ?? ''))
    if (force) return settled('signed', waitingOrUnsure(force, day), signedOn, ofSignatories(signed))
    return approved.length > 0
      ? settled('signed', 'approved_some', signedOn, [approved.length, signatories.length])
      : settled('signed', 'signed_all', signedOn, ofSignatories(signed))
  }
  if (signed.length > 0) {
    return settled(
      'open_for_signature',
      'signed_some',
      latest(signed.map((p) => p.signed ?? '')),
      ofSignatories(signed),
    )
  }
  return facts.adopted
    ? settled('not_recorded', 'adopted_only', facts.adopted, ofSignatories([]))
    : settled('not_recorded', 'nothing_recorded', '', ofSignatories([]))
}

/**
 * Since when the agreement as such has been in force: the first day recorded for any party, else the one its clause
 * gives; '' where a day is missing, null where nothing says that it is.
 */
function beginOf(positions: PartyPosition[], force: Force | null): string | null {
  const recorded = positions.flatMap(({ inForce }) => inForce ?? [])
  if (!recorded.length) return force?.since ?? null
  if (recorded.includes('')) return ''
  const start = (date: string) => boundsOf(date).latest ?? '9999-12-31'
  return recorded.reduce((first, date) => (start(date) < start(first) ? date : first))
}

/** The condition is not met, or the day is still to come; or it cannot be told from what is recorded. */
function waitingOrUnsure(force: Force, day: string): StandingReason {
  return force.since === null || isAfterDay(force.since, day) ? 'signed_waiting' : 'signed_unsure'
}

function positionOf(party: string, acts: RecordedAct[], force: Force | null, day: string): PartyPosition {
  // A signature is dated by the day it was given; what binds or frees a party, by the day that takes effect.
  const when = (act: ActKind, decides: (recorded: RecordedAct) => string) => {
    const found = acts.filter((a) => a.act === act)
    return found.length ? latest(found.map(decides)) : null
  }
  const done = (recorded: RecordedAct) => recorded.date
  const effective = (recorded: RecordedAct) => recorded.effect || recorded.date
  const dates = {
    signed: when('signed', done),
    approved: when('approved', done),
    acceded: when('acceded', done),
    succeeded: when('succeeded', done),
    provisional: when('applied_provisionally', effective),
    inForce: when('in_force', effective) ?? effectOfConsent(acts),
    byClause: force?.parties.find((one) => one.party === party)?.since ?? null,
    suspended: when('suspended', effective),
    withdrew: when('withdrew', effective),
  }
  const signatures = acts.filter(({ act }) => act === 'signed')
  const adReferendum =
    signatures.length > 0 &&
    signatures.every(({ manner }) => manner === 'ad_referendum') &&
    consentOf(dates) === null
  const has = (date: string | null) => date !== null && !isAfterDay(date, day)
  const bound = has(dates.inForce) || (dates.byClause !== null && hasSurelyCome(dates.byClause, day))
  return { party, standing: standing(), adReferendum, ...dates }

  function standing(): PartyStanding {
    if (has(dates.withdrew)) return 'withdrawn'
    if (bound) return has(dates.suspended) && !isOver(when('resumed', effective)) ? 'suspended' : 'bound'
    if (has(dates.provisional)) return 'provisional'
    if (consentOf(dates) !== null) return 'approved'
    return dates.signed === null ? 'not_recorded' : 'signed'
  }
  /** Resumed on a day that has come, and not suspended anew since. */
  function isOver(resumed: string | null): boolean {
    return (
      has(resumed) &&
      (boundsOf(dates.suspended ?? '').earliest ?? '') <= (boundsOf(resumed ?? '').earliest ?? day)
    )
  }
}

/** Of a party's approval, accession and succession the one there is; null: none. */
function consentOf({
  approved,
  acceded,
  succeeded,
}: Pick<PartyPosition, 'approved' | 'acceded' | 'succeeded'>) {
  return approved ?? acceded ?? succeeded
}

/** The day on which a recorded consent is said to take effect; null where none says so. */
function effectOfConsent(acts: RecordedAct[]): string | null {
  const said = acts.flatMap(({ act, effect }) => (consents.includes(act) && effect ? [effect] : []))
  return said.length ? latest(said) : null
}

/** The one whose latest possible day comes last; '' when a date is missing, for then the last is not known. */
function latest(dates: string[]): string {
  if (dates.some((date) => date === '')) return ''
  const end = (date: string) => boundsOf(date).latest ?? '9999-12-31'
  return dates.reduce((last, date) => (end(date) > end(last) ? date : last), dates[0] ?? '')
}

/** The earliest day after `day` on which an effect begins or the term ends. */
function nextDay(facts: StandingFacts, force: Force | null, duration: Duration, day: string): string | null {
  const begins = facts.acts.flatMap((act) => boundsOf(act.effect || act.date).earliest ?? [])
  // By the clause a party is bound when the day has surely come; before, it is said that it cannot be told.
  for (const date of [force?.since, ...(force?.parties.map(({ since }) => since) ?? [])]) {
    const { earliest, latest } = boundsOf(date ?? '')
    begins.push(...[earliest, latest].filter((bound) => bound !== null))
  }
  const ends = [duration.ends, duration.notice, duration.review].flatMap(
    (date) => boundsOf(date ?? '').latest ?? [],
  )
  return [...begins, ...ends.map(dayAfter)].filter((candidate) => candidate > day).sort()[0] ?? null
}

function hasSurelyCome(date: string, day: string): boolean {
  const { latest } = boundsOf(date)
  return latest !== null && latest <= day
}
