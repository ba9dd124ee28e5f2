/** What the signed-in pages read of minutes: also while they are circulated, and of meetings that are not public. */

import { type SQL, sql } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import type { MeetingState, Visibility } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { takingPart } from '@/lib/meetings/taking-part'
import {
  type Actor,
  isDelegation,
  mayAnswerCorrections,
  mayAskCorrection,
  mayKeepPapers,
  mayReadPublished,
} from '@/lib/policy'
import { openDraftOf } from './commands'
import { agreementsOf, type Signed } from './instrument'
import { type Material, materialOf } from './material'
import { type Correction, type Minutes, type MinutesRow, onDay } from './view'

export type ToMinute = {
  id: string
  slug: string
  title: Multilingual
  state: MeetingState
  /** The minutes there are, or the draft of them that this actor may see. */
  minutesSlug: string | null
  draftId: string | null
}

/** The meeting whose minutes are to be written; null where it is missing or not this actor's business. */
export function findToMinute(actor: Actor, slug: string): Promise<ToMinute | null> {
  return as(actor, async (tx) => {
    const [row] = await rowsOf<Omit<ToMinute, 'draftId'>>(
      tx,
      sql`select g.id, g.slug, g.title, g.state, m.slug as "minutesSlug"
        from meetings g left join minutes m on m.meeting_id = g.id where g.slug = ${slug}`,
    )
    if (!row || !mayKeepPapers(actor, (await takingPart(tx, row.id)).hosts)) return null
    return { ...row, draftId: await openDraftOf(tx, row.id) }
  })
}

export type Readable = {
  minutes: Minutes & { id: string }
  corrections: Correction[]
  mayAsk: boolean
  mayAnswer: boolean
  /** Whether the actor may make an agreement of them. */
  maySign: boolean
  /** The agreements that were made of them. */
  signed: Signed[]
}

/** Published minutes for those whom the meeting concerns, and what the actor may do with them now. */
export function findMinutesFor(actor: Actor, slug: string): Promise<Readable | null> {
  return as(actor, async (tx) => {
    const [row] = await rowsOf<
      MinutesRow & { id: string; parties: string[]; visibility: Visibility; hosts: string[] }
    >(
      tx,
      sql`${selected}, g.visibility, array(select p.party_id from meeting_parties p
          where p.meeting_id = g.id and p.role = 'host') as hosts
        from minutes m join meetings g on g.id = m.meeting_id where m.slug = ${slug}`,
    )
    if (!row) return null
    const { parties, visibility, hosts, ...rest } = row
    const corrections = await correctionsOf(tx, row.id)
    const open = corrections.filter(({ outcome }) => !outcome).length
    const minutes = onDay(rest, open, today())
    const signed = await agreementsOf(tx, slug)
    const isConcerned = mayReadPublished(actor, { visibility: 'parties', parties, bodyMembers: null })
    if (!isConcerned && (minutes.state === 'circulated' || visibility !== 'public')) return null
    return {
      minutes,
      corrections: isConcerned ? corrections : [],
      mayAsk: mayAskCorrection(actor, parties) && today() <= minutes.lastDay,
      mayAnswer: mayAnswerCorrections(actor) && minutes.state === 'circulated',
      maySign: mayKeepPapers(actor, hosts) && minutes.state === 'adopted' && !signed.length,
      signed: signed.filter(({ visibility }) => isConcerned || visibility === 'public'),
    }
  })
}

/** The corrections asked of some minutes, for the form that answers them; the first asked comes first. */
export function listCorrections(actor: Actor, minutesId: string): Promise<Correction[]> {
  if (!mayAnswerCorrections(actor)) return Promise.resolve([])
  return as(actor, (tx) => correctionsOf(tx, minutesId))
}

export type MinutesRevision = { number: number; publishedAt: string; changeNote: string; texts: Multilingual }

/** The revisions in which some minutes were published, the latest first; whoever asks has read the minutes. */
export function listMinutesRevisions(actor: Actor, minutesId: string): Promise<MinutesRevision[]> {
  return as(actor, (tx) =>
    rowsOf<MinutesRevision>(
      tx,
      sql`select r.number, r.published_at as "publishedAt", r.change_note as "changeNote", r.content -> 'texts' as texts
        from revisions r where r.entry_id = ${minutesId} and r.status in ('published', 'superseded')
        order by r.number desc limit 100`,
    ),
  )
}

/** What can be put into the text of minutes on their way; whoever asks is writing them. */
export function materialFor(actor: Actor, meetingId: string): Promise<Material> {
  return as(actor, (tx) => materialOf(tx, meetingId))
}

/** Circulated minutes that the actor's party may still ask to be corrected; the first to close comes first. */
export async function listCirculated(actor: Actor): Promise<Minutes[]> {
  if (!isDelegation(actor)) return []
  const party = actor.post?.partyId ?? ''
  const rows = await as(actor, (tx) =>
    rowsOf<MinutesRow>(
      tx,
      sql`${selected} from minutes m join meetings g on g.id = m.meeting_id
        where m.last_day >= ${today()}::text::date and exists (
          select from meeting_parties p where p.meeting_id = g.id and p.party_id = ${party}
            and p.role in ('host', 'convenor', 'invited'))
        order by m.last_day, m.number limit 100`,
    ),
  )
  return rows.map((row) => onDay(row, 0, today()))
}

const selected = sql`select m.id, m.slug, m.number, m.revision, m.texts, m.authentic, m.signed_by as "signedBy",
    m.last_day::text as "lastDay", m.published_at as "publishedAt",
    jsonb_build_object('slug', g.slug, 'number', g.number, 'title', g.title) as meeting,
    array(select p.party_id from meeting_parties p where p.meeting_id = g.id
      and p.role in ('host', 'convenor', 'invited')) as parties`

function correctionsOf(tx: Tx, minutesId: string): Promise<Correction[]> {
  return rowsOf<Correction>(
    tx,
    sql`select c.id, c.number, p.name as party, c.about, c.language, c.passage, c.before, c.after, c.reason,
        c.date::text as date, a.given ->> 'outcome' as outcome, coalesce(a.given ->> 'reason', '') as answer
      from minutes_corrections c join parties p on p.id = c.party_id join minutes m on m.id = c.minutes_id
      left join lateral (
        select given from jsonb_array_elements(m.answers) given where given ->> 'correction' = c.id::text limit 1
      ) a on true
      where c.minutes_id = ${minutesId} order by c.number`,
  )
}

async function rowsOf<Row>(tx: Tx, query: SQL): Promise<Row[]> {
  return (await tx.execute(query)) as unknown as Row[]
}

function as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, work)
}
