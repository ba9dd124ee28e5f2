/** Public projects: each whole, where it stands on a day, and what was reported of it. */
import { sql } from 'drizzle-orm'
import { today } from '@/lib/dates'
import { updateInterval } from '@/lib/projects/interval'
import { owedOn } from '@/lib/projects/periods'
import { projectQuery, updatesQuery } from '@/lib/projects/select'
import { type Standing, type StandingRow, standingOf } from '@/lib/projects/standing'
import { standingQuery } from '@/lib/projects/standing-select'
import type { Project, ProjectUpdate } from '@/lib/projects/view'
import { read } from './read'
import { atVersion } from './version'

/** The one at a permanent address; null where there is none. */
export async function findProject(version: number, slug: string): Promise<Project | null> {
  const [row] = await atVersion(version, `project ${slug}`, () =>
    read<Project>(sql`${projectQuery('register.')} where p.slug = ${slug}`),
  )
  return row ?? null
}

/** The address of the project that it is a duplicate of; null where it is none. */
export async function projectLedTo(version: number, slug: string): Promise<string | null> {
  const [row] = await atVersion(version, `project led to by ${slug}`, () =>
    read<{ slug: string }>(
      sql`select k.slug from register.projects p join register.projects k on k.id = p.duplicate_of_id where p.slug = ${slug}`,
    ),
  )
  return row?.slug ?? null
}

/** Where it stands on an ISO day; null for an announcement by number, and where it was no project by then. */
export async function standingOn(version: number, slug: string, day = today()): Promise<Standing | null> {
  const where = sql`p.slug = ${slug}`
  const asked = { from: 'register.' as const, day, interval: await updateInterval(version), where }
  const [row] = await atVersion(version, `standing of ${slug} on ${day}`, () =>
    read<StandingRow>(standingQuery(asked)),
  )
  return row ? standingOf(row) : null
}

/** A decision that an action item carries out on which the project rests. */
export type DecisionBehind = Project['decisions'][number]

export function decisionsBehindActions(version: number, slug: string): Promise<DecisionBehind[]> {
  return atVersion(version, `decisions behind the actions of project ${slug}`, () =>
    read<DecisionBehind>(
      sql`select distinct on (d.number) d.slug, d.ordinal, m.number as meeting, d.title
        from register.projects p join register.project_basis x on x.project_id = p.id and x.kind = 'action'
        join register.actions a on a.id = x.entry_id join register.decisions d on d.id = a.decision_id
        join register.meetings m on m.id = d.meeting_id
        where p.slug = ${slug} order by d.number limit 50`,
    ),
  )
}

/** The last time for which an update is late on an ISO day, where none came. */
export async function periodOwedOn(version: number, day: string): Promise<string> {
  return owedOn(day, await updateInterval(version))
}

/** All that was reported of it, and of its duplicates, the latest time first. */
export function updatesOf(version: number, slug: string): Promise<ProjectUpdate[]> {
  return atVersion(version, `updates of ${slug}`, () =>
    read<ProjectUpdate>(
      sql`${updatesQuery('register.')} where u.project_id in (
          select p.id from register.projects p left join register.projects k on k.id = p.duplicate_of_id
          where ${slug} in (p.slug, k.slug))
        order by u.covers_to desc limit 200`,
    ),
  )
}
