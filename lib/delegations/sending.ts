/** Inviting: the secretariat keeps the meeting's record, so it sends the invitations too. */
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitations } from '@/db/schema/delegations'
import { meetings } from '@/db/schema/meetings'
import { logEvent } from '@/lib/audit'
import { today } from '@/lib/dates'
import { lockRegister } from '@/lib/entries/publishing'
import { Refusal } from '@/lib/errors'
import { type Actor, mayInvite } from '@/lib/policy'
import { queueMails } from './mails'
import { answerable, isDeadline } from './rules'

/** Sends one to each invited party that has none yet; `changesUntil` is the last ISO day for changes by the parties. */
export async function sendInvitations(
  actor: Actor,
  tx: Tx,
  { meetingId, changesUntil }: { meetingId: string; changesUntil: string },
): Promise<{ sent: number }> {
  // A publication under way may cancel the meeting, or invite more.
  await lockRegister(tx)
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, meetingId))
  if (!meeting || !mayInvite(actor)) throw new Refusal('not_found')
  if (!answerable(meeting.state)) throw new Refusal('not_confirmed')
  if (!isDeadline(changesUntil, today(), meeting.dateFrom)) throw new Refusal('bad_deadline')
  const waiting = await tx.execute<{ id: string }>(sql`
    select p.party_id as id from meeting_parties p where p.meeting_id = ${meetingId} and p.role = 'invited'
      and not exists (select from invitations i where i.meeting_id = p.meeting_id and i.party_id = p.party_id)
    order by p.position`)
  if (!waiting.length) throw new Refusal('nobody_to_invite')
  const { revision } = meeting
  const sent = await tx
    .insert(invitations)
    .values(waiting.map(({ id }) => ({ meetingId, partyId: id, changesUntil, toldRevision: revision })))
    .returning({ id: invitations.id })
  await queueMails(
    tx,
    sent.map(({ id }) => ({ invitation: id, what: 'invited', mark: String(revision) })),
  )
  const details = { count: sent.length, changesUntil }
  await logEvent(tx, actor, { name: 'invitations_sent', entryId: meetingId, details })
  return { sent: sent.length }
}
