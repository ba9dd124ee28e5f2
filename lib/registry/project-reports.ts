/** What the leads of projects reported for one time, and who owed a report and gave none. */
import { sql } from 'drizzle-orm'
import { type Health, healths } from '@/db/vocabulary'
import { periodOf } from '@/lib/projects/periods'
import { activeStages } from '@/lib/projects/stages'
import { none } from './project-filter'
import { listOf, read } from './read'
import { wholeAtVersion } from './version'

export type Reported = Health | typeof none

/**
 * By register number, as it was known on an ISO day. A project is not in it where nothing was owed for that time: it
 * was over by the end of it, or came to the register only later and had not reported before.
 */
export function reportsFor(version: number, day: string, period: string): Promise<Map<number, Reported>> {
  const { to } = periodOf(period)!
  return wholeAtVersion(version, `reports for ${period} on ${day}`, async () => {
    const [row] = await read<{ reports: string | null }>(sql`
      select string_agg(p.number || ',' || coalesce(u.health, ''), ' ') as reports
      from register.projects p
      left join register.updates u on u.project_id = p.id and u.covers_to = ${to}::date and u.date <= ${day}::date
      where p.announced is null and p.duplicate_of_id is null and (u.id is not null or ((p.first_published_at::date <= ${to}::date or exists (
        select from register.updates e where e.project_id = p.id and e.covers_to < ${to}::date and e.date <= ${day}::date))
        and exists (
        select from register.project_steps s where s.project_id = p.id and s.stage in (${listOf(activeStages)})
          and (s.since is null or s.since <= ${to}::date) and (s.until is null or s.until > ${to}::date))))`)
    const reports = (row?.reports ?? '').split(' ').filter(Boolean)
    return new Map(
      reports.map((text) => {
        const [number, health] = text.split(',')
        return [Number(number), healths.find((one) => one === health) ?? none]
      }),
    )
  })
}
