/**
 * Looking at the pages as a role sees them, for administrators: as a stand-in, who is nobody and of no party. So what is
 * drawn follows from the policy for the role, row security knows nobody, and no party's papers are opened. It ends by itself.
 */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sessions } from '@/db/schema/people'
import type { PartyRole } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { type Actor, mayViewAs } from '@/lib/policy'

const longest = 30 * 60_000

export type Viewing = { role: PartyRole; until: Date }

/** An id that nothing has. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** For whom the pages are drawn meanwhile. */
export function standInFor(role: PartyRole): Actor {
  return { personId: nobody, post: { id: nobody, role, partyId: nobody }, standIn: true }
}

type Session = { id: string; viewedRole: PartyRole | null; viewingSince: Date | null }

/** As what the actor looks now; what is over, by the clock or with their post, is ended by asking. */
export async function findViewing(
  tx: Tx,
  actor: Actor,
  { id, viewedRole, viewingSince }: Session,
): Promise<Viewing | null> {
  if (!viewedRole || !viewingSince) return null
  const until = new Date(viewingSince.getTime() + longest)
  if (mayViewAs(actor) && until > new Date()) return { role: viewedRole, until }
  const ended = await tx
    .update(sessions)
    .set({ viewedRole: null, viewingSince: null })
    .where(and(eq(sessions.id, id), eq(sessions.viewingSince, viewingSince)))
    .returning({ id: sessions.id })
  if (ended.length) await logEvent(tx, actor, { name: 'view_ended', details: { role: viewedRole } })
  return null
}
