/** Milestones of projects around a day: those that are overdue, and the next to come. */
import { sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import { chosenProjects } from './project-choice'
import { type ProjectFilter, projectSearch, projectsWith } from './project-filter'
import { read } from './read'
import { atVersion } from './version'

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

/** Not yet done by the filter's day, the earliest due first; `more`: whether there are others. */
export async function openMilestones(
  version: number,
  filter: ProjectFilter,
): Promise<{ rows: DatedMilestone[]; more: boolean }> {
  const asked = projectsWith(filter, {})
  const { day } = asked
  return atVersion(version, `open milestones on ${day} ${projectSearch(asked)}`, async () => {
    const open = (await chosenProjects(version, asked)).filter(({ active }) => active)
    const numbers = `{${open.map(({ number }) => number)}}`
    const found = await read<DatedMilestone>(sql`
      select jsonb_build_object('slug', p.slug, 'number', p.number, 'title', p.title) as project,
        m.title, m.begins, m.due, m.due_to::text as "dueTo", m.due_to < ${day}::date as overdue
      from register.project_milestones m join register.projects p on p.id = m.project_id
      where m.due_to is not null and (m.done_from is null or m.done_from > ${day}::date)
        and p.number = any(${numbers}::int[])
      order by m.due_to, p.number limit ${most + 1}`)
    return { rows: found.slice(0, most), more: found.length > most }
  })
}
