/** Telling the invited what has become of their meeting: another time or place, postponed, cancelled; or no longer theirs. */
import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, workerDb } from '@/db/client'
import { invitations } from '@/db/schema/delegations'
import { revisions } from '@/db/schema/entries'
import { meetings } from '@/db/schema/meetings'
import type { MeetingContent } from '@/lib/meetings/schema'
import { queueMails } from './mails'

/**
 * Compares what each invited party was last told of with what is published now, and leaves a mail where it differs in what
 * matters to whoever travels there. Done again it finds everybody told.
 */
export async function tellChanges(payload: Record<string, unknown>): Promise<void> {
  const id = z.uuid().parse(payload.meeting)
  await workerDb().transaction(async (tx) => {
    const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, id))
    if (!meeting || meeting.state === 'held') return
    const invited = await tx.select().from(invitations).where(eq(invitations.meetingId, id)).for('update')
    const told = await contentsOf(tx, id, [
      meeting.revision,
      ...invited.map(({ toldRevision }) => toldRevision),
    ])
    const now = told.get(meeting.revision)
    const behind = invited.flatMap(({ id: invitation, partyId, toldRevision }) => {
      const what = newsOf(partyId, told.get(toldRevision), now)
      return what ? [{ invitation, what, mark: String(meeting.revision) }] : []
    })
    if (!behind.length) return
    await tx
      .update(invitations)
      .set({ toldRevision: meeting.revision })
      .where(
        inArray(
          invitations.id,
          behind.map(({ invitation }) => invitation),
        ),
      )
    await queueMails(tx, behind)
  })
}

/** What a party that was told of one revision is to hear of another; null where nothing matters to it. */
function newsOf(
  party: string,
  before: MeetingContent | undefined,
  now: MeetingContent | undefined,
): 'invited' | 'changed' | 'off' | null {
  if (!before || !now) return null
  const [was, is] = [before, now].map(({ invited }) => invited.includes(party))
  if (!is) return was ? 'off' : null
  if (!was) return 'invited'
  return matter(before) === matter(now) ? null : 'changed'
}

/** The contents of these revisions of a meeting, by their numbers. */
async function contentsOf(tx: Tx, entryId: string, numbers: number[]): Promise<Map<number, MeetingContent>> {
  const rows = await tx
    .select({ number: revisions.number, content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.entryId, entryId), inArray(revisions.number, numbers)))
  return new Map(rows.map(({ number, content }) => [number, content as MeetingContent]))
}

/** What matters to whoever travels there, as text to compare. */
function matter({ date, starts, ends, zone, place, sites, state }: MeetingContent): string {
  const off = state === 'cancelled' || state === 'postponed' || state === 'planned'
  const texts = Object.entries(place).sort()
  return JSON.stringify([date, starts, ends, zone, texts, sites, off ? state : ''])
}
