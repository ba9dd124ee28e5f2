/**
 * Whether enough of a body's members are present: the whole of the rule. Members vote; associates, observers and
 * partners do not. Of whom the record leaves open whether they belong that day, nobody is taken for a voter or left
 * out: the quorum is then reached surely, surely not, or that is uncertain.
 */
import { type CountedMembership, membershipOn } from './belonging'

type Voting = Pick<CountedMembership, 'party' | 'class' | 'began' | 'ended' | 'recordedOn'>

/** The share of the voters that has to be there; `more`: that share itself is not enough. */
export type Share = { of: [part: number, whole: number]; more: boolean }
const moreThanHalf: Share = { of: [1, 2], more: true }

/** Parties, each once and in the order of the memberships. */
export type Quorum = {
  /** Surely entitled to vote. */
  present: string[]
  absent: string[]
  /** May be entitled to vote. */
  doubtful: { present: string[]; absent: string[] }
  /** How many have to be there: where nobody doubtful has a vote, and where all of them do. */
  needed: { least: number; most: number }
  reached: 'yes' | 'no' | 'uncertain'
}

/** Who is surely entitled to vote in the body on an ISO day, and who may be. */
export function votersOn(memberships: Voting[], day: string): { certain: string[]; doubtful: string[] } {
  const belonging = (wanted: ReturnType<typeof membershipOn>) =>
    new Set(
      memberships
        .filter((one) => one.class === 'member' && membershipOn(one, day) === wanted)
        .map(({ party }) => party),
    )
  const certain = belonging('certain')
  return {
    certain: [...certain],
    doubtful: [...belonging('possible')].filter((party) => !certain.has(party)),
  }
}

/** The quorum on an ISO day with these parties present; those without a vote do not count. */
export function quorumOn(
  memberships: Voting[],
  day: string,
  there: string[],
  share: Share = moreThanHalf,
): Quorum {
  const { certain, doubtful } = votersOn(memberships, day)
  const [present, absent] = split(certain, there)
  const [perhapsPresent, perhapsAbsent] = split(doubtful, there)
  const enough = (voters: number, presents: number) => voters > 0 && presents >= neededOf(voters, share)
  // It is hardest to reach if of the doubtful just the absent have a vote, and easiest if just the present do.
  const surely = enough(certain.length + perhapsAbsent.length, present.length)
  const possibly = enough(certain.length + perhapsPresent.length, present.length + perhapsPresent.length)
  return {
    present,
    absent,
    doubtful: { present: perhapsPresent, absent: perhapsAbsent },
    needed: {
      least: neededOf(certain.length, share),
      most: neededOf(certain.length + doubtful.length, share),
    },
    reached: surely ? 'yes' : possibly ? 'uncertain' : 'no',
  }
}

/** Of so many voters, how many have to be there; one at least. */
function neededOf(voters: number, { of: [part, whole], more }: Share): number {
  const exact = (voters * part) / whole
  return Math.max(1, more ? Math.floor(exact) + 1 : Math.ceil(exact))
}

function split(parties: string[], there: string[]): [string[], string[]] {
  return [parties.filter((one) => there.includes(one)), parties.filter((one) => !there.includes(one))]
}
