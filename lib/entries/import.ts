/** Publication of what was not drafted here: records brought in from outside, under the import's name. */
import type { Tx } from '@/db/client'
import { entries, revisions } from '@/db/schema/entries'
import type { Kind } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { danglingReferences, incompleteness, parseDraft } from './check'
import { publishTogether } from './publishing'

/** Publishes one record at once and returns its entry's id. Refuses what a delegate could not have submitted. */
export async function importEntry(
  tx: Tx,
  record: { kind: Kind; slug?: string; content: unknown; changeNote: string },
): Promise<string> {
  const { kind } = record
  const content = parseDraft(kind, record.content)
  const issues = incompleteness(kind, content)
  issues.push(...(await danglingReferences(tx, [{ kind, content, at: [] }], [])))
  if (issues.length) throw new Refusal('invalid', { issues })
  const [entry] = await tx.insert(entries).values({ kind }).returning()
  const [revision] = await tx
    .insert(revisions)
    .values({
      entryId: entry!.id,
      number: 1,
      status: 'submitted',
      content,
      byImport: true,
      changeNote: record.changeNote,
    })
    .returning()
  await publishTogether(tx, [{ entry: entry!, revision: revision!, slug: record.slug }], null)
  await logEvent(tx, null, { name: 'imported', entryId: entry!.id, revisionId: revision!.id })
  return entry!.id
}
