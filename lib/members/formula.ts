/**
 * 'N+M': how many cities and how many leagues are members of a body on a day; the whole of the rule. It is worked
 * out from the memberships and never stored. A membership whose date is not exact may make it two figures: what
 * is certain, and what is possible.
 */
import type { MembershipClass, PartyKind } from '@/db/vocabulary'
import { edtfBounds, parseEdtf } from '@/lib/edtf'

export type CountedMembership = {
  partyKind: PartyKind
  class: MembershipClass
  /** EDTF; '' is not recorded. */
  began: string
  /** EDTF; '' is not ended, as far as is recorded. */
  ended: string
  /** The ISO day the record was first published: from then on the membership is known to have begun. */
  recordedOn: string
}

export type Count = { cities: number; leagues: number }
export type Formula = { certain: Count; possible: Count }

/** The count on an ISO day. */
export function formulaOn(memberships: CountedMembership[], day: string): Formula {
  const counted = memberships.filter((m) => m.class === 'member')
  return {
    certain: countOf(counted.filter((m) => membershipOn(m, day) === 'certain')),
    possible: countOf(counted.filter((m) => membershipOn(m, day) !== 'none')),
  }
}

/** Whether a membership surely was, may have been, or was not in effect on an ISO day. */
export function membershipOn(
  { began, ended, recordedOn }: Pick<CountedMembership, 'began' | 'ended' | 'recordedOn'>,
  day: string,
): 'certain' | 'possible' | 'none' {
  const [begin, end] = [boundsOf(began), boundsOf(ended)]
  if (begin.earliest && begin.earliest > day) return 'none'
  if (end.latest && end.latest < day) return 'none'
  const hasBegun = (begin.latest ?? recordedOn) <= day
  const mayHaveEnded = ended !== '' && (end.earliest ?? '') < day
  return hasBegun && !mayHaveEnded ? 'certain' : 'possible'
}

/** One step of growth: the count when everything that began with this date, or before it, has begun. */
export type Step = { began: string; count: Count }

/** How the count came about, in the order of the dates; what has no date comes last. Ends are not counted off. */
export function growthOf(memberships: CountedMembership[]): Step[] {
  const counted = memberships.filter((m) => m.class === 'member' && isCounted(m.partyKind))
  const dates = [...new Set(counted.map((m) => m.began))].sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1))
  return dates.map((began, place) => {
    const soFar = dates.slice(0, place + 1)
    return { began, count: countOf(counted.filter((m) => soFar.includes(m.began))) }
  })
}

function countOf(memberships: CountedMembership[]): Count {
  const ofKind = (kind: PartyKind) => memberships.filter((m) => m.partyKind === kind).length
  return { cities: ofKind('city'), leagues: ofKind('league') }
}

function isCounted(kind: PartyKind): boolean {
  return kind === 'city' || kind === 'league'
}

function lastDay(text: string): string {
  return boundsOf(text).latest ?? '9999-12-31'
}

function boundsOf(text: string) {
  return edtfBounds(parseEdtf(text) ?? { form: 'unknown' })
}
