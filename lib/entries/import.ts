/** Publication of what was not drafted here: records brought in from outside, under the import's name. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { ImportedRevision } from '@/db/schema/content'
import { entries, revisions } from '@/db/schema/entries'
import type { Kind, RevisionStatus } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { definitions } from '@/lib/kinds'
import type { Actor } from '@/lib/policy'
import type { Entry, Revision } from './bundle'
import { danglingReferences, incompleteness, parseDraft } from './check'
import type { Content } from './kind'
import { publishTogether } from './publishing'
import { publishInBulk } from './publishing-in-bulk'

/** Publishes one record at once and returns its entry's id. Refuses what a delegate could not have submitted. */
export async function importEntry(
  tx: Tx,
  record: { kind: Kind; slug?: string; content: unknown; changeNote: string },
): Promise<string> {
  const { kind } = record
  const content = parseDraft(kind, record.content)
  const issues = incompleteness(kind, content)
  issues.push(...(await danglingReferences(tx, [{ kind, content, at: [] }], new Set())))
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

/** What is to be published, or drafted; `basedOn` null: nothing of this entry is published. */
type Wanted = { kind: Kind; entryId: string; basedOn: number | null; slug: string | null; content: Content }

/** So many rows go into one statement. */
const perStatement = 1000

/** Publishes many records as one deed, under the import's name and the reviewer's. They were checked before, against this register. */
export async function publishMany(
  actor: Actor,
  tx: Tx,
  wanted: Wanted[],
  { changeNote, contributorIds }: { changeNote: string; contributorIds: string[] },
): Promise<ImportedRevision[]> {
  const known = await entriesOf(tx, wanted)
  const slugs = new Map(wanted.map(({ entryId, slug }) => [entryId, slug ?? undefined]))
  const inserted = await insertAll(tx, wanted, {
    ...{ changeNote, contributorIds },
    status: 'submitted',
    byImport: true,
  })
  const members = inserted.map((revision) => ({
    revision,
    entry: known.get(revision.entryId)!,
    slug: slugs.get(revision.entryId),
  }))
  await publishInBulk(tx, members, actor.personId)
  return inserted.map(madeOf)
}

/** Begins a draft of the secretariat's for each, or proposes a correction; what is drafted with another comes as its companion. */
export async function draftMany(
  actor: Actor,
  tx: Tx,
  wanted: Wanted[],
  changeNote: string,
): Promise<ImportedRevision[]> {
  const of = {
    changeNote,
    status: 'draft' as const,
    authorId: actor.personId,
    authorPostId: actor.post?.id ?? null,
    contributorIds: [actor.personId],
  }
  const linkOf = (one: Wanted) => definitions[one.kind].lead
  const leads = wanted.filter((one) => !linkOf(one))
  const companions = wanted.filter(linkOf)
  const leading = (one: Wanted) => String(one.content[linkOf(one)!.field])
  const there = new Set(leads.map(({ entryId }) => entryId))
  const also = [...new Set(companions.map(leading))].filter((id) => !there.has(id))
  const unchanged = await asPublished(tx, also)
  await entriesOf(tx, wanted)
  const begun = await insertAll(tx, [...leads, ...unchanged], of)
  const byEntry = new Map(begun.map(({ entryId, id }) => [entryId, id]))
  const drafted = await insertAll(tx, companions, of, (one) => byEntry.get(leading(one)))
  return [...begun, ...drafted].map(madeOf)
}

/** Withdraws these drafts, if all of them are as they were begun; else none, and says so. */
export async function withdrawDrafts(tx: Tx, made: ImportedRevision[]): Promise<boolean> {
  const ids = made.map(({ revisionId }) => revisionId)
  const withdrawn = await tx
    .update(revisions)
    .set({ status: 'withdrawn', updatedAt: new Date() })
    .where(and(inArray(revisions.id, ids), eq(revisions.status, 'draft'), eq(revisions.version, 1)))
    .returning({ id: revisions.id })
  return withdrawn.length === ids.length
}

/** The entries, of which new ones are begun. */
async function entriesOf(tx: Tx, wanted: Wanted[]): Promise<Map<string, Entry>> {
  const known = new Map<string, Entry>()
  for (const some of batches(wanted)) {
    await tx
      .insert(entries)
      .values(some.map(({ entryId, kind }) => ({ id: entryId, kind })))
      .onConflictDoNothing()
    const found = await tx
      .select()
      .from(entries)
      .where(
        inArray(
          entries.id,
          some.map(({ entryId }) => entryId),
        ),
      )
    for (const entry of found) known.set(entry.id, entry)
  }
  return known
}

async function insertAll(
  tx: Tx,
  wanted: Wanted[],
  same: Partial<typeof revisions.$inferInsert> & { status: RevisionStatus },
  leadOf: (one: Wanted) => string | undefined = () => undefined,
): Promise<Revision[]> {
  const inserted: Revision[] = []
  for (const some of batches(wanted)) {
    const values = some.map((one) => ({
      ...same,
      entryId: one.entryId,
      content: one.content,
      basedOn: one.basedOn,
      number: sql`next_revision_number(${one.entryId})`,
      leadId: leadOf(one),
    }))
    inserted.push(...(await tx.insert(revisions).values(values).returning()))
  }
  return inserted
}

/** These entries as they are published. */
async function asPublished(tx: Tx, ids: string[]): Promise<Wanted[]> {
  if (!ids.length) return []
  const rows = await tx
    .select({
      entryId: revisions.entryId,
      kind: entries.kind,
      basedOn: revisions.number,
      content: revisions.content,
    })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(and(inArray(revisions.entryId, ids), eq(revisions.status, 'published')))
  return rows.map((row) => ({ ...row, slug: null }))
}

const madeOf = ({ entryId, id, number, basedOn }: Revision): ImportedRevision => ({
  ...{ entryId, revisionId: id, number, basedOn },
})

function* batches(wanted: Wanted[]): Generator<Wanted[]> {
  for (let at = 0; at < wanted.length; at += perStatement) yield wanted.slice(at, at + perStatement)
}
