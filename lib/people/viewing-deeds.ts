/** Beginning to look at the pages as a role, and ending it: the two things that can be done meanwhile, each in the log. */
import { eq } from 'drizzle-orm'
import { atSignInDoor } from '@/db/client'
import { sessions } from '@/db/schema/people'
import type { PartyRole } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { mayViewAs } from '@/lib/policy'
import { requireSession } from './own-sessions'
import { actorOf } from './sessions'

export function beginViewing(secret: string | null, role: PartyRole): Promise<void> {
  return atSignInDoor(async (tx) => {
    const found = await requireSession(tx, secret)
    const { actor } = await actorOf(tx, found)
    if (!mayViewAs(actor)) throw new Refusal('forbidden')
    await tx
      .update(sessions)
      .set({ viewedRole: role, viewingSince: new Date() })
      .where(eq(sessions.id, found.session.id))
    await logEvent(tx, actor, { name: 'view_began', details: { role } })
  })
}

/** What has ended by itself is as good as ended. */
export function endViewing(secret: string | null): Promise<void> {
  return atSignInDoor(async (tx) => {
    const found = await requireSession(tx, secret)
    const { id, viewedRole } = found.session
    if (!viewedRole) return
    await tx.update(sessions).set({ viewedRole: null, viewingSince: null }).where(eq(sessions.id, id))
    const { actor } = await actorOf(tx, found)
    await logEvent(tx, actor, { name: 'view_ended', details: { role: viewedRole } })
  })
}
