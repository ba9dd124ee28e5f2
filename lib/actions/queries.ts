/** What the signed-in pages read of action items: also of meetings that are not open to the public. */
import { type SQL, sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import { today } from '@/lib/dates'
import { type Actor, isDelegation, isSecretariat, mayReport } from '@/lib/policy'
import { actionQuery, reportsQuery } from './select'
import { type Action, type ActionReport, type ActionRow, onDay } from './view'

/** What the actor's party has not finished, the first that is due first. */
export async function listOwed(actor: Actor): Promise<Action[]> {
  if (!isDelegation(actor)) return []
  return rowsFor<ActionRow>(
    actor,
    sql`${actionQuery('')} where a.owner_id = ${actor.post?.partyId ?? ''} and a.state in ('open', 'in_progress')
      order by a.due_to, a.number limit 200`,
  )
}

export type Reportable = { action: Action<ActionRow & { reports: ActionReport[] }>; mayReport: boolean }

/** One of them with all reports, and whether the actor may report; for the party that owes it and the secretariat. */
export async function findOwed(actor: Actor, slug: string): Promise<Reportable | null> {
  const owner = sql`, a.owner_id as "ownerId"`
  const [row] = await rowsFor<ActionRow & { reports: ActionReport[]; ownerId: string }>(
    actor,
    sql`${actionQuery('', sql`${reportsQuery('')}${owner}`)} where a.slug = ${slug}`,
  )
  if (!row) return null
  const { ownerId, ...action } = row
  const may = mayReport(actor, ownerId)
  return may || isSecretariat(actor) ? { action, mayReport: may } : null
}

async function rowsFor<Row extends ActionRow>(actor: Actor, query: SQL): Promise<Action<Row>[]> {
  const acting = { personId: actor.personId, postId: actor.post?.id ?? null }
  const rows = (await asActor(acting, (tx) => tx.execute(query))) as unknown as Row[]
  return rows.map((row) => onDay(row, today()))
}
