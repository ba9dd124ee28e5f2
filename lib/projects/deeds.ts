/** What the lead of a project reports of it, and what partners say of that: heads at once, delegates for the head to endorse. */
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries, revisions } from '@/db/schema/entries'
import { projectPartners, projects, updates, updateViews } from '@/db/schema/projects'
import { type Kind, openStatuses, type UpdateStance } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { parseDraft } from '@/lib/entries/check'
import { begin, type Drafted, reopen, save } from '@/lib/entries/commands'
import { contentFrom } from '@/lib/entries/form'
import type { Content } from '@/lib/entries/kind'
import { finish, type Given, type Intent, type ShortDrafted } from '@/lib/entries/short'
import { Refusal } from '@/lib/errors'
import { type Actor, mayGiveView, mayReport } from '@/lib/policy'
import { updateFields } from './form'

type Typed = { given: Given; intent: Intent }

/** A new update, whole or in part: what was typed is kept, also where something is wrong with it. */
export async function report(
  actor: Actor,
  tx: Tx,
  { projectId, covers, given, intent }: Typed & { projectId: string; covers: string },
): Promise<ShortDrafted> {
  await lock(tx, 'project', projectId)
  const [about] = await tx
    .select({ leadId: projects.leadId })
    .from(projects)
    .where(eq(projects.id, projectId))
  if (!about?.leadId || !mayReport(actor, about.leadId)) throw new Refusal('forbidden')
  const fixed = { project: projectId, party: about.leadId, covers, date: '' }
  const content = parseDraft('update', { ...contentFrom(updateFields, given), ...fixed })
  const before = await findSame(tx, content)
  if (before && before.status !== 'draft') return before
  const made = before ?? (await begin(actor, tx, { kind: 'update', content, companions: [] }))
  return finish(actor, tx, { kind: 'update', made, intent })
}

/** The next revision of what was published, made from revision `basedOn`, which whoever corrects it has read. */
export async function correctUpdate(
  actor: Actor,
  tx: Tx,
  input: Typed & { updateId: string; basedOn: number; changeNote: string },
): Promise<ShortDrafted> {
  const { updateId, given, intent, basedOn, changeNote } = input
  await lock(tx, 'update', updateId)
  const [row] = await tx.select().from(updates).where(eq(updates.id, updateId))
  if (!row || !mayReport(actor, row.partyId)) throw new Refusal('forbidden')
  const { projectId: project, partyId: party, covers, date } = row
  const content = parseDraft('update', {
    ...contentFrom(updateFields, given),
    ...{ project, party, covers, date },
  })
  const opened = await reopen(actor, tx, { entryId: updateId, basedOn, content })
  const { revisionId, version } = opened
  const made = changeNote
    ? await save(actor, tx, { revisionId, version, content, companions: [], changeNote })
    : opened
  return finish(actor, tx, { kind: 'update', made, intent })
}

/** What a partner says of an update: once, and then as it is corrected. */
export async function giveView(
  actor: Actor,
  tx: Tx,
  { updateId, stance, words }: { updateId: string; stance: UpdateStance; words: Multilingual },
): Promise<ShortDrafted> {
  await lock(tx, 'update', updateId)
  const partners = await tx
    .select({ id: projectPartners.partyId })
    .from(projectPartners)
    .innerJoin(updates, eq(updates.projectId, projectPartners.projectId))
    .where(eq(updates.id, updateId))
  const ids = partners.map(({ id }) => id)
  if (!mayGiveView(actor, ids)) throw new Refusal('forbidden')
  const party = actor.post!.partyId!
  if (!Object.keys(words).length) throw new Refusal('words_missing')
  const content = { update: updateId, party, stance, words, date: today() }
  const [given] = await tx
    .select({ id: updateViews.id, revision: updateViews.revision })
    .from(updateViews)
    .where(and(eq(updateViews.updateId, updateId), eq(updateViews.partyId, party)))
  if (!given && (await isWaiting(tx, updateId))) throw new Refusal('already_open')
  const kind = 'update_view'
  const made = given
    ? await reopen(actor, tx, { entryId: given.id, basedOn: given.revision, content })
    : await begin(actor, tx, { kind, content, companions: [] })
  return finish(actor, tx, { kind, made, intent: 'send' })
}

/** Whether a view of the actor's party on it has not reached the register yet. */
async function isWaiting(tx: Tx, updateId: string): Promise<boolean> {
  const found = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(
      and(
        eq(entries.kind, 'update_view'),
        inArray(revisions.status, [...openStatuses]),
        sql`${revisions.content} ->> 'update' = ${updateId}`,
      ),
    )
  return found.length > 0
}

/** Two at once come one after the other. */
async function lock(tx: Tx, kind: Kind, id: string): Promise<void> {
  const [entry] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.id, id), eq(entries.kind, kind), isNotNull(entries.slug)))
    .for('no key update')
  if (!entry) throw new Refusal('not_found')
}

/** The very same, where the form was sent twice: open still, or published. */
async function findSame(tx: Tx, content: Content): Promise<ShortDrafted | null> {
  const [found] = await tx
    .select({
      entryId: revisions.entryId,
      revisionId: revisions.id,
      version: revisions.version,
      status: revisions.status,
    })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(
      and(
        eq(entries.kind, 'update'),
        eq(revisions.partyId, String(content.party)),
        inArray(revisions.status, [...openStatuses, 'published']),
        sql`${revisions.content} - 'date' = ${JSON.stringify(content)}::jsonb - 'date'`,
      ),
    )
    .limit(1)
  const made: Drafted | null = found ? { ...found, companions: [] } : null
  return made && { ...made, complete: true, status: found!.status }
}
