/** Publication by a head of delegation of what concerns the own party alone: at once, without a review. */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { entries } from '@/db/schema/entries'
import type { Kind } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { type Actor, mayPublishFor } from '@/lib/policy'
import { insertDraft } from './authorship'
import type { Entry } from './bundle'
import { danglingReferences, incompleteness, parseDraft } from './check'
import { findPublished } from './published'
import { publishTogether } from './publishing'

type Own = { kind: Kind; partyId: string; entryId: string | null; content: unknown }

/** Publishes a new entry, or the next revision of the party's own `entryId`; the caller has locked what it is about. */
export async function publishOwn(actor: Actor, tx: Tx, own: Own): Promise<{ entryId: string }> {
  if (!mayPublishFor(actor, own.kind, own.partyId)) throw new Refusal('forbidden')
  const content = parseDraft(own.kind, own.content)
  const issues = incompleteness(own.kind, content)
  issues.push(...(await danglingReferences(tx, [{ kind: own.kind, content, at: [] }], new Set())))
  if (issues.length) throw new Refusal('invalid', { issues })
  const entry = await entryFor(tx, own)
  const basedOn = (await findPublished(tx, entry.id))?.number ?? null
  const revision = await insertDraft(actor, tx, { entryId: entry.id, basedOn, content })
  await publishTogether(tx, [{ entry, revision }], null)
  await logEvent(tx, actor, {
    name: 'published',
    entryId: entry.id,
    revisionId: revision.id,
    partyId: own.partyId,
    details: { revision: revision.number },
  })
  return { entryId: entry.id }
}

async function entryFor(tx: Tx, { kind, partyId, entryId }: Own): Promise<Entry> {
  const [entry] = entryId
    ? await tx
        .select()
        .from(entries)
        .where(and(eq(entries.id, entryId), eq(entries.partyId, partyId)))
    : await tx.insert(entries).values({ kind, partyId }).returning()
  if (!entry) throw new Refusal('not_found')
  return entry
}
