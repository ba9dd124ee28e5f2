/** The rectifications of the texts of public agreements. What they are by today is worked out on each reading. */
import { type SQL, sql } from 'drizzle-orm'
import { today } from '@/lib/dates'
import { onDay, type Rectification, type RectificationRow } from '@/lib/rectifications/view'
import { read } from './read'
import { atVersion } from './version'

/** Of one agreement, the latest first. */
export async function rectificationsOf(version: number, agreement: string): Promise<Rectification[]> {
  const rows = await atVersion(version, `rectifications of ${agreement}`, () =>
    read<RectificationRow>(query(sql`a.slug = ${agreement}`)),
  )
  return rows.map((row) => onDay(row, today()))
}

/** The one at a permanent address; null where there is none, or none that is public. */
export async function findRectification(version: number, slug: string): Promise<Rectification | null> {
  const [row] = await atVersion(version, `rectification ${slug}`, () =>
    read<RectificationRow>(query(sql`c.slug = ${slug}`)),
  )
  return row ? onDay(row, today()) : null
}

function query(condition: SQL): SQL {
  return sql`select c.id, c.slug, c.number, c.language, c.place, c.wrong, c.corrected, c.reason,
      c.notified::text as notified, c.last_day::text as "lastDay",
      jsonb_build_object('slug', a.slug, 'number', a.number, 'title', a.title,
        'originalLanguage', a.original_language) as agreement,
      coalesce((select jsonb_agg(jsonb_build_object('party', p.name, 'date', o.date, 'reason', o.reason)
          order by o.number)
        from register.objections o join register.parties p on p.id = o.party_id
        where o.rectification_id = c.id), '[]') as objections
    from register.rectifications c join register.agreements a on a.id = c.agreement_id
    where ${condition} order by c.number desc`
}
