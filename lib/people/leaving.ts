/** Keeping somebody out, letting them in again, and forgetting who they were. */
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import type { EventName } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import type { Actor } from '@/lib/policy'
import { lockPeople } from './administration'
import { tellOwner } from './notices'

/** Ends all their sessions at once; what they hold stays as it is. */
export async function suspend(actor: Actor, tx: Tx, personId: string): Promise<void> {
  const person = await lockOther(actor, tx, personId)
  if (person.suspendedAt) throw new Refusal('wrong_state')
  await tx.update(people).set({ suspendedAt: new Date() }).where(eq(people.id, personId))
  await tx.execute(sql`select end_sessions(${personId})`)
  await tell(actor, tx, 'person_suspended', personId)
}

export async function letIn(actor: Actor, tx: Tx, personId: string): Promise<void> {
  const person = await lockOther(actor, tx, personId)
  if (!person.suspendedAt || person.erasedAt) throw new Refusal('wrong_state')
  await tx.update(people).set({ suspendedAt: null }).where(eq(people.id, personId))
  await tell(actor, tx, 'person_let_in', personId)
}

/** For whoever has lost it: passkeys, program and codes go, all their sessions end, and they are told. */
export async function liftFactor(actor: Actor, tx: Tx, personId: string): Promise<void> {
  const person = await lockOther(actor, tx, personId)
  if (person.erasedAt) throw new Refusal('wrong_state')
  const [lifted] = await tx.execute<{ had: boolean }>(sql`select lift_second_step(${personId}) as had`)
  if (!lifted?.had) throw new Refusal('wrong_state')
  await tellOwner(tx, personId, 'factor_lifted')
  await tell(actor, tx, 'factor_lifted', personId)
}

/** Address, password, sessions, posts and subscriptions go, for good; the name stays on what they signed. */
export async function erase(actor: Actor, tx: Tx, personId: string): Promise<void> {
  const person = await lockOther(actor, tx, personId)
  if (person.erasedAt) throw new Refusal('wrong_state')
  await tx.execute(sql`select erase_person(${personId})`)
  await tell(actor, tx, 'person_erased', personId)
}

/** So that there is always somebody left who can do this. */
async function lockOther(actor: Actor, tx: Tx, personId: string) {
  await lockPeople(actor, tx)
  if (personId === actor.personId) throw new Refusal('own_account')
  const [person] = await tx
    .select({ suspendedAt: people.suspendedAt, erasedAt: people.erasedAt })
    .from(people)
    .where(eq(people.id, personId))
    .for('update')
  if (!person) throw new Refusal('not_found')
  return person
}

function tell(actor: Actor, tx: Tx, name: EventName, personId: string): Promise<void> {
  return logEvent(tx, actor, { name, details: { person: personId } })
}
