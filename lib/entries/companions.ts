/** The entries drafted together with another: a party's acts, in the form of the agreement they are on. */
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { entries, revisions } from '@/db/schema/entries'
import type { Kind } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import { definitions } from '@/lib/kinds'
import type { Actor } from '@/lib/policy'
import { insertDraft, speakingFor } from './authorship'
import type { Bundle, Revision } from './bundle'
import { parseDraft } from './check'
import { contentDifference } from './difference'
import type { Content } from './kind'
import { findPublished } from './published'

/** `entry` is null for a new one; otherwise one that this draft already has, or a published one to correct. */
export type CompanionInput = { entry: string | null; kind: Kind; content: unknown }

/**
 * Makes the open companions of a draft be these: new ones begin, known ones are saved, absent ones are withdrawn. A
 * published entry sent unchanged opens nothing. Returns the entry ids in the order given.
 */
export async function setCompanions(
  actor: Actor,
  tx: Tx,
  lead: Bundle,
  wanted: CompanionInput[],
): Promise<string[]> {
  const ids: string[] = []
  const kept = new Set<string>()
  for (const [position, companion] of wanted.entries()) {
    const content = contentFor(lead, companion, position)
    const own = lead.companions.find((member) => member.entry.id === companion.entry)
    const published = companion.entry ? await findPublished(tx, companion.entry) : null
    // An entry that is neither in this draft nor published with this lead is none of its business.
    if (companion.entry && !own && !belongs(published, lead, companion.kind)) throw new Refusal('not_found')
    const entryId = companion.entry ?? (await begin(actor, tx, companion.kind))
    ids.push(entryId)
    if (published && !contentDifference(published.content, content).length) continue
    if (own) {
      kept.add(own.revision.id)
      await rewrite(tx, own.revision, content)
    } else {
      const basedOn = published?.number ?? null
      await insertDraft(actor, tx, { entryId, content, basedOn, leadId: lead.revision.id })
    }
  }
  for (const { revision } of lead.companions.filter((member) => !kept.has(member.revision.id))) {
    await tx
      .update(revisions)
      .set({ status: 'withdrawn', updatedAt: new Date() })
      .where(eq(revisions.id, revision.id))
  }
  return ids
}

/** The content, parsed, naming the lead as the entry it belongs to, whatever was sent. */
function contentFor(lead: Bundle, companion: CompanionInput, position: number): Content {
  const link = definitions[companion.kind].lead
  if (link?.kind !== lead.entry.kind) throw new Refusal('bad_request')
  const at = ['companions', position]
  if (typeof companion.content !== 'object' || companion.content === null) throw new Refusal('bad_request')
  return parseDraft(companion.kind, { ...companion.content, [link.field]: lead.entry.id }, at)
}

/** Whether what is published names the lead as the entry it belongs to, and so is of that kind. */
function belongs(published: Revision | null, lead: Bundle, kind: Kind): boolean {
  const link = definitions[kind].lead
  return !!link && published?.content[link.field] === lead.entry.id
}

async function begin(actor: Actor, tx: Tx, kind: Kind): Promise<string> {
  const [entry] = await tx
    .insert(entries)
    // Not the transaction's time, which all of them share: they are shown in the order in which they were added.
    .values({ kind, partyId: speakingFor(actor), createdAt: sql`clock_timestamp()` })
    .returning({ id: entries.id })
  return entry!.id
}

async function rewrite(tx: Tx, revision: Revision, content: Content): Promise<void> {
  await tx
    .update(revisions)
    .set({ content, version: revision.version + 1, updatedAt: new Date() })
    .where(eq(revisions.id, revision.id))
}
