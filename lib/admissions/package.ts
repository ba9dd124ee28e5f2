/**
 * What a newcomer to a body would have before it, and who of the members lags: the whole of the rule. It says what the
 * register holds and no more: whether a text lets others accede is no field of its record, so that is said only where
 * somebody has acceded already.
 */
import type { AgreementStatus, PartyStanding } from '@/db/vocabulary'

/** An agreement of the body, with where its parties stand in it. Parties are ids. */
export type BodyAgreement = {
  status: AgreementStatus
  positions: { party: string; standing: PartyStanding }[]
  /** Somebody has become a party without having signed. */
  joined: boolean
}

/** How it comes to the newcomer: it is there already, may sign, may do as others did, or that is not recorded. */
export type PackageWay = 'there' | 'sign' | 'accede' | 'not_recorded'

export type PackageRow<A extends BodyAgreement> = {
  agreement: A
  way: PackageWay
  /** The newcomer's own standing; null: it has none. */
  standing: PartyStanding | null
  /** The newcomer is not bound by it yet. */
  lacking: boolean
  /** The members that are not bound by it, with where they stand; null: they are no party to it. */
  lagging: { party: string; standing: PartyStanding | null }[]
}

const over: AgreementStatus[] = ['expired', 'terminated', 'superseded']

/** Of the body's agreements those that are in force or may still come to be, in the order given. */
export function packageOf<A extends BodyAgreement>(
  agreements: A[],
  newcomer: string,
  members: string[],
): PackageRow<A>[] {
  return agreements
    .filter(({ status }) => !over.includes(status))
    .map((agreement) => {
      const standingOf = (party: string) =>
        agreement.positions.find((position) => position.party === party)?.standing ?? null
      const standing = standingOf(newcomer)
      return {
        agreement,
        way: wayOf(agreement, standing),
        standing,
        lacking: standing !== 'bound',
        lagging: members
          .filter((party) => party !== newcomer && standingOf(party) !== 'bound')
          .map((party) => ({ party, standing: standingOf(party) })),
      }
    })
}

function wayOf({ status, joined }: BodyAgreement, standing: PartyStanding | null): PackageWay {
  if (standing && standing !== 'withdrawn') return 'there'
  if (status === 'open_for_signature') return 'sign'
  return joined ? 'accede' : 'not_recorded'
}
