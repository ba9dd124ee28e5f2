/** Two parties beside each other: what binds both or one of them, and where both belong, on a day. */

import { type Commitment, commitmentsOf, isBound } from './commitments'
import type { BodyName } from './directory'
import { type MembershipOfPartyThen, membershipsThen, type Party } from './parties'

export type Pair<T> = { one: T; other: T }

export type Comparison = {
  /** Of each agreement that binds both, where either stands. */
  both: Pair<Commitment>[]
  oneOnly: Commitment[]
  otherOnly: Commitment[]
  /** In which both take part, and by which neither is bound. */
  shared: Pair<Commitment>[]
  bodies: (BodyName & Pair<MembershipOfPartyThen>)[]
  /** Whether all agreements of both were looked at, or only the newest. */
  whole: boolean
}

/** On an ISO day; today without one. */
export async function compareParties(
  version: number,
  one: Party,
  other: Party,
  day: string | null,
): Promise<Comparison> {
  const [ofOne, ofOther] = [
    await commitmentsOf(version, one.slug, day),
    await commitmentsOf(version, other.slug, day),
  ]
  const others = new Map(ofOther.commitments.map((same) => [same.slug, same]))
  const pairs = ofOne.commitments.flatMap((own) => {
    const same = others.get(own.slug)
    return same ? [{ one: own, other: same }] : []
  })
  const binds = (pair: Pair<Commitment>) => isBound(pair.one) && isBound(pair.other)
  const binding = new Set(pairs.filter(binds).map((pair) => pair.one.slug))
  const alone = (commitments: Commitment[]) =>
    commitments.filter((commitment) => isBound(commitment) && !binding.has(commitment.slug))
  return {
    both: pairs.filter(binds),
    oneOnly: alone(ofOne.commitments),
    otherOnly: alone(ofOther.commitments),
    shared: pairs.filter((pair) => !isBound(pair.one) && !isBound(pair.other)),
    bodies: bodiesOf(one, other, day),
    whole: [ofOne, ofOther].every(({ of, looked }) => of === looked),
  }
}

function bodiesOf(one: Party, other: Party, day: string | null): Comparison['bodies'] {
  const then = (party: Party) =>
    membershipsThen(party.memberships, day).filter(({ belongs }) => belongs !== 'none')
  const others = then(other)
  return then(one).flatMap((own) => {
    const same = others.find(({ body }) => body.slug === own.body.slug)
    return same ? [{ ...own.body, one: own, other: same }] : []
  })
}
