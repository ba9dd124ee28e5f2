/** Projects in short, each with where it stands: what the pages of others say of them. */
import { type SQL, sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import type { ProjectBasis } from '@/db/vocabulary'
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

/** An announcement by number has no standing of its own. */
export type FollowingProject = Omit<ProjectSummary, 'standing'> & {
  standing: Standing | null
  announced: number | null
  /** Of what follows from an agreement: on which of its articles it rests, where that is recorded. */
  articles: string[]
}

/** What one announcement by number has named, in the order of registration, as it stands on an ISO day. */
export async function projectsNamedBy(
  version: number,
  intention: string,
  day = today(),
): Promise<ProjectSummary[]> {
  const where = sql`p.intention_id = (select i.id from register.projects i where i.slug = ${intention})`
  const key = `projects named by ${intention} on ${day}`
  const standing = await standings(version, where, day)
  const rows = await atVersion(version, key, () =>
    read<StandingRow & Omit<ProjectSummary, 'standing'>>(
      sql`select s.*, p.slug, p.title from (${standing}) s
        join register.projects p on p.id = s.id order by s.number limit 500`,
    ),
  )
  return rows.map(({ slug, number, title, ...row }) => ({ slug, number, title, standing: standingOf(row) }))
}

const views: Record<ProjectBasis, string> = {
  agreement: 'agreements',
  decision: 'decisions',
  action: 'actions',
  plan: 'plans',
  meeting: 'meetings',
}

/** The projects, and the announcements, that rest on an entry, the latest registered first. */
export function projectsAfter(
  version: number,
  kind: ProjectBasis,
  slug: string,
): Promise<FollowingProject[]> {
  const entry = sql`(select e.id from register.${sql.raw(views[kind])} e where e.slug = ${slug})`
  const where = sql`p.id in (select x.project_id from register.project_basis x where x.entry_id = ${entry})`
  return atVersion(version, `projects after ${kind} ${slug} on ${today()}`, async () => {
    const rows = await read<Omit<FollowingProject, 'standing'> & { standing: StandingRow | null }>(
      sql`select p.slug, p.number, p.title, p.announced, to_jsonb(s) as standing,
          array(select x.article from register.project_basis x
            where x.project_id = p.id and x.entry_id = ${entry} and x.article <> '' order by x.position) as articles
        from register.projects p left join (${await standings(version, where, today())}) s on s.id = p.id
        where ${where} and (s.id is not null or p.announced is not null)
        order by p.number desc limit 100`,
    )
    return rows.map(({ standing, ...same }) => ({ ...same, standing: standing && standingOf(standing) }))
  })
}

async function standings(version: number, where: SQL, day: string): Promise<SQL> {
  return standingQuery({ from: 'register.', day, interval: await updateInterval(version), where })
}
