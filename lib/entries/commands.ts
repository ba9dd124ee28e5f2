/**
 * Drafting: begin an entry, propose a correction of a published one, save what was typed. The other moves are in
 * move.ts. Each command keeps one rhythm: lock, authorize, move, write, tell.
 */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { entries, revisions } from '@/db/schema/entries'
import { type Kind, kinds } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { definitions } from '@/lib/kinds'
import { type Actor, mayCorrect, mayStart } from '@/lib/policy'
import { insertDraft, speakingFor } from './authorship'
import { authorize, lockBundle } from './bundle'
import { parseDraft } from './check'
import { type CompanionInput, setCompanions } from './companions'
import { refuseUnreadable } from './named-files'
import { refuseUnknownTerms } from './named-terms'
import { findOpen, findPublished, refuseStale } from './published'

/** What an editor gets back: `companions` are the entry ids, in the order in which they were sent. */
export const drafted = z.strictObject({
  entryId: z.uuid(),
  revisionId: z.uuid(),
  version: z.int(),
  companions: z.array(z.uuid()),
})
export type Drafted = z.infer<typeof drafted>

export const companionInput = z.strictObject({
  entry: z.uuid().nullable(),
  kind: z.enum(kinds),
  content: z.unknown(),
})

/** Begins an entry with its first draft. */
export async function draft(
  actor: Actor,
  tx: Tx,
  input: { kind: Kind; content: unknown; companions: CompanionInput[] },
): Promise<Drafted> {
  if (!mayStart(actor, input.kind)) throw new Refusal('forbidden')
  // An entry of a kind that is drafted with another comes in as a companion of that.
  if (definitions[input.kind].lead) throw new Refusal('bad_request')
  return begin(actor, tx, input)
}

/** The same for a command that has asked by itself whether the actor may. */
export async function begin(
  actor: Actor,
  tx: Tx,
  input: { kind: Kind; content: unknown; companions: CompanionInput[] },
): Promise<Drafted> {
  const content = parseDraft(input.kind, input.content)
  await refuseUnreadable(actor, tx, input.kind, content)
  await refuseUnknownTerms(tx, input.kind, content)
  const [entry] = await tx
    .insert(entries)
    .values({ kind: input.kind, partyId: speakingFor(actor) })
    .returning()
  return open(actor, tx, { entryId: entry!.id, basedOn: null, content, companions: input.companions })
}

/** Opens a revision of a published entry, made from revision `basedOn`, which the proposer has seen. */
export async function correct(
  actor: Actor,
  tx: Tx,
  input: { entryId: string; basedOn: number },
): Promise<Drafted> {
  // Not FOR UPDATE: whoever publishes a mention of this entry meanwhile need not wait.
  const [entry] = await tx.select().from(entries).where(eq(entries.id, input.entryId)).for('no key update')
  const published = entry && (await findPublished(tx, entry.id))
  if (!published) throw new Refusal('not_found')
  const concerned = [
    ...definitions[entry.kind].concerned(published.content, entry.id),
    ...(entry.partyId ? [entry.partyId] : []),
  ]
  // Before anything is said of it: the entry may not be public, and the refusals below show its content.
  if (!mayCorrect(actor, { kind: entry.kind, concerned })) throw new Refusal('not_found')
  return reopen(actor, tx, { ...input, content: published.content })
}

/** The same for a command that has locked the entry and asked by itself whether the actor may. */
export async function reopen(
  actor: Actor,
  tx: Tx,
  { entryId, basedOn, content }: { entryId: string; basedOn: number; content: Record<string, unknown> },
): Promise<Drafted> {
  const [entry] = await tx.select().from(entries).where(eq(entries.id, entryId))
  const revisionId = await findOpen(actor, tx, entry!)
  if (revisionId) throw new Refusal('already_open', { revisionId })
  await refuseStale(tx, entryId, basedOn)
  return open(actor, tx, { entryId, basedOn, content, companions: [] })
}

/** The same for a command that has asked by itself whether the actor may, and knows what is to stand there instead. */
export async function beginCorrection(
  actor: Actor,
  tx: Tx,
  input: { entryId: string; content: unknown },
): Promise<Drafted> {
  const [entry] = await tx.select().from(entries).where(eq(entries.id, input.entryId)).for('no key update')
  const published = entry && (await findPublished(tx, entry.id))
  if (!published) throw new Refusal('not_found')
  const revisionId = await findOpen(actor, tx, entry)
  if (revisionId) throw new Refusal('already_open', { revisionId })
  const content = parseDraft(entry.kind, input.content)
  await refuseUnreadable(actor, tx, entry.kind, content)
  await refuseUnknownTerms(tx, entry.kind, content)
  return open(actor, tx, { entryId: entry.id, basedOn: published.number, content, companions: [] })
}

/** Stores what was typed, if nobody else has saved since `version`. */
export async function save(
  actor: Actor,
  tx: Tx,
  input: {
    revisionId: string
    version: number
    content: unknown
    companions: CompanionInput[]
    changeNote: string
  },
): Promise<Drafted> {
  const bundle = await lockBundle(actor, tx, input.revisionId)
  authorize(actor, 'save', bundle)
  const { revision, entry } = bundle
  if (revision.version !== input.version) {
    throw new Refusal('stale', {
      version: revision.version,
      content: revision.content,
      companions: bundle.companions.map((member) => ({
        entry: member.entry.id,
        content: member.revision.content,
      })),
    })
  }
  const content = parseDraft(entry.kind, withFixed(entry.kind, revision.content, input.content))
  await refuseUnreadable(actor, tx, entry.kind, content)
  await refuseUnknownTerms(tx, entry.kind, content)
  await tx
    .update(revisions)
    .set({
      content,
      changeNote: input.changeNote,
      version: revision.version + 1,
      updatedAt: new Date(),
      contributorIds: [...new Set([...revision.contributorIds, actor.personId])],
    })
    .where(eq(revisions.id, revision.id))
  const companions = await setCompanions(actor, tx, bundle, input.companions)
  await logEvent(tx, actor, {
    name: 'saved',
    entryId: entry.id,
    revisionId: revision.id,
    partyId: revision.partyId,
    details: { version: revision.version + 1 },
  })
  return { entryId: entry.id, revisionId: revision.id, version: revision.version + 1, companions }
}

/** What was typed, with the fields that its kind keeps as they began. */
function withFixed(kind: Kind, before: Record<string, unknown>, typed: unknown): unknown {
  const { fixed } = definitions[kind]
  if (!fixed || typeof typed !== 'object' || typed === null) return typed
  return { ...typed, ...Object.fromEntries(fixed.map((field) => [field, before[field]])) }
}

async function open(
  actor: Actor,
  tx: Tx,
  input: {
    entryId: string
    basedOn: number | null
    content: Record<string, unknown>
    companions: CompanionInput[]
  },
): Promise<Drafted> {
  const { companions, ...values } = input
  const revision = await insertDraft(actor, tx, values)
  const bundle = await lockBundle(actor, tx, revision.id)
  const ids = await setCompanions(actor, tx, bundle, companions)
  await logEvent(tx, actor, {
    name: 'drafted',
    entryId: input.entryId,
    revisionId: revision.id,
    partyId: revision.partyId,
    details: { basedOn: input.basedOn },
  })
  return { entryId: input.entryId, revisionId: revision.id, version: revision.version, companions: ids }
}
