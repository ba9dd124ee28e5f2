/** A correction that a head of delegation asks: published at once in the party's own name, to the other parties. */
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { entries } from '@/db/schema/entries'
import { meetings } from '@/db/schema/meetings'
import { minutes } from '@/db/schema/minutes'
import type { TextLanguage } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { publishOwn } from '@/lib/entries/own'
import { Refusal } from '@/lib/errors'
import { type Actor, mayAskCorrection } from '@/lib/policy'
import { openCorrections, partiesOf } from './kinds'
import { passagesOf } from './markdown'
import { minutesState } from './state'

export type Asked = {
  minutesId: string
  /** The revision that was read. */
  about: number
  language: TextLanguage
  /** The mark of the passage, and how it should read; '': it should be left out. */
  passage: string
  after: string
  reason: string
}

/** Asks in the name of the actor's party, until the last day. */
export async function askCorrection(actor: Actor, tx: Tx, asked: Asked): Promise<{ slug: string }> {
  const { minutesId, about, language, passage, after, reason } = asked
  // Two at once come one after the other.
  await tx.select().from(entries).where(eq(entries.id, minutesId)).for('no key update')
  const [found] = await tx
    .select({ minutes, visibility: meetings.visibility })
    .from(minutes)
    .innerJoin(meetings, eq(meetings.id, minutes.meetingId))
    .where(eq(minutes.id, minutesId))
  if (!found) throw new Refusal('not_found')
  await refuseStranger(actor, tx, found.minutes.meetingId, found.visibility)
  const { lastDay, answers, revision, texts, slug } = found.minutes
  const date = today()
  const open = await openCorrections(tx, minutesId, answers)
  if (minutesState(lastDay, open.length, date) === 'adopted') throw new Refusal('adopted')
  if (date > lastDay) throw new Refusal('corrections_closed')
  if (about !== revision) throw new Refusal('stale', { published: revision })
  const before = passagesOf(texts[language] ?? '').find(({ mark }) => mark === passage)?.source
  if (before === undefined) throw new Refusal('bad_request', { fields: ['passage'] })
  if (before === after) throw new Refusal('nothing_changed')
  if (!reason) throw new Refusal('reason_missing')
  const partyId = actor.post!.partyId!
  const content = {
    minutes: minutesId,
    about,
    party: partyId,
    language,
    passage,
    before,
    after,
    reason,
    date,
  }
  await publishOwn(actor, tx, { kind: 'minutes_correction', partyId, entryId: null, content })
  return { slug }
}

/** To those who may not know of the meeting the minutes do not exist. */
async function refuseStranger(actor: Actor, tx: Tx, meetingId: string, visibility: string): Promise<void> {
  const parties = await partiesOf(tx, meetingId)
  if (mayAskCorrection(actor, parties)) return
  if (parties.includes(actor.post?.partyId ?? '')) throw new Refusal('forbidden')
  throw new Refusal(visibility === 'public' ? 'not_invited' : 'not_found')
}
