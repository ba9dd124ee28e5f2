/** The N+M of a body on a day, as its page and the lists show it. */
import { today } from '@/lib/dates'
import type { CountedMembership } from '@/lib/members/belonging'
import { type Formula, formulaOn, hasFormula } from '@/lib/members/formula'
import type { MembershipOfBody } from './bodies'

/** On an ISO day; today without one. Null for a body of which neither cities nor leagues are members. */
export function positionOf(memberships: CountedMembership[], day: string | null = null): Formula | null {
  return hasFormula(memberships) ? formulaOn(memberships, day ?? today()) : null
}

export function countedOf({
  party,
  class: membershipClass,
  began,
  ended,
  recordedOn,
}: MembershipOfBody): CountedMembership {
  return { party: party.slug, partyKind: party.kind, class: membershipClass, began, ended, recordedOn }
}
