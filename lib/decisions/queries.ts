/** What the signed-in pages read of decisions: also of meetings that are not open to the public. */
import { type SQL, sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import { today } from '@/lib/dates'
import { type Actor, isDelegation, isSecretariat, mayObject } from '@/lib/policy'
import { decisionQuery, votersQuery } from './select'
import { type Decision, onDay, type WholeRow } from './view'

/** Under a silence procedure, where the actor's party may still object and has not; the first to close comes first. */
export async function listDecisionsToAnswer(actor: Actor): Promise<Decision[]> {
  if (!isDelegation(actor)) return []
  const party = actor.post?.partyId ?? ''
  return rowsFor(
    actor,
    sql`d.procedure = 'silence' and d.deadline >= ${today()}::text::date
      and d.entitled @> ${JSON.stringify([{ party }])}::text::jsonb
      and not exists (select from decision_objections o where o.decision_id = d.id and o.party_id = ${party})
      order by d.deadline, d.number limit 100`,
  )
}

export type Answerable = { decision: Decision<WholeRow>; mayObject: boolean }

/** One of them, and whether the actor may object now; for those who may object and the secretariat. */
export async function findDecisionToAnswer(actor: Actor, slug: string): Promise<Answerable | null> {
  const [decision] = await rowsFor(actor, sql`d.slug = ${slug}`)
  if (decision?.procedure !== 'silence') return null
  const entitled = decision.entitled.map(({ party }) => party)
  const party = actor.post?.partyId ?? ''
  if (!isSecretariat(actor) && !(isDelegation(actor) && entitled.includes(party))) return null
  const own = decision.objections.some((one) => one.party.slug === decision.names[party]?.slug)
  const open = today() <= (decision.deadline ?? '')
  return { decision, mayObject: open && !own && mayObject(actor, entitled) }
}

async function rowsFor(actor: Actor, condition: SQL): Promise<Decision<WholeRow>[]> {
  const rows = await asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, (tx) =>
    tx.execute(sql`${decisionQuery('', votersQuery(''))} where ${condition}`),
  )
  return (rows as unknown as WholeRow[]).map((row) => onDay(row, today()))
}
