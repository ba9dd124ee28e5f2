/** Drafting in a short form: what its fields send becomes a content, and from there on it is a draft like any other. */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { entries, revisions } from '@/db/schema/entries'
import { type Kind, type Language, revisionStatuses } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import { definitions } from '@/lib/kinds'
import type { Actor } from '@/lib/policy'
import { currentSettings } from '@/lib/registry/settings'
import { withDeadline } from './beginning'
import { issuesIn } from './check'
import { type Drafted, draft, drafted, save } from './commands'
import { contentFrom } from './form'
import { makeMove } from './move'

/** `complete`: nothing keeps it from being submitted; `status`: where it is now. */
export const shortDrafted = drafted.extend({ complete: z.boolean(), status: z.enum(revisionStatuses) })
export type ShortDrafted = z.infer<typeof shortDrafted>

/** What a form's button asks for: to keep it as a draft, or to let go of it as soon as it is complete. */
export const intent = z.enum(['save', 'send']).default('save')
export type Intent = z.infer<typeof intent>

/** The fields as sent, by the names that the form gives them. */
export type Given = Record<string, string>

/** Begins an entry with what was typed. */
export async function draftShort(
  actor: Actor,
  tx: Tx,
  { kind, given }: { kind: Kind; given: Given },
): Promise<ShortDrafted> {
  const { form } = definitions[kind]
  if (!form) throw new Refusal('bad_request')
  const typed = { ...form.begins, ...contentFrom(form.fields, given) }
  const content = withDeadline(typed, await currentSettings())
  const made = await draft(actor, tx, { kind, content, companions: [] })
  return finish(actor, tx, { kind, made, intent: 'save' })
}

/** Stores what was typed, if nobody else has saved since `version`. */
export async function saveShort(
  actor: Actor,
  tx: Tx,
  input: { revisionId: string; version: number; given: Given; changeNote: string; intent?: Intent },
): Promise<ShortDrafted> {
  const { given, intent = 'save', ...rest } = input
  const [found] = await tx
    .select({ kind: entries.kind })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(eq(revisions.id, input.revisionId))
  const form = found && definitions[found.kind].form
  if (!found || !form) throw new Refusal('not_found')
  const typed = contentFrom(form.fields, given)
  const made = await save(actor, tx, { ...rest, content: typed, companions: [] })
  return finish(actor, tx, { kind: found.kind, made, intent })
}

/** Says of a stored draft whether it is complete, and submits it where it is and was to be sent: else it is kept as it is. */
export async function finish(
  actor: Actor,
  tx: Tx,
  { kind, made, intent }: { kind: Kind; made: Drafted; intent: Intent },
): Promise<ShortDrafted> {
  const { entryId, revisionId, version } = made
  const [stored] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, revisionId))
  const complete = !(await issuesIn(tx, [{ id: entryId, kind, content: stored!.content }])).length
  if (!complete || intent === 'save') return { ...made, complete, status: 'draft' }
  const { status } = await makeMove(actor, tx, 'submit', { revisionId, version, reason: '' })
  return { ...made, version: version + 1, complete, status }
}

/** The page that a form goes on to: what is still to be done with it, or the workspace. */
export function pageAfter(locale: Language, { revisionId, complete, status }: ShortDrafted): string {
  if (status === 'draft') return `/${locale}/workspace/${complete ? 'revisions' : 'drafts'}/${revisionId}`
  return `/${locale}/workspace?done=${status === 'published' ? 'publish' : 'submit'}`
}
