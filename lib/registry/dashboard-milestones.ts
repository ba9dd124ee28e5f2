/** Milestones of projects around a day: those that are overdue, and the next to come. */
import { type SQL, sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import { updateInterval } from '@/lib/projects/interval'
import { chosenProjects } from './project-choice'
import type { ProjectFact } from './project-facts'
import { type ProjectFilter, projectSearch, projectsWith } from './project-filter'
import { wholeOfProjects } from './projects-version'
import { read } from './read'

/** `begins`, `due` and `done` are EDTF; ISO days bound them. */
export type DatedMilestone = {
  project: { slug: string; number: number; title: Multilingual }
  title: Multilingual
  begins: string
  due: string
  dueTo: string
  overdue: boolean
}

const most = 20
/** Where more projects than this are asked for, the milestones that are due first are read, and chosen from here. */
const [many, enough] = [2000, 500]

/** Not yet done by the filter's day, the earliest due first; `more`: whether there are others. */
export async function openMilestones(
  version: number,
  filter: ProjectFilter,
): Promise<{ rows: DatedMilestone[]; more: boolean }> {
  const asked = projectsWith(filter, {})
  const key = `open milestones on ${asked.day}, each ${await updateInterval(version)} ${projectSearch(asked)}`
  return wholeOfProjects(version, key, async () => {
    const open = (await chosenProjects(version, asked)).filter(({ active }) => active)
    const wanted: boolean[] = []
    for (const { number } of open) wanted[number] = true
    const first = open.length > many ? await milestonesOn(asked.day, sql`true`, enough) : []
    const chosen = first.filter(({ project }) => wanted[project.number])
    const rows = chosen.length > most ? chosen : await milestonesOn(asked.day, amongOf(open), most + 1)
    return { rows: rows.slice(0, most), more: rows.length > most }
  })
}

const amongOf = (facts: ProjectFact[]) =>
  sql`p.number = any(${`{${facts.map(({ number }) => number)}}`}::int[])`

function milestonesOn(day: string, where: SQL, length: number): Promise<DatedMilestone[]> {
  return read<DatedMilestone>(sql`
    select jsonb_build_object('slug', p.slug, 'number', p.number, 'title', p.title) as project,
      m.title, m.begins, m.due, m.due_to::text as "dueTo", m.due_to < ${day}::date as overdue
    from register.project_milestones m join register.projects p on p.id = m.project_id
    where m.due_to is not null and (m.done_from is null or m.done_from > ${day}::date) and ${where}
    order by m.due_to, p.number limit ${length}`)
}
