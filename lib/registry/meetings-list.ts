/** The calendar of public meetings: its list, a page at a time, and one month of it. */
import { type SQL, sql } from 'drizzle-orm'
import { boundsOf } from '@/lib/dates'
import { isoTime } from './agreement-summary'
import { allOf } from './conditions'
import { type BodyName, directory, type PartyName } from './directory'
import {
  type MeetingFilter,
  type MeetingMark,
  type MeetingPart,
  meetingParts,
  meetingSearch,
  parseMeetingFilter,
  wholeList,
} from './meeting-filter'
import { type MeetingSummary, summaryOf } from './meetings'
import { read } from './read'
import { atVersion } from './version'

export type ListedMeeting = MeetingSummary & {
  /** In which part of the list it stands. */
  part: MeetingPart
  /** ISO days: the earliest and the latest it can mean. */
  dateFrom: string | null
  dateTo: string | null
  /** ISO times, where they are exact. */
  startsAt: string | null
  endsAt: string | null
  revision: number
  publishedAt: string
  body: BodyName | null
  hosts: PartyName[]
  series: string | null
}

const pageLength = 50

/** A page of the list as seen on `day` (ISO); `next`: what the following page begins after, if there is one. */
export function listMeetings(
  version: number,
  filter: MeetingFilter,
  day: string,
): Promise<{ rows: ListedMeeting[]; next: MeetingMark | null }> {
  const key = `meetings ${day} ${meetingSearch({ ...filter, month: '' })}`
  return atVersion(version, key, async () => {
    const rows = await stretch(version, filter, day, filter.after, pageLength + 1)
    const shown = rows.slice(0, pageLength)
    const last = shown.at(-1)
    return { rows: shown, next: rows.length > pageLength && last ? markAt(last) : null }
  })
}

/** All of the filter, in its order, in batches; for downloads. */
export async function* allMeetings(
  version: number,
  filter: MeetingFilter,
  day: string,
): AsyncGenerator<ListedMeeting[]> {
  for (let after: MeetingMark | null = null; ; ) {
    const rows: ListedMeeting[] = await stretch(version, wholeList(filter), day, after, 500)
    if (rows.length) yield rows
    const last = rows.at(-1)
    if (rows.length < 500 || !last) return
    after = markAt(last)
  }
}

/** What changed last, for feeds. */
export function listChangedMeetings(version: number, filter: MeetingFilter, day: string, length: number) {
  const asked = wholeList(filter)
  return atVersion(version, `meetings changed ${day} ${meetingSearch(asked)}`, async () =>
    found(
      version,
      sql`${await conditionsOf(version, asked)}`,
      sql`m.published_at desc, m.number desc`,
      length,
      day,
    ),
  )
}

/** Those of a party or a body whose days are known, the nearest to come and then the latest, so many at most. */
export function meetingsForCalendar(
  version: number,
  whose: { party: string; body: string },
  day: string,
  length: number,
): Promise<ListedMeeting[]> {
  const filter = { ...parseMeetingFilter({}), ...whose }
  return atVersion(version, `meetings for a calendar ${day} ${length} ${meetingSearch(filter)}`, () =>
    stretch(version, filter, day, null, length, knownToTheDay),
  )
}

/** One whose days are known, by its permanent address; null where there is none. */
export async function findListedMeeting(
  version: number,
  slug: string,
  day: string,
): Promise<ListedMeeting | null> {
  const where = allOf([sql`m.slug = ${slug}`, knownToTheDay])
  return (await found(version, where, sql`m.number`, 1, day))[0] ?? null
}

const knownToTheDay = sql`(m.starts_at is not null or m.date ~ '^\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?$')`

/** No month has more than a page can show. */
const mostOfMonth = 500

/** Meetings of one month (YYYY-MM) whose days are known, in their order. */
export function meetingsOfMonth(
  version: number,
  filter: MeetingFilter,
  month: string,
  day: string,
): Promise<ListedMeeting[]> {
  const asked = wholeList(filter)
  const { earliest, latest } = boundsOf(month)
  return atVersion(version, `meetings of ${month} ${day} ${meetingSearch(asked)}`, async () => {
    const where = allOf([
      // Nothing known to the day lasts longer than this; so the index is read from here, not from its beginning.
      sql`m.date_from between ${earliest}::text::date - 62 and ${latest}::text::date`,
      sql`m.date_to >= ${earliest}::text::date`,
      knownToTheDay,
      await conditionsOf(version, asked),
    ])
    return found(version, where, sql`m.date_from, m.starts_at nulls first, m.number`, mostOfMonth, day)
  })
}

