/** What the signed-in pages read of admissions. */
import { type SQL, sql } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { type AdmissionStep, admissionSteps } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import {
  type Actor,
  isDelegation,
  mayAccept,
  mayProposeAdmission,
  mayStart,
  mayTakePosition,
} from '@/lib/policy'
import { admissionQuery } from './select'
import { type Admission, type AdmissionRow, withState } from './view'

/** Of `bodies b`: the parties that are full members by today. */
const members =
  () => sql`array(select m.party_id from memberships m where m.body_id = b.id and m.class = 'member'
  and (m.began_from is null or m.began_from <= ${today()}::text::date)
  and (m.ended_to is null or m.ended_to >= ${today()}::text::date))`

type Row = AdmissionRow & { members: string[]; partyId: string; proposedById: string | null; own: boolean }

export type Answerable = {
  admission: Admission
  /** What the actor's party may say of it now. */
  steps: AdmissionStep[]
  mayDecide: boolean
}

/** The undecided ones that the actor's party has not answered yet, the oldest first. */
export async function listAdmissionsToAnswer(actor: Actor): Promise<Admission[]> {
  if (!isDelegation(actor)) return []
  const rows = await rowsFor(
    actor,
    sql`not exists (
    select from admission_decisions d where d.admission_id = a.id) order by a.number limit 200`,
  )
  return rows.filter((row) => stepsFor(actor, row).length > 0).map(withState)
}

/** One of them, and what the actor may do with it now. */
export async function findAdmission(actor: Actor, slug: string): Promise<Answerable | null> {
  const [row] = await rowsFor(actor, sql`a.slug = ${slug}`)
  if (!row) return null
  return {
    admission: withState(row),
    steps: stepsFor(actor, row),
    mayDecide: !row.decision && mayStart(actor, 'admission_decision'),
  }
}

/** The bodies to which the actor may propose that a party be admitted. */
export function listProposable(actor: Actor): Promise<{ id: string; slug: string; name: Multilingual }[]> {
  return as(actor, async (tx) => {
    const rows = await rowsOf<{ id: string; slug: string; name: Multilingual; members: string[] }>(
      tx,
      sql`select b.id, b.slug, b.name, ${members()} as members from bodies b order by b.number`,
    )
    return rows.filter((row) => mayProposeAdmission(actor, row.members))
  })
}

function stepsFor(actor: Actor, row: Row): AdmissionStep[] {
  if (row.decision || row.own) return []
  const accepts = row.way === 'invited' && mayAccept(actor, row.partyId)
  const positions = mayTakePosition(actor, row.members, row.proposedById)
  return admissionSteps.filter((step) => (step === 'accepted' ? accepts : positions))
}

function rowsFor(actor: Actor, condition: SQL): Promise<Row[]> {
  const party = actor.post?.partyId ?? null
  const more = sql`, ${members()} as members, a.party_id as "partyId", a.proposed_by_id as "proposedById",
    exists (select from admission_steps s where s.admission_id = a.id and s.party_id = ${party}) as own`
  return as(actor, (tx) => rowsOf<Row>(tx, sql`${admissionQuery('', more)} where ${condition}`))
}

async function rowsOf<R>(tx: Tx, query: SQL): Promise<R[]> {
  return (await tx.execute(query)) as unknown as R[]
}

function as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, work)
}
