/** 'N+M': how many cities and how many leagues are members of a body; the whole of the rule. */
import type { PartyKind } from '@/db/vocabulary'
import { type CountedMembership, type Group, groupsOn } from './belonging'

export type Count = { cities: number; leagues: number }
export type Formula = { certain: Count; possible: Count }

/** The count on an ISO day. */
export function formulaOn(memberships: CountedMembership[], day: string): Formula {
  return formulaOf(groupsOn(memberships, day))
}

export function formulaOf(groups: Group[]): Formula {
  const count = (of: 'certain' | 'possible', kind: PartyKind) =>
    groups.find((group) => group.class === 'member' && group.kind === kind)?.[of] ?? 0
  const both = (of: 'certain' | 'possible') => ({ cities: count(of, 'city'), leagues: count(of, 'league') })
  return { certain: both('certain'), possible: both('possible') }
}

/** Whether a body has, had or may have had members that the formula counts. */
export function hasFormula(memberships: CountedMembership[]): boolean {
  return memberships.some((one) => one.class === 'member' && isCounted(one.partyKind))
}

/** Whether the formula leaves no member out. */
export function saysAll(memberships: CountedMembership[]): boolean {
  const members = memberships.filter((one) => one.class === 'member')
  return members.length > 0 && members.every((one) => isCounted(one.partyKind))
}

function isCounted(kind: PartyKind): boolean {
  return kind === 'city' || kind === 'league'
}
