/** What the party that owes an action item says of it: its head at once, its delegates for the head to endorse. */
import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { actionReports, actions } from '@/db/schema/decisions'
import { entries, revisions } from '@/db/schema/entries'
import { type ActionState, openStatuses } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { begin } from '@/lib/entries/commands'
import { makeMove } from '@/lib/entries/move'
import { publishOwn } from '@/lib/entries/own'
import { Refusal } from '@/lib/errors'
import { type Actor, mayReport, needsEndorsement } from '@/lib/policy'

/** `published`: everybody reads it now; otherwise it waits for the head. */
export async function report(
  actor: Actor,
  tx: Tx,
  input: { actionId: string; state: ActionState; words: Multilingual },
): Promise<{ slug: string; published: boolean }> {
  const { actionId, state, words } = input
  // Two at once come one after the other.
  const [entry] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.id, actionId), eq(entries.kind, 'action'), isNotNull(entries.slug)))
    .for('no key update')
  if (!entry) throw new Refusal('not_found')
  const [item] = await tx.select().from(actions).where(eq(actions.id, actionId))
  if (!item || !mayReport(actor, item.ownerId)) throw new Refusal('forbidden')
  if (state === 'dropped' && !Object.keys(words).length) throw new Refusal('reason_missing')
  const content = { action: actionId, party: item.ownerId, state, words, date: today() }
  const kind = 'action_report' as const
  if (!needsEndorsement(actor)) {
    await refuseTwice(tx, content)
    await publishOwn(actor, tx, { kind, partyId: item.ownerId, entryId: null, content })
    return { slug: item.slug, published: true }
  }
  if (await isWaiting(tx, actionId)) throw new Refusal('already_open')
  const { revisionId, version } = await begin(actor, tx, { kind, content, companions: [] })
  await makeMove(actor, tx, 'submit', { revisionId, version, reason: '' })
  return { slug: item.slug, published: false }
}

/** A form that was sent twice reports once. */
async function refuseTwice(
  tx: Tx,
  { action, state, words, date }: { action: string; state: ActionState; words: Multilingual; date: string },
): Promise<void> {
  const [last] = await tx
    .select()
    .from(actionReports)
    .where(eq(actionReports.actionId, action))
    .orderBy(desc(actionReports.number))
    .limit(1)
  const same = last?.state === state && last.date === date
  if (same && JSON.stringify(last.words) === JSON.stringify(words)) throw new Refusal('wrong_state')
}

/** Whether a report of the actor's party on it has not reached the register yet. */
async function isWaiting(tx: Tx, actionId: string): Promise<boolean> {
  const found = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(
      and(
        eq(entries.kind, 'action_report'),
        inArray(revisions.status, [...openStatuses]),
        sql`${revisions.content} ->> 'action' = ${actionId}`,
      ),
    )
  return found.length > 0
}
