/** What the secretariat asks the lead of a project, and what the lead says to it. */
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries } from '@/db/schema/entries'
import { projects, updates } from '@/db/schema/projects'
import { projectRequests } from '@/db/schema/requests'
import type { RequestKind } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { acting } from '@/lib/entries/queries'
import { Refusal } from '@/lib/errors'
import { queueJobs } from '@/lib/jobs/queue'
import { type Actor, isDelegation, isSecretariat, mayReport } from '@/lib/policy'

/** A lead is nudged once in so many days. */
const daysBetweenNudges = 7

/** Asks the lead to report: one mail to its posts. */
export async function nudge(actor: Actor, tx: Tx, { projectId }: { projectId: string }): Promise<void> {
  if (!isSecretariat(actor)) throw new Refusal('forbidden')
  await lock(tx, projectId, 'project')
  const [about] = await tx
    .select({ leadId: projects.leadId })
    .from(projects)
    .where(eq(projects.id, projectId))
  if (!about?.leadId) throw new Refusal('not_found')
  const lately = sql`now() - make_interval(days => ${daysBetweenNudges})`
  const [before] = await tx
    .select({ id: projectRequests.id })
    .from(projectRequests)
    .where(
      and(
        eq(projectRequests.projectId, projectId),
        eq(projectRequests.kind, 'nudge'),
        gt(projectRequests.at, lately),
      ),
    )
  if (before) throw new Refusal('asked_lately')
  await ask(actor, tx, { projectId, partyId: about.leadId, kind: 'nudge' })
}

/** Asks the lead to correct a published update, and says why. */
export async function askCorrection(
  actor: Actor,
  tx: Tx,
  { updateId, reason }: { updateId: string; reason: string },
): Promise<{ slug: string }> {
  if (!isSecretariat(actor)) throw new Refusal('forbidden')
  await lock(tx, updateId, 'update')
  const [about] = await tx
    .select({ projectId: updates.projectId, partyId: updates.partyId, slug: projects.slug })
    .from(updates)
    .innerJoin(projects, eq(projects.id, updates.projectId))
    .where(eq(updates.id, updateId))
  if (!about) throw new Refusal('not_found')
  if (!reason) throw new Refusal('reason_missing')
  const { slug, ...asked } = about
  const [open] = await tx
    .select({ id: projectRequests.id })
    .from(projectRequests)
    .where(and(eq(projectRequests.updateId, updateId), isOpen))
  if (open) throw new Refusal('asked_lately')
  await ask(actor, tx, { ...asked, updateId, reason, kind: 'correction' })
  return { slug }
}

/** What the lead says instead of doing what it was asked. */
export async function answerRequest(
  actor: Actor,
  tx: Tx,
  { requestId, answer }: { requestId: string; answer: string },
): Promise<void> {
  const [row] = await tx.select().from(projectRequests).where(eq(projectRequests.id, requestId)).for('update')
  if (!row || !mayReport(actor, row.partyId)) throw new Refusal('not_found')
  if (row.settledAt) throw new Refusal('already_settled')
  if (!answer) throw new Refusal('words_missing')
  await tx
    .update(projectRequests)
    .set({ answer, settledAt: new Date() })
    .where(eq(projectRequests.id, requestId))
  await logEvent(tx, actor, {
    name: 'request_answered',
    entryId: row.projectId,
    partyId: row.partyId,
    details: { request: requestId, kind: row.kind },
  })
}

type Asked = { projectId: string; partyId: string; updateId?: string; reason?: string; kind: RequestKind }

async function ask(actor: Actor, tx: Tx, asked: Asked): Promise<void> {
  const [made] = await tx
    .insert(projectRequests)
    .values({ ...asked, byId: actor.personId })
    .returning({ id: projectRequests.id })
  const request = made!.id
  await queueJobs(tx, [{ kind: 'request_mail', payload: { request }, key: `request ${request}` }])
  await logEvent(tx, actor, {
    name: asked.kind === 'nudge' ? 'nudged' : 'correction_asked',
    entryId: asked.updateId ?? asked.projectId,
    partyId: asked.partyId,
    details: { request },
  })
}

async function lock(tx: Tx, id: string, kind: 'project' | 'update'): Promise<void> {
  const [entry] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.id, id), eq(entries.kind, kind)))
    .for('no key update')
  if (!entry) throw new Refusal('not_found')
}

/** Neither answered, nor done: reported since, or, of a correction, corrected since. */
export const isOpen = and(
  isNull(projectRequests.settledAt),
  sql`not exists (select from updates u where u.project_id = ${projectRequests.projectId}
    and (${projectRequests.updateId} is null or u.id = ${projectRequests.updateId}) and u.published_at > ${projectRequests.at})`,
)

export type OpenRequest = {
  id: string
  kind: RequestKind
  reason: string
  at: Date
  project: { slug: string; title: Multilingual }
  /** The slug of the update that is to be corrected. */
  update: string | null
}

/** What the actor's party was asked and has not answered or done, the latest first. */
export function listOpenRequests(actor: Actor): Promise<OpenRequest[]> {
  if (!isDelegation(actor)) return Promise.resolve([])
  return asActor(acting(actor), (tx) =>
    tx
      .select({
        id: projectRequests.id,
        kind: projectRequests.kind,
        reason: projectRequests.reason,
        at: projectRequests.at,
        project: { slug: projects.slug, title: projects.title },
        update: updates.slug,
      })
      .from(projectRequests)
      .innerJoin(projects, eq(projects.id, projectRequests.projectId))
      .leftJoin(updates, eq(updates.id, projectRequests.updateId))
      .where(and(eq(projectRequests.partyId, actor.post?.partyId ?? ''), isOpen))
      .orderBy(desc(projectRequests.at))
      .limit(50),
  )
}