/** The parts follow one another; a page may reach from one into the next. */
async function stretch(
  version: number,
  filter: MeetingFilter,
  day: string,
  after: MeetingMark | null,
  length: number,
  only = sql`true`,
): Promise<ListedMeeting[]> {
  const conditions = await conditionsOf(version, filter)
  const rows: ListedMeeting[] = []
  for (const part of meetingParts.slice(after ? meetingParts.indexOf(after.part) : 0)) {
    const beyond = after?.part === part ? [beyondMark(after)] : []
    const where = allOf([partOf(part, day), ...beyond, conditions, only])
    rows.push(...(await found(version, where, orders[part], length - rows.length, day)))
    if (rows.length >= length) break
  }
  return rows
}

const orders: Record<MeetingPart, SQL> = {
  coming: sql`m.date_to, m.number`,
  past: sql`m.date_to desc, m.number desc`,
  undated: sql`m.number`,
}

function partOf(part: MeetingPart, day: string): SQL {
  if (part === 'undated') return sql`m.date_to is null`
  const coming = sql`m.date_to >= ${day}::text::date`
  // What was held this year, its day not recorded, is not to come, though the year is not over.
  return part === 'coming'
    ? sql`${coming} and m.state <> 'held'`
    : sql`m.date_to is not null and (not ${coming} or m.state = 'held')`
}

function beyondMark({ part, day, number }: MeetingMark): SQL {
  if (part === 'undated') return sql`m.number > ${number}`
  const mark = sql`(${day}::text::date, ${number}::int)`
  return part === 'coming' ? sql`(m.date_to, m.number) > ${mark}` : sql`(m.date_to, m.number) < ${mark}`
}

function markAt({ part, dateTo, number }: ListedMeeting): MeetingMark {
  return { part, day: part === 'undated' ? '' : dateTo!, number }
}

async function conditionsOf(version: number, filter: MeetingFilter): Promise<SQL> {
  const { body, party, place, kind, state, from, to } = filter
  const { partyIds, bodyIds } = await directory(version)
  return allOf([
    ...(body ? [sql`m.body_id = ${bodyIds.get(body) ?? null}::uuid`] : []),
    // `is true` keeps it from becoming a join: it is looked up in a hash while an index is read in order.
    ...(party
      ? [
          sql`(m.id in (select p.meeting_id from register.meeting_parties p
            where p.party_id = ${partyIds.get(party) ?? null}::uuid)) is true`,
        ]
      : []),
    ...(place ? [sql`position(lower(${place}) in m.places) > 0`] : []),
    ...(kind ? [sql`m.kind = ${kind}`] : []),
    ...(state ? [sql`m.state = ${state}`] : []),
    ...(from ? [sql`m.date_to >= ${boundsOf(from).earliest}::text::date`] : []),
    ...(to ? [sql`m.date_from <= ${boundsOf(to).latest}::text::date`] : []),
  ])
}

type Row = Omit<ListedMeeting, 'part' | 'body' | 'hosts'> & { body_id: string | null; hosts: string[] | null }

async function found(
  version: number,
  where: SQL,
  order: SQL,
  length: number,
  day: string,
): Promise<ListedMeeting[]> {
  const rows = await read<Row>(sql`
    select ${summaryOf}, m.revision, m.body_id, m.date_from::text as "dateFrom", m.date_to::text as "dateTo",
      m.starts_at as "startsAt", m.ends_at as "endsAt", m.published_at as "publishedAt",
      (select s.slug from register.series s where s.id = m.series_id) as series,
      (select array_agg(p.party_id order by p.position) from register.meeting_parties p
        where p.meeting_id = m.id and p.role = 'host') as hosts
    from register.meetings m where ${where} order by ${order} limit ${length}`)
  const names = await directory(version)
  return rows.map(({ body_id, hosts, startsAt, endsAt, publishedAt, ...same }) => ({
    ...same,
    part: partIn(same, day),
    startsAt: startsAt && isoTime(startsAt),
    endsAt: endsAt && isoTime(endsAt),
    publishedAt: isoTime(publishedAt),
    body: (body_id && names.bodies.get(body_id)) || null,
    hosts: (hosts ?? []).flatMap((id) => names.parties.get(id) ?? []),
  }))
}

function partIn({ dateTo, state }: { dateTo: string | null; state: string }, day: string): MeetingPart {
  if (!dateTo) return 'undated'
  return dateTo >= day && state !== 'held' ? 'coming' : 'past'
}
