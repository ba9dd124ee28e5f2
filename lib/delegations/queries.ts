/** What the signed-in pages read of invitations and delegations. */
import { type SQL, sql } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import type { CountedMembership } from '@/lib/members/belonging'
import { type Actor, isDelegation, mayAnswerInvitation, mayInvite } from '@/lib/policy'
import type { Delegation, Delegations, Invitation, MeetingFacts, Party } from './view'

/** A party's invitation to the meeting at a permanent address: the actor's own, or for the secretariat that of `party`, a slug. */
export function findDelegation(actor: Actor, slug: string, party: string | null): Promise<Delegation | null> {
  return as(actor, async (tx) => {
    const meeting = await meetingAt(tx, slug)
    if (!meeting) return null
    const whose = mayInvite(actor) ? sql`p.slug = ${party}` : sql`i.party_id = ${actor.post?.partyId ?? null}`
    const [invitation] = await invitationsOf(tx, sql`i.meeting_id = ${meeting.id} and ${whose}`)
    if (!invitation || !mayAnswerInvitation(actor, invitation.party.id)) return null
    return { meeting, invitation }
  })
}

/** All of a meeting, for the secretariat. */
export function findDelegations(actor: Actor, slug: string): Promise<Delegations | null> {
  return as(actor, async (tx) => {
    const meeting = await meetingAt(tx, slug)
    if (!meeting || !mayInvite(actor)) return null
    return {
      meeting,
      invitations: await invitationsOf(tx, sql`i.meeting_id = ${meeting.id}`),
      waiting: await rowsOf<Party>(
        tx,
        sql`select p.id, p.slug, p.name from meeting_parties mp join parties p on p.id = mp.party_id
          where mp.meeting_id = ${meeting.id} and ${lacksInvitation}`,
      ),
      memberships: await rowsOf<CountedMembership & { name: Multilingual }>(
        tx,
        sql`select p.slug as party, p.name, p.kind as "partyKind", s.class, s.began, s.ended,
            to_char(s.first_published_at at time zone 'UTC', 'YYYY-MM-DD') as "recordedOn"
          from memberships s join parties p on p.id = s.party_id
          join meetings m on m.body_id = s.body_id where m.id = ${meeting.id} order by s.number`,
      ),
    }
  })
}

/** An invitation that the actor's party owes something to, and what. */
export type Owed = {
  meeting: MeetingFacts
  changesUntil: string
  owes: 'answer' | 'head' | 'credentials'
}

/** What the actor's party owes of invitations, the first to close first. */
export async function listInvitationsOwing(actor: Actor): Promise<Owed[]> {
  if (!isDelegation(actor)) return []
  return as(actor, (tx) =>
    rowsOf<Owed>(
      tx,
      sql`select * from (
        select ${meetingColumns} as meeting, i.changes_until::text as "changesUntil",
          case when i.state = 'sent' then 'answer'
            when i.credentials_state = 'returned' then 'credentials'
            when i.state = 'accepted' and not exists (
              select from delegates d where d.invitation_id = i.id and d.role = 'head') then 'head' end as owes
        from invitations i join meetings m on m.id = i.meeting_id and m.state in ('confirmed', 'in_session')
        where i.party_id = ${actor.post?.partyId ?? null} and i.changes_until >= current_date
          and exists (select from meeting_parties mp
            where mp.meeting_id = i.meeting_id and mp.party_id = i.party_id and mp.role = 'invited')) owed
      where owes is not null order by "changesUntil", meeting->>'number' limit 50`,
    ),
  )
}

/** A meeting to come, and how much of its delegations waits for the secretariat or for the parties. */
export type ToSettle = { meeting: MeetingFacts; unsent: number; unanswered: number; toJudge: number }

/** The confirmed meetings and those in session, the next first; none for anybody but the secretariat. */
export async function listToSettle(actor: Actor): Promise<ToSettle[]> {
  if (!mayInvite(actor)) return []
  return as(actor, (tx) =>
    rowsOf<ToSettle>(
      tx,
      sql`select ${meetingColumns} as meeting,
          (select count(*)::int from meeting_parties mp where mp.meeting_id = m.id and ${lacksInvitation}) as unsent,
          (select count(*)::int from invitations i where i.meeting_id = m.id and i.state = 'sent') as unanswered,
          (select count(*)::int from invitations i where i.meeting_id = m.id and i.credentials_state = 'filed') as "toJudge"
        from meetings m where m.state in ('confirmed', 'in_session')
        order by m.date_from nulls last, m.number limit 20`,
    ),
  )
}

/** Of `meeting_parties mp`. */
const lacksInvitation = sql`mp.role = 'invited' and not exists (
  select from invitations i where i.meeting_id = mp.meeting_id and i.party_id = mp.party_id)`

/** Of `meetings m`. */
const meetingColumns = sql`jsonb_build_object('id', m.id, 'slug', m.slug, 'number', m.number, 'title', m.title,
  'state', m.state, 'visibility', m.visibility, 'date', m.date, 'starts', m.starts, 'ends', m.ends, 'zone', m.zone,
  'dateFrom', m.date_from,
  'hosts', (select coalesce(jsonb_agg(p.slug order by mp.position), '[]') from meeting_parties mp
    join parties p on p.id = mp.party_id where mp.meeting_id = m.id and mp.role = 'host'))`

async function meetingAt(tx: Tx, slug: string): Promise<MeetingFacts | null> {
  const [row] = await rowsOf<{ meeting: MeetingFacts }>(
    tx,
    sql`select ${meetingColumns} as meeting from meetings m where m.slug = ${slug}`,
  )
  return row?.meeting ?? null
}

function invitationsOf(tx: Tx, condition: SQL): Promise<Invitation[]> {
  return rowsOf<Invitation>(
    tx,
    sql`select i.id, i.version, i.state, i.changes_until::text as "changesUntil", ${iso(sql`i.sent_at`)} as "sentAt",
        ${iso(sql`i.answered_at`)} as "answeredAt", i.note, ${iso(sql`i.present_at`)} as "presentAt",
        case when i.credentials_state is not null then jsonb_build_object('state', i.credentials_state,
          'file', i.credentials_file, 'name', i.credentials_name, 'reason', i.credentials_reason) end as credentials,
        jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name) as party,
        (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'role', d.role, 'name', d.name, 'office', d.office,
            'consent', d.consent, 'position', d.position, 'presentAt', ${iso(sql`d.present_at`)}) order by d.position), '[]')
          from delegates d where d.invitation_id = i.id) as people,
        exists (select from posts o where o.party_id = i.party_id and o.role in ('delegate', 'head')
          and (o.held_until is null or o.held_until > now())) as held
      from invitations i join parties p on p.id = i.party_id where ${condition}`,
  )
}

const iso = (time: SQL) => sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

async function rowsOf<R>(tx: Tx, query: SQL): Promise<R[]> {
  return (await tx.execute(query)) as unknown as R[]
}

function as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, work)
}
