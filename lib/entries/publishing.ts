/** Publication: the one place where a revision's content becomes the register's. */
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { entries, registerNumbers, registerState, revisions } from '@/db/schema/entries'
import type { Kind } from '@/db/vocabulary'
import { refreshAgreements } from '@/lib/agreements/refresh'
import { today } from '@/lib/dates'
import { type QueuedJob, queueJobs } from '@/lib/jobs/queue'
import { definitions } from '@/lib/kinds'
import { type Issued, issueNotifications } from '@/lib/notifications/issue'
import { slugFrom } from '@/lib/slug'
import type { Entry, Member } from './bundle'
import type { Published } from './kind'
import { slugAt } from './registering'

/**
 * Publishes these revisions as one deed: the register advances by one version. `slug`: the permanent address wished
 * for at a first publication; otherwise it is made of the title.
 */
export async function publishTogether(
  tx: Tx,
  members: (Member & { slug?: string })[],
  reviewerId: string | null,
): Promise<void> {
  // First of all, for it locks the one row: publications come one after another, so that none misses what another
  // changed, and two that name each other do not wait for each other.
  await advanceRegister(tx)
  const at = new Date()
  const affected = new Set<string>()
  const issued: Issued[] = []
  for (const { revision, entry, slug } of members) {
    const [before] = await tx
      .update(revisions)
      .set({ status: 'superseded', updatedAt: at })
      .where(and(eq(revisions.entryId, entry.id), eq(revisions.status, 'published')))
      .returning({ content: revisions.content })
    const content =
      (await definitions[entry.kind].settle?.(tx, entry.id, revision.content)) ?? revision.content
    const version = revision.version + 1
    await tx
      .update(revisions)
      .set({ status: 'published', content, publishedAt: at, updatedAt: at, reviewerId, version })
      .where(eq(revisions.id, revision.id))
    const registered = await register(tx, entry, slug ?? definitions[entry.kind].slugText(content), at)
    const published = {
      ...registered,
      draftedBy: revision.partyId,
      byImport: revision.byImport,
      revision: revision.number,
      publishedAt: at,
      content,
    }
    for (const id of await definitions[entry.kind].project(tx, [published])) affected.add(id)
    const left = definitions[entry.kind].leaves?.(published, before?.content ?? null) ?? []
    await queueJobs(tx, [...jobsAfter({ revision, entry }), ...left])
    for (const notice of (await definitions[entry.kind].notices?.(published, tx)) ?? []) {
      issued.push({ ...notice, entryId: entry.id, revision: revision.number, byImport: revision.byImport })
    }
  }
  await refreshAgreements(tx, [...affected], today())
  await issueNotifications(tx, issued, at)
}

/** What every publication of a kind leaves to the worker, whatever is in it. */
export function jobsAfter({ revision, entry }: Member): QueuedJob[] {
  const { kind } = entry
  return [
    // The texts of agreements alone are read and drawn; other files are kept as they are.
    ...(kind === 'agreement' ? readingOf(kind, revision) : []),
    ...(definitions[kind].tellsMembers ? [tellingOf(revision)] : []),
  ]
}

/** Its files are read and drawn by the worker, each once: one that was before is not queued again. */
function readingOf(kind: Kind, { content }: Member['revision']): QueuedJob[] {
  return (definitions[kind].files?.(content) ?? []).flatMap(({ sha256 }) =>
    (['extract', 'picture'] as const).map((kind) => ({
      kind,
      payload: { sha256 },
      key: `${kind} ${sha256}`,
    })),
  )
}

/** Whom it is to be told to is the worker's to find out. */
function tellingOf({ entryId, number }: Member['revision']): QueuedJob {
  const payload = { entry: entryId, revision: number }
  return { kind: 'tell_members', payload, key: `members ${entryId} ${number}` }
}

/** Waits for publications under way, and keeps others waiting until the transaction ends. */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.select().from(registerState).for('update')
}

/** Readers notice a change by this number. Whoever writes register tables does this first. */
export async function advanceRegister(tx: Tx): Promise<void> {
  await tx.update(registerState).set({ version: sql`${registerState.version} + 1`, changedAt: new Date() })
}

/** Gives an entry its number and permanent address at its first publication. */
async function register(
  tx: Tx,
  entry: Entry,
  title: string | null,
  at: Date,
): Promise<Omit<Published, 'content' | 'revision' | 'draftedBy' | 'byImport' | 'publishedAt'>> {
  if (entry.slug && entry.number && entry.firstPublishedAt) {
    return {
      id: entry.id,
      slug: entry.slug,
      number: entry.number,
      partyId: entry.partyId,
      firstPublishedAt: entry.firstPublishedAt,
    }
  }
  const number = await nextNumber(tx, entry.kind)
  const slug = await freeSlug(tx, entry.kind, title, number)
  await tx.update(entries).set({ slug, number, firstPublishedAt: at }).where(eq(entries.id, entry.id))
  return { id: entry.id, slug, number, partyId: entry.partyId, firstPublishedAt: at }
}

/** Locks the kind's counter until the transaction ends: numbers have no gaps. */
async function nextNumber(tx: Tx, kind: Kind): Promise<number> {
  const [counter] = await tx
    .update(registerNumbers)
    .set({ last: sql`${registerNumbers.last} + 1` })
    .where(eq(registerNumbers.kind, kind))
    .returning({ last: registerNumbers.last })
  return counter!.last
}

async function freeSlug(tx: Tx, kind: Kind, title: string | null, number: number): Promise<string> {
  const wished = (title && slugFrom(title)) || `${kind}-${number}`
  for (let attempt = 0; ; attempt++) {
    const slug = slugAt(wished, number, attempt)
    const [taken] = await tx
      .select({ id: entries.id })
      .from(entries)
      .where(and(eq(entries.kind, kind), eq(entries.slug, slug)))
    if (!taken) return slug
  }
}
