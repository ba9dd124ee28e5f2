/** More time for one invited party: its last day for changes is put off by the secretariat. */
import type { Tx } from '@/db/client'
import { logEvent } from '@/lib/audit'
import { today } from '@/lib/dates'
import { Refusal } from '@/lib/errors'
import { type Actor, mayInvite } from '@/lib/policy'
import { changeInvitation, lockInvitation, type Wanted } from './lock'
import { answerable, isDeadline } from './rules'

/** `changesUntil` is an ISO day after the one that was; days that were promised are never taken back. */
export async function extendInvitation(
  actor: Actor,
  tx: Tx,
  wanted: Wanted,
  { changesUntil }: { changesUntil: string },
): Promise<{ version: number }> {
  const locked = await lockInvitation(actor, tx, wanted)
  if (!mayInvite(actor)) throw new Refusal('forbidden')
  const { meeting, meetingId, partyId } = locked
  if (!answerable(meeting.state)) throw new Refusal('not_confirmed')
  if (changesUntil <= locked.changesUntil || !isDeadline(changesUntil, today(), meeting.dateFrom))
    throw new Refusal('bad_deadline')
  const changed = await changeInvitation(tx, locked, { changesUntil })
  const details = { changesUntil }
  await logEvent(tx, actor, { name: 'invitation_extended', entryId: meetingId, partyId, details })
  return changed
}
