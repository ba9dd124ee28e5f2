/** Delegations to public meetings as the public sees them: offices, and names where the person agreed; who came, and whether enough did. */
import { sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import type { DelegateRole } from '@/db/vocabulary'
import { type Quorum, quorumOn } from '@/lib/members/quorum'
import { findBody } from './bodies'
import { directory, type PartyName } from './directory'
import type { Meeting } from './meetings'
import { countedOf } from './position'
import { read } from './read'
import { atVersion } from './version'

export type PublicDelegation = {
  party: PartyName
  /** Whether it came; null before the meeting was held. */
  attended: boolean | null
  people: { role: DelegateRole; office: string; name: string | null; position: number }[]
}

type Row = { party: string; attended: boolean | null; people: PublicDelegation['people'] }

/** Of the meeting at a permanent address, in no order of protocol yet, for that depends on the reader's language. */
export function delegationsTo(version: number, slug: string): Promise<PublicDelegation[]> {
  return atVersion(version, `delegations ${slug}`, async () => {
    const rows = await read<Row>(sql`
      select d.party_id as party, d.attended, coalesce(jsonb_agg(jsonb_build_object('role', d.role, 'office', d.office,
          'name', d.name, 'position', d.position)) filter (where d.role is not null), '[]') as people
      from register.meeting_delegations d join register.meetings m on m.id = d.meeting_id and m.slug = ${slug}
      group by d.party_id, d.attended`)
    const { parties } = await directory(version)
    return rows.flatMap(({ party, ...same }) => {
      const named = parties.get(party)
      return named ? [{ party: named, ...same }] : []
    })
  })
}

export type MeetingQuorum = { quorum: Quorum; day: string; names: Record<string, Multilingual> }

/** Whether enough members of its body came to a meeting that was held; null where attendance or the body is not recorded. */
export async function quorumAt(
  version: number,
  { state, dateFrom, body }: Pick<Meeting, 'state' | 'dateFrom' | 'body'>,
  delegations: PublicDelegation[],
): Promise<MeetingQuorum | null> {
  const came = delegations.filter(({ attended }) => attended).map(({ party }) => party.slug)
  const found =
    state === 'held' && dateFrom && came.length && body ? await findBody(version, body.slug) : null
  if (!found || !dateFrom) return null
  return {
    quorum: quorumOn(found.memberships.map(countedOf), dateFrom, came),
    day: dateFrom,
    names: Object.fromEntries(found.memberships.map(({ party }) => [party.slug, party.name])),
  }
}
