/** What a party answers to its invitation. */
import type { Tx } from '@/db/client'
import type { InvitationState } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import type { Actor } from '@/lib/policy'
import { changeInvitation, lockToChange, type Wanted } from './lock'

export type Answer = { state: Exclude<InvitationState, 'sent'>; note: string }

/** Answers, or answers anew. Whom the party named stays with it, whatever it answers. */
export async function answerInvitation(
  actor: Actor,
  tx: Tx,
  wanted: Wanted,
  { state, note }: Answer,
): Promise<{ version: number }> {
  const locked = await lockToChange(actor, tx, wanted)
  const changed = await changeInvitation(tx, locked, { state, note, answeredAt: new Date() })
  const { meetingId, partyId } = locked
  await logEvent(tx, actor, {
    name: 'invitation_answered',
    entryId: meetingId,
    partyId,
    details: { answer: state },
  })
  return changed
}
