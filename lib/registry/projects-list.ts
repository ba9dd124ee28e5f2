/** The list of public projects under a filter, a page at a time, and what each row says. */
import { type SQL, sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import type { ProjectKind, Sector } from '@/db/vocabulary'
import { updateInterval } from '@/lib/projects/interval'
import { type Standing, type StandingRow, standingOf } from '@/lib/projects/standing'
import { standingQuery } from '@/lib/projects/standing-select'
import { isoTime } from './agreement-summary'
import { type BodyName, directory, type PartyName } from './directory'
import { chosenProjects } from './project-choice'
import { narrowedBy, type ProjectFilter, projectSearch, projectsWith } from './project-filter'
import { listOf, read } from './read'
import { atVersion } from './version'

export type ListedProject = Standing & {
  number: number
  slug: string
  title: Multilingual
  kind: ProjectKind
  sector: Sector | null
  lead: PartyName | null
  body: BodyName | null
  /** The slug of the announcement by number that it is one of. */
  intention: string | null
  announcedIn: number | null
  revision: number
  publishedAt: string
  /** ISO time: the last publication of it, or of a report on it. */
  changedAt: string
}

const pageLength = 25

/** A page of the list, how many there are in all, and the number that the next page begins after, if there is one. */
export async function listProjects(version: number, filter: ProjectFilter) {
  const numbers = (await chosenProjects(version, filter)).map(({ number }) => number)
  const { after } = filter
  const from = after ? numbers.findIndex((number) => number < after) : 0
  const shown = from < 0 ? [] : numbers.slice(from, from + pageLength)
  const more = from >= 0 && numbers.length > from + pageLength
  return {
    total: numbers.length,
    rows: await rowsOf(version, filter.day, shown),
    next: more ? shown.at(-1)! : null,
  }
}

/** All of the filter in its order, in batches; for downloads. */
export async function* allProjects(version: number, filter: ProjectFilter): AsyncGenerator<ListedProject[]> {
  const numbers = (await chosenProjects(version, filter)).map(({ number }) => number)
  for (let at = 0; at < numbers.length; at += 500)
    yield await rowsOf(version, filter.day, numbers.slice(at, at + 500))
}

/** Those with these register numbers, in this order. */
export function rowsOf(version: number, day: string, numbers: number[]): Promise<ListedProject[]> {
  if (!numbers.length) return Promise.resolve([])
  return atVersion(version, `projects on ${day} ${numbers}`, async () => {
    const found = await rowsWhere(version, day, sql`p.number in (${listOf(numbers)})`)
    const byNumber = new Map(found.map((row) => [row.number, row]))
    return numbers.flatMap((number) => byNumber.get(number) ?? [])
  })
}

/** What changed last under a filter, for feeds. */
export async function listChangedProjects(version: number, filter: ProjectFilter, length: number) {
  const asked = projectsWith(filter, {})
  return atVersion(version, `projects changed ${asked.day} ${projectSearch(asked)}`, async () => {
    const chosen = narrowedBy(asked).length ? await chosenProjects(version, asked) : null
    const numbers = chosen && new Set(chosen.map(({ number }) => number))
    const changed = await read<{ number: number }>(sql`
      select p.number from register.projects p
      left join (select project_id, max(published_at) as last from register.updates group by project_id) u
        on u.project_id = p.id
      where p.announced is null and p.duplicate_of_id is null order by greatest(p.published_at, u.last) desc, p.number desc
      ${numbers ? sql`` : sql`limit ${length}`}`)
    const wanted = changed.map(({ number }) => number).filter((number) => !numbers || numbers.has(number))
    return rowsOf(version, asked.day, wanted.slice(0, length))
  })
}

type Row = StandingRow & {
  number: number
  lead_id: string | null
  body_id: string | null
  announced_in: number | null
  changed_at: string
} & Pick<ListedProject, 'slug' | 'title' | 'kind' | 'sector' | 'intention' | 'revision' | 'publishedAt'>

async function rowsWhere(version: number, day: string, where: SQL): Promise<ListedProject[]> {
  const standing = standingQuery({ from: 'register.', day, interval: await updateInterval(version), where })
  const rows = await read<Row>(sql`
    select standing.*, p.slug, p.title, p.revision, p.published_at as "publishedAt",
      (select i.slug from register.projects i where i.id = p.intention_id) as intention,
      greatest(p.published_at, (select max(u.published_at) from register.updates u where u.project_id = p.id)) as changed_at
    from (${standing}) standing join register.projects p on p.id = standing.id`)
  const { parties, bodies } = await directory(version)
  return rows.map((row) => ({
    ...standingOf(row),
    number: row.number,
    slug: row.slug,
    title: row.title,
    kind: row.kind,
    sector: row.sector,
    lead: (row.lead_id && parties.get(row.lead_id)) || null,
    body: (row.body_id && bodies.get(row.body_id)) || null,
    intention: row.intention,
    announcedIn: row.announced_in,
    revision: row.revision,
    publishedAt: isoTime(row.publishedAt),
    changedAt: isoTime(row.changed_at),
  }))
}
