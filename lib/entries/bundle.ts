/** A revision with those that are submitted, reviewed and published together with it, and the entry of each. */
import { and, eq, inArray, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { entries, revisions } from '@/db/schema/entries'
import { openStatuses } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import { type Action, type Actor, mayDo, mayRead, type RevisionFacts } from '@/lib/policy'

export type Revision = typeof revisions.$inferSelect
export type Entry = typeof entries.$inferSelect
export type Member = { revision: Revision; entry: Entry }
export type Bundle = Member & { companions: Member[] }

/**
 * Locks the lead revision `id` and its open companions. Refuses with not_found what the actor may not read, so that
 * missing and forbidden are the same.
 */
export async function lockBundle(actor: Actor, tx: Tx, id: string): Promise<Bundle> {
  const locked = await tx
    .select({ revision: revisions, entry: entries })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(
      or(eq(revisions.id, id), and(eq(revisions.leadId, id), inArray(revisions.status, [...openStatuses]))),
    )
    .orderBy(entries.createdAt, entries.id)
    // Not FOR UPDATE: whoever publishes a mention of this entry meanwhile need not wait.
    .for('no key update')
  const lead = locked.find((member) => member.revision.id === id)
  if (!lead || lead.revision.leadId || !mayRead(actor, factsOf(lead))) throw new Refusal('not_found')
  const companions = locked.filter((member) => member.revision.id !== id)
  return { ...lead, companions }
}

/** What the policy needs to know of a revision. */
export function factsOf({ revision, entry }: Member): RevisionFacts {
  return {
    kind: entry.kind,
    status: revision.status,
    partyId: revision.partyId,
    contributorIds: revision.contributorIds,
  }
}

/** Goes on, or refuses with the policy's reason. */
export function authorize(actor: Actor, action: Action, bundle: Bundle): void {
  const verdict = mayDo(actor, action, factsOf(bundle))
  if (verdict === 'no') throw new Refusal('forbidden')
  if (verdict !== 'yes') throw new Refusal(verdict)
}
