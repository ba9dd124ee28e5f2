/** What the leads of projects reported for each of some times, and who owed a report and gave none. */
import { type SQL, sql } from 'drizzle-orm'
import { type Health, healths } from '@/db/vocabulary'
import { periodOf } from '@/lib/projects/periods'
import { activeStages } from '@/lib/projects/stages'
import { none } from './project-filter'
import { type Known, knownOfProjects } from './projects-version'
import { listOf, read } from './read'

export type Reported = Health | typeof none

/**
 * By register number for each of these times, as it was known on an ISO day. Nothing is in it where nothing was
 * owed for that time: it was over by the end of it, or came to the register only later and had not reported before.
 */
export function reportsFor(
  version: number,
  day: string,
  periods: string[],
): Promise<Known<(Reported | undefined)[]>> {
  return knownOfProjects(version, `reports for ${periods} on ${day}`, async (among) => {
    const ends = periods.map((period) => sql`${periodOf(period)!.to}::date`)
    const each = (of: (end: SQL, at: number) => SQL, between: SQL) => sql.join(ends.map(of), between)
    const letters = each((_, at) => {
      const [reported, owing] = [column('r', at), column('o', at)]
      return sql`case when ${reported} is not null then left(${reported}, 2)
          when ${owing} and (${column('e', at)} or p.first_published_at::date <= ${ends[at]}) then '--' else '..' end`
    }, sql` || `)
    const chosen = sql`select p.id from register.projects p where ${among}`
    const [row] = await read<{ reports: string | null }>(sql`
      select string_agg(p.number || ',' || ${letters}, ' ') as reports
      from register.projects p
      join (
        select project_id, ${each(
          (end, at) => sql`bool_or(stage in (${listOf(activeStages)}) and (since is null or since <= ${end})
            and (until is null or until > ${end})) as ${name('o', at)}`,
          sql`, `,
        )} from register.project_steps where project_id in (${chosen}) group by project_id
      ) s on s.project_id = p.id
      left join (
        select project_id, ${each(
          (end, at) => sql`max(health) filter (where covers_to = ${end}) as ${name('r', at)},
            coalesce(min(covers_to) < ${end}, false) as ${name('e', at)}`,
          sql`, `,
        )} from register.updates where date <= ${day}::date and project_id in (${chosen}) group by project_id
      ) u on u.project_id = p.id
      where p.announced is null and p.duplicate_of_id is null and ${among}`)
    const reported = (letters: string) => periods.map((_, at) => words.get(letters.slice(at * 2, at * 2 + 2)))
    const texts = (row?.reports ?? '').split(' ').filter(Boolean)
    return texts.map((text) => {
      const [number, letters] = text.split(',')
      return [Number(number), reported(letters!)]
    })
  })
}

/** By their first two letters, which tell them apart. */
const words = new Map<string, Reported>([
  ['--', none],
  ...healths.map((one) => [one.slice(0, 2), one] as const),
])

const name = (letter: 'o' | 'r' | 'e', at: number) => sql.raw(`${letter}${at}`)
const column = (letter: 'o' | 'r' | 'e', at: number) =>
  sql.raw(`${letter === 'o' ? 's' : 'u'}.${letter}${at}`)
