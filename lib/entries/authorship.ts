/** In whose name a draft is made. */
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { revisions } from '@/db/schema/entries'
import { Refusal } from '@/lib/errors'
import { type Actor, isDelegation } from '@/lib/policy'
import type { Revision } from './bundle'
import type { Content } from './kind'

/** The party a draft belongs to; null for the secretariat's. */
export function speakingFor(actor: Actor): string | null {
  return isDelegation(actor) ? (actor.post?.partyId ?? null) : null
}

/**
 * Inserts a draft under the entry's next number. Another party's open draft cannot be seen from here, but its place is
 * taken: the unique index refuses a second one.
 */
export async function insertDraft(
  actor: Actor,
  tx: Tx,
  values: { entryId: string; basedOn: number | null; content: Content; leadId?: string },
): Promise<Revision> {
  try {
    const [inserted] = await tx
      .insert(revisions)
      .values({
        ...values,
        number: sql`next_revision_number(${values.entryId})`,
        status: 'draft',
        partyId: speakingFor(actor),
        authorId: actor.personId,
        authorPostId: actor.post?.id ?? null,
        contributorIds: [actor.personId],
      })
      .returning()
    return inserted!
  } catch (error) {
    // Of two at once, the second one's number is taken before its place is.
    const taken = ['revisions_one_open', 'revisions_number']
    if (taken.includes(constraintOf(error) ?? '')) throw new Refusal('already_open')
    throw error
  }
}

/** The name of the constraint that a statement broke. */
function constraintOf(error: unknown): string | undefined {
  return ((error as Error).cause as { constraint_name?: string } | undefined)?.constraint_name
}
