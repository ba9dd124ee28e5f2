/** A party as the register had it at the end of an earlier day. */
import { sql } from 'drizzle-orm'
import type { PartyContent } from '@/lib/members/schema'
import { directory } from './directory'
import { revisionKnown } from './known'
import { knownMemberships } from './known-memberships'
import type { Party } from './parties'
import { read } from './read'
import { atVersion } from './version'

/** Its record and its memberships; what else its page lists stays. Null where the register did not hold it yet. */
export function partyKnown(version: number, party: Party, day: string): Promise<Party | null> {
  return atVersion(version, `party ${party.slug} known ${day}`, async () => {
    const { bodies, partyIds } = await directory(version)
    const id = partyIds.get(party.slug)!
    const [found] = await read<{ content: PartyContent }>(
      sql`select k.content from ${revisionKnown(sql`${id}::uuid`, day)} k`,
    )
    if (!found) return null
    const { kind, body, ...content } = found.content
    return {
      ...party,
      ...content,
      kind: kind!,
      body: (body && bodies.get(body)?.slug) || null,
      memberships: (await knownMemberships({ party: id }, day)).flatMap(
        ({ body: bodyId, party: _, proposedBy: __, note: ___, revision: ____, ...membership }) => {
          const body = bodies.get(bodyId)
          return body ? [{ ...membership, body }] : []
        },
      ),
    }
  })
}
