/** The issues between the two sides of ports: those raised at a meeting, and those that come back at it. */
import { type SQL, sql } from 'drizzle-orm'
import { issueQuery } from '@/lib/issues/select'
import { type Issue, type IssueRow, withState } from '@/lib/issues/view'
import { read } from './read'
import { atVersion } from './version'

/** Raised at a meeting. */
export function issuesOf(version: number, meeting: string): Promise<Issue[]> {
  return issues(version, `issues of ${meeting}`, sql`m.slug = ${meeting} order by i.number limit 300`)
}

/** Not settled, of the same series and raised before a meeting that is still to be held. */
export function issuesLeftTo(version: number, meeting: string): Promise<Issue[]> {
  return issues(
    version,
    `issues left to ${meeting}`,
    sql`${isOpen} and exists (
        select from register.meetings n where n.slug = ${meeting}
          and n.state in ('planned', 'confirmed', 'in_session', 'postponed')
          and n.series_id = coalesce(i.series_id, m.series_id) and n.id is distinct from i.meeting_id
          and (m.id is null or (m.date_from, m.number) < (n.date_from, n.number)))
      order by i.number limit 300`,
  )
}

/** All of a series, the latest first. */
export function issuesOfSeries(version: number, series: string): Promise<Issue[]> {
  return issues(
    version,
    `issues of series ${series}`,
    sql`(i.series_id = ${seriesId(series)} or i.meeting_id in (
        select n.id from register.meetings n where n.series_id = ${seriesId(series)}))
      order by i.number desc limit 300`,
  )
}

/** The one at a permanent address; null where there is none. */
export async function findIssue(version: number, slug: string): Promise<Issue | null> {
  const [found] = await issues(version, `issue ${slug}`, sql`i.slug = ${slug}`)
  return found ?? null
}

const isOpen = sql`not exists (
  select from register.issue_answers w where w.issue_id = i.id and w.step = 'settled')`

function seriesId(slug: string): SQL {
  return sql`(select s.id from register.series s where s.slug = ${slug})`
}

async function issues(version: number, key: string, condition: SQL): Promise<Issue[]> {
  const rows = await atVersion(version, key, () =>
    read<IssueRow>(sql`${issueQuery('register.')} where ${condition}`),
  )
  return rows.map(withState)
}
