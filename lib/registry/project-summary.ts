/** Projects in short, each with where it stands: what pages of others say of them. */
import { type SQL, sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import { today } from '@/lib/dates'
import { updateInterval } from '@/lib/projects/interval'
import { type Standing, type StandingRow, standingOf } from '@/lib/projects/standing'
import { standingQuery } from '@/lib/projects/standing-select'
import { read } from './read'
import { atVersion } from './version'

export type ProjectSummary = {
  slug: string
  number: number
  title: Multilingual
  standing: Standing
}

/** What one announcement by number has named, in the order of registration, as it stands on an ISO day. */
export function projectsNamedBy(
  version: number,
  intention: string,
  day = today(),
): Promise<ProjectSummary[]> {
  const where = sql`p.intention_id = (select i.id from register.projects i where i.slug = ${intention})`
  return projectsWhere(version, `named by ${intention}`, where, day, 500)
}

async function projectsWhere(
  version: number,
  key: string,
  where: SQL,
  day: string,
  most: number,
): Promise<ProjectSummary[]> {
  const standings = standingQuery({ from: 'register.', day, interval: updateInterval(), where })
  const rows = await atVersion(version, `projects ${key} on ${day}`, () =>
    read<StandingRow & Omit<ProjectSummary, 'standing'>>(
      sql`select s.*, p.slug, p.title from (${standings}) s join register.projects p on p.id = s.id
        order by s.number limit ${most}`,
    ),
  )
  return rows.map(({ slug, number, title, ...row }) => ({ slug, number, title, standing: standingOf(row) }))
}
