import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { revisions } from '@/db/schema/entries'
import { openStatuses } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import { type Actor, mayRead } from '@/lib/policy'
import { type Entry, factsOf, type Revision } from './bundle'
import { contentDifference } from './difference'

/** The published revision of an entry, if there is one. */
export async function findPublished(tx: Tx, entryId: string): Promise<Revision | null> {
  const [found] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.entryId, entryId), eq(revisions.status, 'published')))
  return found ?? null
}

/** The id of an entry's open revision, where there is one that the actor may read. */
export async function findOpen(actor: Actor, tx: Tx, entry: Entry): Promise<string | null> {
  const [revision] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.entryId, entry.id), inArray(revisions.status, [...openStatuses])))
  return revision && mayRead(actor, factsOf({ revision, entry })) ? revision.id : null
}

/** Refuses what was made from another than the published revision, and says what has changed since. */
export async function refuseStale(tx: Tx, entryId: string, basedOn: number | null): Promise<Revision | null> {
  const published = await findPublished(tx, entryId)
  if ((published?.number ?? null) === basedOn) return published
  const [base] = basedOn
    ? await tx
        .select()
        .from(revisions)
        .where(
          and(
            eq(revisions.entryId, entryId),
            eq(revisions.number, basedOn),
            inArray(revisions.status, ['published', 'superseded']),
          ),
        )
    : []
  throw new Refusal('stale', {
    published: published?.number ?? null,
    changes: contentDifference(base?.content ?? {}, published?.content ?? {}),
  })
}
