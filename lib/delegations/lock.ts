/** An invitation under change: who may change it and until when, and how a change is written. */
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { invitations } from '@/db/schema/delegations'
import { meetings } from '@/db/schema/meetings'
import type { MeetingState, Visibility } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { advanceRegister } from '@/lib/entries/publishing'
import { Refusal } from '@/lib/errors'
import { type Actor, isSecretariat, mayAnswerInvitation } from '@/lib/policy'
import { answerable } from './rules'

/** Which invitation, and the version of it that was seen; without one, whatever it is now. */
export type Wanted = { id: string; version?: number | undefined }

export type Locked = typeof invitations.$inferSelect & {
  meeting: { state: MeetingState; visibility: Visibility; dateFrom: string | null }
}

/** For whoever may answer it, locked until the transaction ends; refused to all others as if it were not there. */
export async function lockInvitation(actor: Actor, tx: Tx, { id, version }: Wanted): Promise<Locked> {
  const [found] = await tx
    .select({
      invitation: invitations,
      meeting: { state: meetings.state, visibility: meetings.visibility, dateFrom: meetings.dateFrom },
      invited: sql<boolean>`exists (select from meeting_parties p where p.meeting_id = ${invitations.meetingId}
        and p.party_id = ${invitations.partyId} and p.role = 'invited')`,
    })
    .from(invitations)
    .innerJoin(meetings, eq(meetings.id, invitations.meetingId))
    .where(eq(invitations.id, id))
    .for('update', { of: invitations })
  if (!found || !mayAnswerInvitation(actor, found.invitation.partyId)) throw new Refusal('not_found')
  const locked = { ...found.invitation, meeting: found.meeting }
  if (version !== undefined && version !== locked.version)
    throw new Refusal('stale', { version: locked.version })
  if (!found.invited) throw new Refusal('no_longer_invited')
  return locked
}

/** The same, to change what the party says: until its last day for the party itself, and afterwards for the secretariat. */
export async function lockToChange(actor: Actor, tx: Tx, wanted: Wanted): Promise<Locked> {
  const locked = await lockInvitation(actor, tx, wanted)
  const open = answerable(locked.meeting.state)
  if (isSecretariat(actor)) {
    if (!open && locked.meeting.state !== 'held') throw new Refusal('not_confirmed')
    return locked
  }
  if (!open) throw new Refusal('not_confirmed')
  if (today() > locked.changesUntil) throw new Refusal('answers_closed')
  return locked
}

type Values = Partial<
  Omit<typeof invitations.$inferInsert, 'id' | 'meetingId' | 'partyId' | 'version' | 'toldRevision'>
>

/** Writes a change and returns the new version; what the public sees of delegations advances the register. */
export async function changeInvitation(
  tx: Tx,
  { id, version, meeting }: Locked,
  values: Values = {},
): Promise<{ version: number }> {
  const [changed] = await tx
    .update(invitations)
    .set({ ...values, version: version + 1 })
    .where(and(eq(invitations.id, id), eq(invitations.version, version)))
    .returning({ version: invitations.version })
  if (meeting.visibility === 'public') await advanceRegister(tx)
  return changed!
}
