/** Who is at the meeting, as the secretariat sees them come. Two who mark at once do not undo each other's marks. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { delegates, invitations } from '@/db/schema/delegations'
import { logEvent } from '@/lib/audit'
import { today } from '@/lib/dates'
import { advanceRegister } from '@/lib/entries/publishing'
import { Refusal } from '@/lib/errors'
import { type Actor, mayInvite } from '@/lib/policy'
import { lockInvitation } from './lock'
import { mayHaveBegun } from './rules'

/** A party, or with `delegate` one of its delegation, who brings the party along; a party that is absent has nobody there. */
export type Marked = { id: string; delegate: string | null; present: boolean }

export async function markAttendance(actor: Actor, tx: Tx, marked: Marked): Promise<{ present: boolean }> {
  const { id, delegate, present } = marked
  if (!mayInvite(actor)) throw new Refusal('forbidden')
  const locked = await lockInvitation(actor, tx, { id })
  const { meeting, meetingId, partyId } = locked
  if (!mayHaveBegun(meeting.state, meeting.dateFrom, today())) throw new Refusal('too_early')
  const whom = and(eq(delegates.invitationId, id), delegate ? eq(delegates.id, delegate) : undefined)
  if (delegate || !present) {
    const seen = await tx
      .update(delegates)
      .set({ presentAt: present ? sql`coalesce(${delegates.presentAt}, now())` : null })
      .where(whom)
      .returning({ id: delegates.id })
    if (delegate && !seen.length) throw new Refusal('bad_request')
  }
  // When it was first seen stays, however often it is marked.
  if (present)
    await tx
      .update(invitations)
      .set({ presentAt: sql`now()` })
      .where(and(eq(invitations.id, id), isNull(invitations.presentAt)))
  else if (!delegate) await tx.update(invitations).set({ presentAt: null }).where(eq(invitations.id, id))
  if (meeting.visibility === 'public' && meeting.state === 'held') await advanceRegister(tx)
  await logEvent(tx, actor, { name: 'attendance_marked', entryId: meetingId, partyId, details: { present } })
  return { present }
}
