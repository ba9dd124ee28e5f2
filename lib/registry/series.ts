/** Series of meetings: each with its meetings, and whose turn it is. */
import { sql } from 'drizzle-orm'
import type { Multilingual, Source } from '@/db/schema/content'
import type { IntervalUnit } from '@/db/vocabulary'
import { nextInTurn } from '@/lib/meetings/turns'
import { isoTime } from './agreement-summary'
import { type BodyName, directory, type PartyName } from './directory'
import { type MeetingSummary, summaryOf } from './meetings'
import { read } from './read'
import { atVersion } from './version'

export type Series = {
  slug: string
  number: number
  name: Multilingual
  body: BodyName | null
  interval: { count: number; unit: IntervalUnit } | null
  rotation: PartyName[]
  /** Whose turn it is to host the next meeting that has no host yet; null where no order is recorded. */
  next: PartyName | null
  meetings: (MeetingSummary & { hosts: PartyName[] })[]
  sources: Source[]
  note: Multilingual
  publishedAt: string
}

type Row = Omit<Series, 'body' | 'rotation' | 'next' | 'meetings'> & {
  body_id: string | null
  rotation_ids: string[]
  meetings: (MeetingSummary & { host_ids: string[] | null })[] | null
}

/** The series at a permanent address, its meetings from the first on; null where there is none. */
export function findSeries(version: number, slug: string): Promise<Series | null> {
  return atVersion(version, `series ${slug}`, async () => {
    const [row] = await read<Row>(sql`
      select s.slug, s.number, s.name, s.body_id, s.interval, s.rotation_ids, s.sources, s.note,
        s.published_at as "publishedAt",
        (select jsonb_agg(to_jsonb(listed) order by listed.ordinal nulls last, listed.date_from nulls last, listed.number)
          from (select ${summaryOf}, m.date_from,
              (select array_agg(p.party_id order by p.position) from register.meeting_parties p
                where p.meeting_id = m.id and p.role = 'host') as host_ids
            from register.meetings m where m.series_id = s.id) listed) as meetings
      from register.series s where s.slug = ${slug}`)
    if (!row) return null
    const { parties, bodies } = await directory(version)
    const { body_id, rotation_ids, meetings, publishedAt, ...same } = row
    const named = (ids: string[] | null) => (ids ?? []).flatMap((id) => parties.get(id) ?? [])
    const held = (meetings ?? [])
      .filter(({ state }) => state !== 'cancelled')
      .map(({ host_ids }) => host_ids ?? [])
    const next = nextInTurn(rotation_ids, held)
    return {
      ...same,
      body: (body_id && bodies.get(body_id)) || null,
      rotation: named(rotation_ids),
      next: (next && parties.get(next)) || null,
      meetings: (meetings ?? []).map(({ host_ids, ...meeting }) => ({ ...meeting, hosts: named(host_ids) })),
      publishedAt: isoTime(publishedAt),
    }
  })
}
