/** Announcements by number: how many projects were announced, and how many of them are named. */
import { sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import { type BodyName, directory } from './directory'
import { projectFacts } from './project-facts'
import { type Narrowing, narrowedBy, none, type ProjectFilter } from './project-filter'
import { read } from './read'
import { atVersion } from './version'

export type Announcement = {
  slug: string
  number: number
  title: Multilingual
  announced: number
  /** How many of them were projects of the register on that day. */
  named: number
  /** The year of it, where that is recorded. */
  year: number | null
  body: BodyName | null
}

/** Other filters than these say nothing of what has no name. */
const asked: Narrowing[] = ['body', 'year', 'intention']

/** Those made by the filter's day; of one body or year where it asks for one, and none where it asks for anything else. */
export async function listAnnouncements(version: number, filter: ProjectFilter): Promise<Announcement[]> {
  if (!narrowedBy(filter).every((name) => asked.includes(name))) return []
  const [all, facts] = await Promise.all([
    announcementsBy(version, filter.day),
    projectFacts(version, filter.day),
  ])
  const { body, year, intention } = filter
  return all
    .filter(
      (one) =>
        (!body || (one.body?.slug ?? none) === body) &&
        (!year || String(one.year ?? none) === year) &&
        (!intention || one.slug === intention),
    )
    .map((one) => ({ ...one, named: facts.filter((fact) => fact.intention === one.slug).length }))
}

function announcementsBy(version: number, day: string): Promise<Omit<Announcement, 'named'>[]> {
  return atVersion(version, `announcements by ${day}`, async () => {
    const rows = await read<Omit<Announcement, 'body' | 'named'> & { body_id: string | null }>(sql`
      select p.slug, p.number, p.title, p.announced, p.announced_in as year, p.body_id
      from register.projects p
      where p.announced is not null and exists (select from register.project_steps s
        where s.project_id = p.id and (s.since is null or s.since <= ${day}::date))
      order by p.number`)
    const { bodies } = await directory(version)
    return rows.map(({ body_id, ...one }) => ({ ...one, body: (body_id && bodies.get(body_id)) || null }))
  })
}
