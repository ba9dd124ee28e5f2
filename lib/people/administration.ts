/** What only administrators do to people: each deed waits for the other, and asks anew whether its actor still may. */
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { Refusal } from '@/lib/errors'
import { type Actor, mayAdminister } from '@/lib/policy'

/**
 * Two administrators who take each other's post at once would leave none: so the second waits, and then is one no more.
 * By the clock, for the transaction may be older than what it waited for.
 */
export async function lockPeople(actor: Actor, tx: Tx): Promise<void> {
  if (!mayAdminister(actor)) throw new Refusal('forbidden')
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('people'))`)
  const still = await tx.execute(sql`
    select from posts o join people p on p.id = o.person_id and p.suspended_at is null
    where o.id = ${actor.post?.id ?? null} and o.person_id = ${actor.personId} and o.role = 'administrator'
      and o.held_from <= clock_timestamp() and (o.held_until is null or o.held_until > clock_timestamp())`)
  if (!still.length) throw new Refusal('forbidden')
}
