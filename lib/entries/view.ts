/** One revision as a form or a reviewer sees it: beside what is published, with its companions and its events. */
import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries, eventLog, revisions } from '@/db/schema/entries'
import { people, posts } from '@/db/schema/people'
import { parties } from '@/db/schema/register'
import { type EventName, type Kind, openStatuses, type Role } from '@/db/vocabulary'
import { definitions } from '@/lib/kinds'
import { type Actor, mayCorrect, mayRead } from '@/lib/policy'
import { factsOf } from './bundle'
import { type Issue, issuesIn } from './check'
import type { Content } from './kind'
import { type Names, namesIn } from './names'
import { findOpen, findPublished } from './published'
import { acting, selectWork, titleNames, type WorkRow, workRow } from './queries'

type PublishedContent = { number: number; content: Content }

/** `revisionId` is null where the entry is published and this draft leaves it as it is. */
export type CompanionView = {
  entryId: string
  revisionId: string | null
  kind: Kind
  content: Content
  published: PublishedContent | null
}

export type RevisionView = WorkRow & {
  number: number
  content: Content
  changeNote: string
  published: PublishedContent | null
  companions: CompanionView[]
  /** Of what the content and the published one mention. */
  names: Names
  /** What keeps an open revision from being published, of kinds whose form does not say it while one types. */
  issues: Issue[]
}

/** One lead revision; null where there is none or the actor may not read it. */
export function findRevision(actor: Actor, revisionId: string): Promise<RevisionView | null> {
  if (!isUuid(revisionId)) return Promise.resolve(null)
  return asActor(acting(actor), async (tx) => {
    const [row] = await selectWork(tx).where(
      and(eq(revisions.id, revisionId), sql`${revisions.leadId} is null`),
    )
    if (!row || !mayRead(actor, factsOf(row))) return null
    const published = await findPublished(tx, row.entry.id)
    const { id, kind } = row.entry
    const { content } = row.revision
    const { form, examine } = definitions[kind]
    const isOpen = openStatuses.some((status) => status === row.revision.status) && (form || examine)
    return {
      ...workRow(actor, row, await titleNames(tx, [row])),
      names: await namesIn(tx, kind, published ? [content, published.content] : [content]),
      issues: isOpen ? await issuesIn(tx, [{ id, kind, content }]) : [],
      number: row.revision.number,
      content: row.revision.content,
      changeNote: row.revision.changeNote,
      published: published && { number: published.number, content: published.content },
      companions: await companionsOf(tx, row.revision.id, row.entry.id, row.entry.kind),
    }
  })
}

/** The published companions of the entry, each replaced by the one this revision proposes, and the new ones. */
async function companionsOf(
  tx: Tx,
  revisionId: string,
  entryId: string,
  kind: Kind,
): Promise<CompanionView[]> {
  const link = Object.values(definitions).find((definition) => definition.lead?.kind === kind)?.lead
  if (!link) return []
  const belonging = await link.belonging(tx, entryId)
  const rows = await tx
    .select({ revision: revisions, entry: entries })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(
      or(
        and(
          eq(revisions.leadId, revisionId),
          inArray(revisions.status, ['draft', 'awaiting_endorsement', 'submitted', 'declined']),
        ),
        and(eq(revisions.status, 'published'), inArray(revisions.entryId, belonging)),
      ),
    )
    .orderBy(asc(entries.createdAt), asc(entries.number), asc(entries.id))
  const views = new Map<string, CompanionView>()
  for (const { revision, entry } of rows) {
    const proposed = revision.leadId === revisionId && revision.status !== 'published'
    const known = views.get(entry.id)
    const published =
      revision.status === 'published'
        ? { number: revision.number, content: revision.content }
        : (known?.published ?? null)
    views.set(entry.id, {
      entryId: entry.id,
      revisionId: proposed ? revision.id : (known?.revisionId ?? null),
      kind: entry.kind,
      content: proposed ? revision.content : (known?.content ?? revision.content),
      published,
    })
  }
  return [...views.values()]
}

export type EventRow = {
  at: Date
  name: EventName
  personName: string | null
  role: Role | null
  partyName: Multilingual | null
  details: Record<string, unknown>
}

/** What happened to an entry, the latest first, as far as the actor may know of it. */
export function listEvents(actor: Actor, entryId: string): Promise<EventRow[]> {
  return asActor(acting(actor), (tx) =>
    tx
      .select({
        at: eventLog.at,
        name: eventLog.name,
        personName: people.name,
        role: posts.role,
        partyName: parties.name,
        details: eventLog.details,
      })
      .from(eventLog)
      .leftJoin(people, eq(people.id, eventLog.personId))
      .leftJoin(posts, eq(posts.id, eventLog.postId))
      .leftJoin(parties, eq(parties.id, posts.partyId))
      .where(eq(eventLog.entryId, entryId))
      .orderBy(sql`${eventLog.id} desc`)
      .limit(200),
  )
}

/** The published entry to be corrected; null where it is missing or not this actor's to correct. */
export function findForCorrection(
  actor: Actor,
  kind: Kind,
  slug: string,
): Promise<{ entryId: string; publishedNumber: number; openRevisionId: string | null } | null> {
  return asActor(acting(actor), async (tx) => {
    const [entry] = await tx
      .select()
      .from(entries)
      .where(and(eq(entries.kind, kind), eq(entries.slug, slug), isNotNull(entries.number)))
    const published = entry && (await findPublished(tx, entry.id))
    if (!published) return null
    const concerned = [
      ...definitions[kind].concerned(published.content, entry.id),
      ...(entry.partyId ? [entry.partyId] : []),
    ]
    if (!mayCorrect(actor, { kind, concerned })) return null
    const openRevisionId = await findOpen(actor, tx, entry)
    return { entryId: entry.id, publishedNumber: published.number, openRevisionId }
  })
}

/** What a new entry takes over from one that is published; null where there is none that the actor may draft after. */
export function findNext(actor: Actor, kind: Kind, slug: string): Promise<Content | null> {
  return asActor(acting(actor), async (tx) => {
    const take = definitions[kind].form?.next
    const [entry] = await tx
      .select({ id: entries.id })
      .from(entries)
      .where(and(eq(entries.kind, kind), eq(entries.slug, slug)))
    const published = entry && (await findPublished(tx, entry.id))
    if (!take || !published) return null
    const may =
      (published.content.visibility ?? 'public') === 'public' ||
      mayCorrect(actor, { kind, concerned: definitions[kind].concerned(published.content, entry.id) })
    return may ? take(published.content) : null
  })
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
}
