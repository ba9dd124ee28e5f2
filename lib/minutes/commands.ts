/** Writing the minutes of a meeting, and writing them anew after corrections. From there on it is a revision like any other. */
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries, revisions } from '@/db/schema/entries'
import { meetings } from '@/db/schema/meetings'
import { minutes } from '@/db/schema/minutes'
import { openStatuses, type TextLanguage } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { begin, type Drafted, reopen, save } from '@/lib/entries/commands'
import { findPublished } from '@/lib/entries/published'
import { Refusal } from '@/lib/errors'
import { takingPart } from '@/lib/meetings/taking-part'
import { type Actor, mayAnswerCorrections, mayKeepPapers } from '@/lib/policy'
import { currentSettings } from '@/lib/registry/settings'
import { openCorrections } from './kinds'
import { type Material, materialOf } from './material'
import type { MinutesContent } from './schema'
import { minutesState } from './state'

/** Begins the minutes of a published meeting, authentic in these languages; `write` makes their texts of what is known. */
export async function start(
  actor: Actor,
  tx: Tx,
  input: {
    meetingId: string
    authentic: TextLanguage[]
    write: (material: Material) => Promise<Multilingual>
  },
): Promise<Drafted> {
  const { meetingId: meeting, authentic, write } = input
  // Two at once come one after the other.
  await tx.select().from(entries).where(eq(entries.id, meeting)).for('no key update')
  const [found] = await tx.select().from(meetings).where(eq(meetings.id, meeting))
  // Before anything is said of it: the meeting may not be public.
  if (!found || !mayKeepPapers(actor, (await takingPart(tx, meeting)).hosts)) throw new Refusal('not_found')
  const [other] = await tx.select({ id: minutes.id }).from(minutes).where(eq(minutes.meetingId, meeting))
  if (other) throw new Refusal('already_minuted')
  const revisionId = await openDraftOf(tx, meeting)
  if (revisionId) throw new Refusal('already_open', { revisionId })
  const texts = await write(await materialOf(tx, meeting))
  const days = (await currentSettings()).intervals.corrections
  const content: MinutesContent = { meeting, texts, authentic, signedBy: {}, days, answers: [] }
  return begin(actor, tx, { kind: 'minutes', content, companions: [] })
}

/** The first minutes of a meeting on their way, as far as the actor's side may know of them. */
export async function openDraftOf(tx: Tx, meetingId: string): Promise<string | null> {
  const [open] = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(
      and(
        eq(entries.kind, 'minutes'),
        inArray(revisions.status, [...openStatuses]),
        eq(sql`${revisions.content} ->> 'meeting'`, meetingId),
      ),
    )
  return open?.id ?? null
}

/** Stores what was typed; of which meeting it is stays as it began. */
export function rewrite(
  actor: Actor,
  tx: Tx,
  input: { revisionId: string; version: number; typed: Record<string, unknown>; changeNote: string },
): Promise<Drafted> {
  const { typed, ...draft } = input
  return save(actor, tx, { ...draft, content: typed, companions: [] })
}

/**
 * Opens the next revision of circulated minutes, to answer the corrections asked; `from` is the number of the revision
 * whose texts it begins with.
 */
export async function writeAnew(
  actor: Actor,
  tx: Tx,
  input: { minutesId: string; basedOn: number; from: number },
): Promise<Drafted> {
  const { minutesId, basedOn, from } = input
  // Not FOR UPDATE: whoever publishes a mention of this entry meanwhile need not wait.
  await tx.select().from(entries).where(eq(entries.id, minutesId)).for('no key update')
  const [found] = await tx.select().from(minutes).where(eq(minutes.id, minutesId))
  if (!found || !mayAnswerCorrections(actor)) throw new Refusal('not_found')
  const open = await openCorrections(tx, minutesId, found.answers)
  if (minutesState(found.lastDay, open.length, today()) === 'adopted') throw new Refusal('adopted')
  const published = await findPublished(tx, minutesId)
  const earlier = await findEarlier(tx, minutesId, from)
  if (!published || !earlier) throw new Refusal('not_found')
  const { texts, authentic } = earlier.content
  return reopen(actor, tx, {
    entryId: minutesId,
    basedOn,
    content: { ...published.content, texts, authentic },
  })
}

async function findEarlier(tx: Tx, entryId: string, number: number) {
  const [found] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(
      and(
        eq(revisions.entryId, entryId),
        eq(revisions.number, number),
        inArray(revisions.status, ['published', 'superseded']),
        isNotNull(revisions.publishedAt),
      ),
    )
  return found ?? null
}
