/** Drafting in a short form: what its fields send becomes a content, and from there on it is a draft like any other. */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { entries, revisions } from '@/db/schema/entries'
import type { Kind } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import { definitions } from '@/lib/kinds'
import type { Actor } from '@/lib/policy'
import { issuesIn } from './check'
import { type Drafted, draft, drafted, save } from './commands'
import { contentFrom } from './form'

/** `complete`: nothing keeps it from being submitted. */
export const shortDrafted = drafted.extend({ complete: z.boolean() })
type ShortDrafted = z.infer<typeof shortDrafted>

/** The fields as sent, by the names that the form gives them. */
type Given = Record<string, string>

/** Begins an entry with what was typed. */
export async function draftShort(
  actor: Actor,
  tx: Tx,
  { kind, given }: { kind: Kind; given: Given },
): Promise<ShortDrafted> {
  const { form } = definitions[kind]
  if (!form) throw new Refusal('bad_request')
  const content = { ...form.begins, ...contentFrom(form.fields, given) }
  return withCompleteness(tx, kind, content, await draft(actor, tx, { kind, content, companions: [] }))
}

/** Stores what was typed, if nobody else has saved since `version`. */
export async function saveShort(
  actor: Actor,
  tx: Tx,
  input: { revisionId: string; version: number; given: Given; changeNote: string },
): Promise<ShortDrafted> {
  const { given, ...rest } = input
  const [found] = await tx
    .select({ kind: entries.kind })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(eq(revisions.id, input.revisionId))
  const form = found && definitions[found.kind].form
  if (!found || !form) throw new Refusal('not_found')
  const typed = contentFrom(form.fields, given)
  const made = await save(actor, tx, { ...rest, content: typed, companions: [] })
  const [saved] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, input.revisionId))
  return withCompleteness(tx, found.kind, saved!.content, made)
}

async function withCompleteness(
  tx: Tx,
  kind: Kind,
  content: Record<string, unknown>,
  made: Drafted,
): Promise<ShortDrafted> {
  const issues = await issuesIn(tx, [{ id: made.entryId, kind, content }])
  return { ...made, complete: !issues.length }
}
