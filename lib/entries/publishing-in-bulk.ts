/**
 * Publication of thousands at once, as `publishTogether` does it of a few, with a statement for many in place of some for
 * each. Of the kinds that come so none is given anything only at its publication (`settle`).
 */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { revisions } from '@/db/schema/entries'
import { kinds } from '@/db/vocabulary'
import { refreshAgreements } from '@/lib/agreements/refresh'
import { today } from '@/lib/dates'
import { queueJobs } from '@/lib/jobs/queue'
import { definitions } from '@/lib/kinds'
import { type Issued, issueNotifications } from '@/lib/notifications/issue'
import type { Member } from './bundle'
import type { Content, Published } from './kind'
import { advanceRegister, jobsAfter } from './publishing'
import { registerAll } from './registering'

type Addressed = Member & { slug?: string }

const perStatement = 500

export async function publishInBulk(tx: Tx, members: Addressed[], reviewerId: string | null): Promise<void> {
  await advanceRegister(tx)
  const at = new Date()
  const before = await supersede(tx, members, at)
  for (const some of batches(members)) {
    await tx
      .update(revisions)
      .set({
        ...{ status: 'published', publishedAt: at, updatedAt: at, reviewerId },
        version: sql`${revisions.version} + 1`,
      })
      .where(
        inArray(
          revisions.id,
          some.map(({ revision }) => revision.id),
        ),
      )
  }
  const published = await publishedOf(tx, members, at)
  const affected = await project(tx, members, published)
  await queueJobs(
    tx,
    members.flatMap((member, place) => {
      const left = definitions[member.entry.kind].leaves?.(
        published[place]!,
        before.get(member.entry.id) ?? null,
      )
      return [...jobsAfter(member), ...(left ?? [])]
    }),
  )
  await refreshAgreements(tx, affected, today())
  await issueNotifications(tx, await noticesOf(tx, members, published), at)
}

/** What was published of these until now, by entry. */
async function supersede(tx: Tx, members: Addressed[], at: Date): Promise<Map<string, Content>> {
  const before = new Map<string, Content>()
  for (const some of batches(members)) {
    const ids = some.map(({ entry }) => entry.id)
    const rows = await tx
      .update(revisions)
      .set({ status: 'superseded', updatedAt: at })
      .where(and(inArray(revisions.entryId, ids), eq(revisions.status, 'published')))
      .returning({ id: revisions.entryId, content: revisions.content })
    for (const { id, content } of rows) before.set(id, content)
  }
  return before
}

async function publishedOf(tx: Tx, members: Addressed[], at: Date): Promise<Published[]> {
  const registered = await registerAll(tx, members, at)
  return members.map(({ revision, entry }) => ({
    ...registered.get(entry.id)!,
    partyId: entry.partyId,
    draftedBy: revision.partyId,
    byImport: revision.byImport,
    revision: revision.number,
    publishedAt: at,
    content: revision.content,
  }))
}

/** Kind after kind, as a rebuild does it; returns the agreements to refresh. */
async function project(tx: Tx, members: Addressed[], published: Published[]): Promise<string[]> {
  const byKind = Map.groupBy(published, (_, place) => members[place]!.entry.kind)
  const affected = new Set<string>()
  for (const kind of kinds)
    for (const some of batches(byKind.get(kind) ?? []))
      for (const id of await definitions[kind].project(tx, some)) affected.add(id)
  return [...affected]
}

async function noticesOf(tx: Tx, members: Addressed[], published: Published[]): Promise<Issued[]> {
  const issued: Issued[] = []
  for (const [place, { entry, revision }] of members.entries())
    for (const notice of (await definitions[entry.kind].notices?.(published[place]!, tx)) ?? [])
      issued.push({ ...notice, entryId: entry.id, revision: revision.number, byImport: revision.byImport })
  return issued
}

function batches<T>(all: T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / perStatement) }, (_, at) =>
    all.slice(at * perStatement, (at + 1) * perStatement),
  )
}
