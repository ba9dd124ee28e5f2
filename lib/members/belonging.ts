/**
 * Who belongs to a body on a day: the whole of the rule. It is worked out from the memberships and never stored. One
 * whose date is not exact may belong or not: what is certain and what is possible are told apart.
 */
import { type MembershipClass, membershipClasses, type PartyKind, partyKinds } from '@/db/vocabulary'
import { boundsOf } from '@/lib/dates'

export type CountedMembership = {
  /** Who it is: whoever has several periods is counted once. */
  party: string
  partyKind: PartyKind
  class: MembershipClass
  /** EDTF; '' is not recorded. */
  began: string
  /** EDTF; '' is not ended, as far as is recorded. */
  ended: string
  /** The ISO day the record was first published: from then on the membership is known to have begun. */
  recordedOn: string
}

/** How many of one class and one kind surely belong, and how many at most. */
export type Group = { class: MembershipClass; kind: PartyKind; certain: number; possible: number }

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

/** The groups on an ISO day; none that surely has nobody. */
export function groupsOn(memberships: CountedMembership[], day: string): Group[] {
  const certain = new Map<string, Set<string>>()
  const possible = new Map<string, Set<string>>()
  for (const membership of memberships) {
    const belongs = membershipOn(membership, day)
    const name = nameOf(membership.class, membership.partyKind)
    if (belongs === 'certain') put(certain, name, membership.party)
    if (belongs !== 'none') put(possible, name, membership.party)
  }
  return allGroups(memberships)
    .map((group) => {
      const name = nameOf(group.class, group.kind)
      return { ...group, certain: certain.get(name)?.size ?? 0, possible: possible.get(name)?.size ?? 0 }
    })
    .filter((group) => group.possible > 0)
}

/** Every class and kind that there is among them, in the order of the vocabulary and with nobody counted yet. */
export function allGroups(memberships: CountedMembership[]): Group[] {
  const there = new Set(memberships.map((one) => nameOf(one.class, one.partyKind)))
  return membershipClasses.flatMap((known) =>
    partyKinds
      .filter((kind) => there.has(nameOf(known, kind)))
      .map((kind) => ({ class: known, kind, certain: 0, possible: 0 })),
  )
}

export function nameOf(of: MembershipClass, kind: PartyKind): string {
  return `${of} ${kind}`
}

/**
 * When a membership ends (EDTF): as it is recorded, but at the latest by `limit`, as with its body or by a withdrawal.
 * '' where neither is an end, as far as is recorded.
 */
export function endAtLatest(ended: string, limit: string): string {
  if (!ended || !limit) return ended || limit
  const last = (text: string) => boundsOf(text).latest ?? '9999-12-31'
  return last(limit) < last(ended) ? limit : ended
}

function put(sets: Map<string, Set<string>>, name: string, party: string) {
  const known = sets.get(name)
  if (known) known.add(party)
  else sets.set(name, new Set([party]))
}
