/** Minutes that the parties sign are an agreement: what its draft begins with. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries, revisions } from '@/db/schema/entries'
import { meetingParties, meetings } from '@/db/schema/meetings'
import { minutes } from '@/db/schema/minutes'
import { agreements } from '@/db/schema/register'
import { type Language, languages, openStatuses, type Visibility } from '@/db/vocabulary'
import { daysAfter, today } from '@/lib/dates'
import { Refusal } from '@/lib/errors'
import { takingPart } from '@/lib/meetings/taking-part'
import { type Actor, mayKeepPapers } from '@/lib/policy'
import { permanentAddress } from '@/lib/registry/address'
import { openCorrections } from './kinds'
import { minutesState } from './state'

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
  // One alone, for the text is rectified there.
  if ((await agreementsOf(tx, slug)).length) throw new Refusal('already_signed')
  const revisionId = await openAgreementOf(tx, slug)
  if (revisionId) throw new Refusal('already_open', { revisionId })
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

export type Signed = {
  slug: string
  title: Multilingual
  originalLanguage: Language | null
  visibility: Visibility
}

/** The agreements that were made of minutes: their sources name them by their permanent address. */
export function agreementsOf(tx: Tx, slug: string): Promise<Signed[]> {
  const { title, originalLanguage, visibility, type, sources, number } = agreements
  return tx
    .select({ slug: agreements.slug, title, originalLanguage, visibility })
    .from(agreements)
    .where(and(eq(type, 'minutes'), sql`${sources} @> ${naming(slug)}::text::jsonb`))
    .orderBy(asc(number))
}

/** The draft of such an agreement on its way, as far as the actor's side may know of it. */
async function openAgreementOf(tx: Tx, slug: string): Promise<string | null> {
  const [open] = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(entries, and(eq(entries.id, revisions.entryId), eq(entries.kind, 'agreement')))
    .where(
      and(
        inArray(revisions.status, [...openStatuses]),
        sql`${revisions.content} ->> 'type' = 'minutes'`,
        sql`${revisions.content} -> 'sources' @> ${naming(slug)}::text::jsonb`,
      ),
    )
  return open?.id ?? null
}

const naming = (slug: string) => JSON.stringify([{ url: permanentAddress('minutes', slug) }])
