/**
 * Addresses that their mail server has refused for good. Nothing is written there until somebody asks for a mail, or an
 * administrator says that it arrives again; what a server takes in and sends back later is not seen here.
 */
import { eq, sql } from 'drizzle-orm'
import { type Tx, workerDb } from '@/db/client'
import { bounces } from '@/db/schema/bounces'
import { people } from '@/db/schema/people'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { type Actor, mayAdminister } from '@/lib/policy'

/** A mail that is of no use to try again. `code`: of SMTP; empty where the address was refused before. */
export class Undeliverable extends Error {
  override name = 'Undeliverable'
  constructor(readonly code: string) {
    super('the address is refused for good')
  }
}

/** The code of SMTP by which a server says that there is no such address, or null: what it has against a mail is no bounce. */
export function bounceCode(error: unknown): string | null {
  const { command, responseCode, response } = error as Record<string, unknown>
  if (command !== 'RCPT TO' || typeof responseCode !== 'number') return null
  const [, more] = /^5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(String(response)) ?? []
  const isOfAddress = more ? /^5\.(1\.|2\.[01]$)/.test(more) : [550, 551, 553].includes(responseCode)
  return isOfAddress ? [responseCode, more].filter(Boolean).join(' ') : null
}

export async function hasBounced(email: string): Promise<boolean> {
  return (await workerDb().$count(bounces, eq(bounces.email, email))) > 0
}

export async function noteBounce(email: string, code: string): Promise<void> {
  const row = { email, code, at: new Date() }
  await workerDb().insert(bounces).values(row).onConflictDoUpdate({ target: bounces.email, set: row })
}

/** A server took a mail to it. */
export async function noteArrival(email: string): Promise<void> {
  await workerDb().delete(bounces).where(eq(bounces.email, email))
}

/** Of addresses that nobody here has any more. */
export async function forgetBounces(): Promise<void> {
  await workerDb().execute(sql`select forget_bounces()`)
}

/** Has this person written to again; refuses with not_found and wrong_state. */
export async function writeAgain(actor: Actor, tx: Tx, personId: string): Promise<void> {
  if (!mayAdminister(actor)) throw new Refusal('not_found')
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId))
  if (!person) throw new Refusal('not_found')
  const lifted = await tx.execute(sql`
    delete from bounces where email = (select p.email from people p where p.id = ${personId}) returning email`)
  if (!lifted.length) throw new Refusal('wrong_state')
  await logEvent(tx, actor, { name: 'address_lifted', details: { person: personId } })
}
