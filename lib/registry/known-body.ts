/** A body as the register had it at the end of an earlier day. */
import { sql } from 'drizzle-orm'
import type { BodyContent } from '@/lib/bodies/schema'
import type { Body } from './bodies'
import { directory } from './directory'
import { namesOf } from './force'
import { revisionKnown } from './known'
import { knownMemberships } from './known-memberships'
import { read } from './read'
import { atVersion } from './version'

/** Its record and its members; what else its page lists stays. Null where the register did not hold it yet. */
export function bodyKnown(version: number, body: Body, day: string): Promise<Body | null> {
  return atVersion(version, `body ${body.slug} known ${day}`, async () => {
    const { parties, bodies, bodyIds } = await directory(version)
    const id = bodyIds.get(body.slug)!
    const [found] = await read<{ content: BodyContent }>(
      sql`select k.content from ${revisionKnown(sql`${id}::uuid`, day)} k`,
    )
    if (!found) return null
    const { kind, partOf, follows, classes: _, ...content } = found.content
    return {
      ...body,
      ...content,
      kind: kind!,
      partOf: (partOf && bodies.get(partOf)) || null,
      follows: (follows && bodies.get(follows)) || null,
      memberships: (await knownMemberships({ body: id }, day)).flatMap(
        ({ party: partyId, proposedBy, body: __, ...membership }) => {
          const party = parties.get(partyId)
          return party ? [{ ...membership, party, proposedBy: namesOf(proposedBy, parties) }] : []
        },
      ),
    }
  })
}
