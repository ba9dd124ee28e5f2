/** Minutes that the parties sign are an agreement: what its draft begins with. */
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetingParties, meetings } from '@/db/schema/meetings'
import { minutes } from '@/db/schema/minutes'
import { type Language, languages } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { Refusal } from '@/lib/errors'
import { takingPart } from '@/lib/meetings/taking-part'
import { type Actor, mayKeepPapers } from '@/lib/policy'
import { openCorrections } from './kinds'
import { daysAfter, minutesState } from './state'

/** What adopted minutes and their meeting say of the agreement; `slug` is the minutes', `title` the meeting's. */
export async function instrumentOf(actor: Actor, tx: Tx, minutesId: string) {
  const [found] = await tx
    .select({ minutes, meeting: meetings })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(eq(minutes.id, minutesId))
  // Before anything is said of it: the meeting may not be public.
  if (!found || !mayKeepPapers(actor, (await takingPart(tx, found.meeting.id)).hosts))
    throw new Refusal('not_found')
  const { lastDay, answers, authentic, slug } = found.minutes
  const open = await openCorrections(tx, minutesId, answers)
  if (minutesState(lastDay, open.length, today()) !== 'adopted') throw new Refusal('not_adopted')
  const invited = await tx
    .select({ id: meetingParties.partyId })
    .from(meetingParties)
    .where(and(eq(meetingParties.meetingId, found.meeting.id), eq(meetingParties.role, 'invited')))
    .orderBy(asc(meetingParties.position))
  const { title, number, place, bodyId, visibility } = found.meeting
  const originalLanguage: Language | null = languages.find((language) => authentic.includes(language)) ?? null
  return {
    slug,
    number,
    title,
    fields: {
      originalLanguage,
      adopted: daysAfter(lastDay, 1),
      place,
      body: bodyId,
      meeting: title,
      parties: invited.map(({ id }) => ({ party: id, role: 'signatory' as const })),
      visibility,
    },
  }
}
