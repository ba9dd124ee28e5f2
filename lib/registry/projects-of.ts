/** The projects of a party or a body, as its page and its record name them. */
import { type Announcement, listAnnouncements } from './announcements'
import { chosenProjects } from './project-choice'
import { everyProject, type ProjectFilter, projectsWith } from './project-filter'
import { allProjects, type ListedProject, listProjects } from './projects-list'

/** Slugs. */
type Whose = { party: string } | { body: string }

export type ProjectsOf = {
  total: number
  /** Of a party: how many of them it leads. */
  led: number
  /** How many need attention. */
  attention: number
  /** The latest registered. */
  rows: ListedProject[]
  /** Of a body: what was announced in it by number alone. */
  announcements: Announcement[]
  /** What its lists are asked for. */
  filter: ProjectFilter
}

/** `day` (ISO): as they stood on it; null for today. */
export async function projectsOf(version: number, whose: Whose, day: string | null): Promise<ProjectsOf> {
  const filter = projectsWith(everyProject(), { ...whose, ...(day ? { at: day, day } : {}) })
  const [chosen, { rows }, announcements] = await Promise.all([
    chosenProjects(version, filter),
    listProjects(version, filter),
    listAnnouncements(version, filter),
  ])
  return {
    total: chosen.length,
    led: 'party' in whose ? chosen.filter(({ lead }) => lead === whose.party).length : 0,
    attention: chosen.filter(({ attention }) => attention).length,
    rows: rows.slice(0, 10),
    announcements,
    filter,
  }
}

/** The latest 500, for a record; the list of projects has them all. */
export async function projectsNamed(version: number, whose: Whose): Promise<ListedProject[]> {
  const { value } = await allProjects(version, projectsWith(everyProject(), whose)).next()
  return value ?? []
}
