/** The entries that follow from one that is published, begun in its author's name and published with it. */
import type { Tx } from '@/db/client'
import { entries, revisions } from '@/db/schema/entries'
import { definitions } from '@/lib/kinds'
import type { Member } from './bundle'

/** Begins them; whoever calls has looked through them and publishes them. */
export async function entail(tx: Tx, { entry, revision }: Member): Promise<Member[]> {
  const made: Member[] = []
  for (const { kind, content } of (await definitions[entry.kind].entails?.(tx, revision.content)) ?? []) {
    const [begun] = await tx.insert(entries).values({ kind }).returning()
    const { partyId, authorId, authorPostId, contributorIds, submittedAt } = revision
    const by = { partyId, authorId, authorPostId, contributorIds, submittedAt }
    const [first] = await tx
      .insert(revisions)
      .values({ ...by, entryId: begun!.id, number: 1, status: 'submitted', content, leadId: revision.id })
      .returning()
    made.push({ entry: begun!, revision: first! })
  }
  return made
}
