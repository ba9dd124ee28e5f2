/**
 * What a vote comes to: the whole of the rule. Whoever is entitled has as many votes as the weight of their class; who
 * is entitled and of whom no vote is recorded was absent. A simple majority counts those who voted for or against; an
 * absolute one and a qualified one count all that are entitled.
 */
import type { Ballot, Majority, MembershipClass } from '@/db/vocabulary'

export type Weight = { class: MembershipClass; weight: number }
/** `class` is null where the meeting was of no body: each party invited then has one vote. */
export type Entitled = { party: string; class: MembershipClass | null }
export type Cast = { party: string; ballot: Ballot }
export type Vote = {
  majority: Majority
  /** Of a qualified majority: '2/3'. */
  fraction: string
  /** Empty: members have one vote each, and others none. */
  weights: Weight[]
  entitled: Entitled[]
  ballots: Cast[]
}

/** Votes, not parties, unless all weigh one. */
export type Tally = Record<Ballot, number> & {
  entitled: number
  /** Of how many votes the majority is taken. */
  of: number
  /** So many in favour carry it. */
  needed: number
  carried: boolean
  /** With the votes of each, in the order in which they are entitled. */
  parties: { party: string; ballot: Ballot; votes: number }[]
}

export function tally({ majority, fraction, weights, entitled, ballots }: Vote): Tally {
  const parties = entitled.map(({ party, class: membershipClass }) => ({
    party,
    ballot: ballots.find((cast) => cast.party === party)?.ballot ?? ('absent' as const),
    votes: votesOf(weights, membershipClass),
  }))
  const sum = (wanted: Ballot[]) =>
    parties.filter(({ ballot }) => wanted.includes(ballot)).reduce((votes, one) => votes + one.votes, 0)
  const counted = {
    for: sum(['for']),
    against: sum(['against']),
    abstain: sum(['abstain']),
    absent: sum(['absent']),
  }
  const all = sum(['for', 'against', 'abstain', 'absent'])
  const of = majority === 'simple' ? counted.for + counted.against : all
  const needed = neededOf(majority, fraction, of)
  return { ...counted, entitled: all, of, needed, carried: counted.for >= needed, parties }
}

/** How many votes a party has. */
export function votesOf(weights: Weight[], membershipClass: MembershipClass | null): number {
  if (!membershipClass) return 1
  if (!weights.length) return membershipClass === 'member' ? 1 : 0
  return weights.find((one) => one.class === membershipClass)?.weight ?? 0
}

/** '2/3' as its two numbers; null where it is no fraction of more than a half, or of more than the whole. */
export function fractionOf(text: string): [part: number, whole: number] | null {
  const [, part, whole] = /^([1-9]\d{0,2})\s*\/\s*([1-9]\d{0,2})$/.exec(text.trim()) ?? []
  const [above, below] = [Number(part), Number(whole)]
  return above * 2 >= below && above <= below ? [above, below] : null
}

/** At least one: where nobody votes, nothing is carried. */
function neededOf(majority: Majority, fraction: string, of: number): number {
  if (majority !== 'qualified') return Math.floor(of / 2) + 1
  const [part, whole] = fractionOf(fraction) ?? [1, 1]
  return Math.max(1, Math.ceil((of * part) / whole))
}
