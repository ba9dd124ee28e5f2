/** Whose calendar an address is, and the meetings in it. */
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { asActor, atCalendars, type Tx } from '@/db/client'
import { calendars } from '@/db/schema/calendars'
import type { Multilingual } from '@/db/schema/content'
import { people, posts } from '@/db/schema/people'
import type { Language, MeetingKind, MeetingState, MeetingZone, Visibility } from '@/db/vocabulary'
import { type Actor, mayReadPublished } from '@/lib/policy'
import { calendarOfToken, calendarToken, opens } from './token'

/** The secret of the actor's own calendar; null where none is open. */
export function findOwnToken(actor: Actor): Promise<string | null> {
  return asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, async (tx) => {
    const [row] = await tx.select().from(calendars).where(eq(calendars.personId, actor.personId))
    return row ? calendarToken(row) : null
  })
}

/** A meeting of somebody's own calendar, whose days are known. Times are ISO. */
export type OwnMeeting = {
  slug: string
  number: number
  revision: number
  kind: MeetingKind
  state: MeetingState
  title: Multilingual
  date: string
  starts: string
  ends: string
  zone: MeetingZone | null
  place: Multilingual
  startsAt: string | null
  endsAt: string | null
  publishedAt: string
  visibility: Visibility
  body: { name: Multilingual } | null
}

/** What the address with this secret shows now; null where it leads nowhere. */
export async function findByToken(
  token: string,
): Promise<{ language: Language; meetings: OwnMeeting[] } | null> {
  const id = calendarOfToken(token)
  if (!id) return null
  const [row] = await atCalendars((tx) => tx.select().from(calendars).where(eq(calendars.id, id)))
  if (!row || !opens(token, row)) return null
  return asActor({ personId: row.personId, postId: null }, async (tx) => {
    const [person] = await tx
      .select({ language: people.language })
      .from(people)
      .where(and(eq(people.id, row.personId), isNull(people.suspendedAt)))
    return person ? { ...person, meetings: await meetingsOf(tx, row.personId) } : null
  })
}

/** As many as anybody's calendar shows; the latest are in it. */
const most = 2000

/** Those of the parties that the person speaks for or observes, and of their bodies; all, for the secretariat. */
async function meetingsOf(tx: Tx, personId: string): Promise<OwnMeeting[]> {
  const held = await tx
    .select({ id: posts.id, role: posts.role, partyId: posts.partyId })
    .from(posts)
    .where(and(eq(posts.personId, personId), or(isNull(posts.heldUntil), gt(posts.heldUntil, new Date()))))
  const own = sql`array(select jsonb_array_elements_text(${JSON.stringify(held.flatMap(({ partyId }) => partyId ?? []))}::jsonb)::uuid)`
  const all = held.some(({ role }) => role === 'moderator')
  const rows = (await tx.execute(sql`
    with own_bodies as (select m.body_id from memberships m where m.party_id = any (${own})
      and (m.ended_to is null or m.ended_to >= current_date))
    select m.slug, m.number, m.revision, m.kind, m.state, m.title, m.date, m.starts, m.ends, m.zone, m.place,
      m.starts_at as "startsAt", m.ends_at as "endsAt", m.published_at as "publishedAt", m.visibility,
      case when b.id is null then null else jsonb_build_object('name', b.name) end as body,
      array(select p.party_id from meeting_parties p where p.meeting_id = m.id) as parties,
      case when m.body_id is null then null else array(select s.party_id from memberships s
        where s.body_id = m.body_id and (s.ended_to is null or s.ended_to >= current_date)) end as "bodyMembers"
    from meetings m left join bodies b on b.id = m.body_id
    where (m.starts_at is not null or m.date ~ '^\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?$')
      and (${all} or m.body_id in (select body_id from own_bodies)
        or exists (select from meeting_parties p where p.meeting_id = m.id and p.party_id = any (${own})))
    order by m.date_to desc, m.number desc limit ${most}`)) as unknown as Row[]
  return rows
    .filter((row) => held.some((post) => mayReadPublished({ personId, post }, row)))
    .map(({ parties: _, bodyMembers: __, ...meeting }) => meeting)
}

type Row = OwnMeeting & { parties: string[]; bodyMembers: string[] | null }
