/** The published agenda of a meeting. */
import { sql } from 'drizzle-orm'
import type { Multilingual, PublishedItem } from '@/db/schema/content'
import { isoTime } from './agreement-summary'
import { read } from './read'
import { atVersion } from './version'

export type PublicAgenda = {
  slug: string
  items: PublishedItem[]
  /** How many more items only the parties that take part can read. */
  internal: number
  publishedAt: string
  /** The meeting before it in its series. */
  previous: { slug: string; title: Multilingual } | null
}

/** Null where none is published. */
export function findPublicAgenda(version: number, meeting: string): Promise<PublicAgenda | null> {
  return atVersion(version, `agenda ${meeting}`, async () => {
    const [row] = await read<PublicAgenda>(sql`
      select a.slug, a.items, a.internal, a.published_at as "publishedAt",
        (select jsonb_build_object('slug', p.slug, 'title', p.title) from register.meetings p
          where p.series_id = m.series_id and (p.date_from, p.number) < (m.date_from, m.number) and p.state = 'held'
          order by p.date_from desc, p.number desc limit 1) as previous
      from register.agendas a join register.meetings m on m.id = a.meeting_id where m.slug = ${meeting}`)
    return row ? { ...row, publishedAt: isoTime(row.publishedAt) } : null
  })
}
