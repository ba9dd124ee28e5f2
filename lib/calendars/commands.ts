/** A person's own calendar: opening it under a new address, and ending it. */
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { calendars } from '@/db/schema/calendars'
import { logEvent } from '@/lib/audit'
import type { Actor } from '@/lib/policy'

/** Gives it a new address; one that it had before leads nowhere from now on. */
export async function open(actor: Actor, tx: Tx): Promise<void> {
  const { personId } = actor
  await tx.delete(calendars).where(eq(calendars.personId, personId))
  await tx.insert(calendars).values({ personId })
  await logEvent(tx, actor, { name: 'calendar_opened' })
}

/** Once is as good as twice. */
export async function end(actor: Actor, tx: Tx): Promise<void> {
  const ended = await tx.delete(calendars).where(eq(calendars.personId, actor.personId)).returning()
  if (ended.length) await logEvent(tx, actor, { name: 'calendar_ended' })
}
