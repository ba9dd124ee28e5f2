/** Names by slug, for the filters of projects: of parties, of bodies, and of what was announced by number. */
import { listAnnouncements } from './announcements'
import { namesBySlug } from './directory'
import { everyProject } from './project-filter'

export async function projectNames(version: number) {
  const [names, announcements] = await Promise.all([
    namesBySlug(version),
    listAnnouncements(version, everyProject()),
  ])
  return { ...names, intention: Object.fromEntries(announcements.map(({ slug, title }) => [slug, title])) }
}
