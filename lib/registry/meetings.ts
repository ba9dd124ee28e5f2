/** Meetings: each with its parties; and short lists of them, for the pages of what they belong to. */
import { type SQL, sql } from 'drizzle-orm'
import type { Exhibitors, Multilingual, Site, Source } from '@/db/schema/content'
import type { Language, MeetingKind, MeetingRole, MeetingState, MeetingZone } from '@/db/vocabulary'
import type { AgreementName } from './agreement'
import { isoTime } from './agreement-summary'
import { type BodyName, directory, type PartyName } from './directory'
import { read } from './read'
import { atVersion } from './version'

/** What a list says of a meeting. `date` is EDTF; times are `YYYY-MM-DDTHH:MM` at the place. */
export type MeetingSummary = {
  slug: string
  number: number
  kind: MeetingKind
  title: Multilingual
  state: MeetingState
  ordinal: number | null
  date: string
  starts: string
  ends: string
  zone: MeetingZone | null
  place: Multilingual
}

export type Meeting = MeetingSummary & {
  revision: number
  series: { slug: string; name: Multilingual } | null
  body: BodyName | null
  /** ISO times, of exact times. */
  startsAt: string | null
  endsAt: string | null
  /** ISO days: the earliest and latest it can mean. */
  dateFrom: string | null
  dateTo: string | null
  sites: { place: Multilingual; party: PartyName | null }[]
  hosts: PartyName[]
  convenor: PartyName | null
  chair: Multilingual
  invited: PartyName[]
  guests: Multilingual
  interpretation: Language[]
  results: Multilingual
  /** The agreements signed or adopted there. */
  instruments: AgreementName[]
  exhibitors: { party: PartyName | null; number: number | null; note: Multilingual }[]
  sources: Source[]
  note: Multilingual
  publishedAt: string
}

/** The columns of a summary, of `register.meetings m`. */
export const summaryOf = sql`m.slug, m.number, m.kind, m.title, m.state, m.ordinal, m.date, m.starts, m.ends, m.zone, m.place`

type Row = Omit<Meeting, 'series' | 'body' | 'hosts' | 'convenor' | 'invited' | 'sites' | 'exhibitors'> & {
  body_id: string | null
  series: Meeting['series']
  sites: Site[]
  exhibitors: Exhibitors[]
  parties: { role: MeetingRole; party: string }[] | null
}

/** The meeting at a permanent address; null where there is none. */
export function findMeeting(version: number, slug: string): Promise<Meeting | null> {
  return atVersion(version, `meeting ${slug}`, async () => {
    const [row] = await read<Row>(sql`
      select ${summaryOf}, m.revision, m.body_id, m.starts_at as "startsAt", m.ends_at as "endsAt",
        m.date_from as "dateFrom", m.date_to as "dateTo", m.sites, m.chair, m.guests, m.interpretation, m.results,
        (select coalesce(jsonb_agg(jsonb_build_object('slug', a.slug, 'number', a.number, 'title', a.title,
            'originalLanguage', a.original_language) order by a.number), '[]')
          from register.agreements a where a.id = any (m.instrument_ids)) as instruments,
        m.exhibitors, m.sources, m.note, m.published_at as "publishedAt",
        (select jsonb_build_object('slug', s.slug, 'name', s.name) from register.series s where s.id = m.series_id) as series,
        (select jsonb_agg(jsonb_build_object('role', p.role, 'party', p.party_id) order by p.position)
          from register.meeting_parties p where p.meeting_id = m.id) as parties
      from register.meetings m where m.slug = ${slug}`)
    if (!row) return null
    const names = await directory(version)
    const { body_id, parties, sites, exhibitors, startsAt, endsAt, publishedAt, ...same } = row
    const named = (id: string | null) => (id && names.parties.get(id)) || null
    const those = (role: MeetingRole) =>
      (parties ?? []).flatMap((one) => (one.role === role ? (named(one.party) ?? []) : []))
    return {
      ...same,
      body: (body_id && names.bodies.get(body_id)) || null,
      startsAt: startsAt && isoTime(startsAt),
      endsAt: endsAt && isoTime(endsAt),
      publishedAt: isoTime(publishedAt),
      sites: sites.map((site) => ({ ...site, party: named(site.party) })),
      exhibitors: exhibitors.map((one) => ({ ...one, party: named(one.party) })),
      hosts: those('host'),
      convenor: those('convenor')[0] ?? null,
      invited: those('invited'),
    }
  })
}

/** How many a page of something else shows of its meetings. */
const most = 20

/** How many meetings are to come on a day (ISO) or later, and the first of them. */
export function meetingsAhead(
  version: number,
  day: string,
): Promise<{ count: number; next: MeetingSummary | null }> {
  return atVersion(version, `meetings ahead ${day}`, async () => {
    const [row] = await read<{ count: number; next: MeetingSummary | null }>(sql`
      with ahead as (select ${summaryOf}, m.date_from from register.meetings m
        where m.date_to >= ${day} and m.state in ('planned', 'confirmed', 'in_session'))
      select (select count(*)::int from ahead) as count,
        (select to_jsonb(a) from ahead a order by a.date_from, a.number limit 1) as next`)
    return row!
  })
}

/** The meetings at which an agreement was signed or adopted. */
export function meetingsOfAgreement(version: number, slug: string): Promise<MeetingSummary[]> {
  return latest(
    version,
    `agreement ${slug}`,
    sql`m.instrument_ids @> array(select id from register.agreements where slug = ${slug})
      and exists (select from register.agreements where slug = ${slug})`,
  )
}

/** The latest meetings of a body. */
export function meetingsOfBody(version: number, slug: string): Promise<MeetingSummary[]> {
  return latest(
    version,
    `body ${slug}`,
    sql`m.body_id = (select id from register.bodies where slug = ${slug})`,
  )
}

/** The latest meetings that a party hosted, or is to host. */
export function meetingsHostedBy(version: number, slug: string): Promise<MeetingSummary[]> {
  return latest(
    version,
    `host ${slug}`,
    sql`m.id in (select p.meeting_id from register.meeting_parties p
      where p.role = 'host' and p.party_id = (select id from register.parties where slug = ${slug}))`,
  )
}

function latest(version: number, key: string, which: SQL): Promise<MeetingSummary[]> {
  return atVersion(version, `meetings ${key}`, () =>
    read<MeetingSummary>(sql`select ${summaryOf} from register.meetings m where ${which}
      order by m.date_from desc nulls last, m.number desc limit ${most}`),
  )
}
