/** The N+M of a body on a day, and how it came about. */
import { today } from '@/lib/dates'
import { type Formula, formulaOn, growthOf, type Step } from '@/lib/members/formula'
import type { MembershipOfBody } from './bodies'

export type Position = { formula: Formula; steps: Step[] }

/** On an ISO day; today without one. */
export function positionOf(memberships: MembershipOfBody[], day: string | null = null): Position {
  const counted = memberships.map(({ party, class: membershipClass, began, ended, recordedOn }) => {
    return { partyKind: party.kind, class: membershipClass, began, ended, recordedOn }
  })
  return { formula: formulaOn(counted, day ?? today()), steps: growthOf(counted) }
}
