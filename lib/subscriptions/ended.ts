/** Which mail about projects is sent to whom. */
import { eq, type SQL, sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import { endedMails } from '@/db/schema/mails'
import type { EndableMail } from '@/db/vocabulary'
import { type Actor, isDelegation } from '@/lib/policy'

/** Whether a person, by an expression for their id, has not ended it. */
export const wants = (mail: EndableMail, person: SQL) =>
  sql`not exists (select from ended_mails d where d.person_id = ${person} and d.mail = ${mail})`

/** What the actor has ended; null where they get none of it. */
export async function listEnded(actor: Actor): Promise<EndableMail[] | null> {
  if (!isDelegation(actor)) return null
  const rows = await asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, (tx) =>
    tx.select({ mail: endedMails.mail }).from(endedMails).where(eq(endedMails.personId, actor.personId)),
  )
  return rows.map(({ mail }) => mail)
}
