/**
 * `npm run bench -- --projects`: the dashboard and the list of 50,000 projects with 250,000 reports, over HTTP, in a
 * database of its own; first how PostgreSQL answers their statements. `--size=1000` for another size.
 */
import type { connect } from '@/db/client'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { importFoundingRecords } from '@/lib/founding/import'
import { setSamplePeople } from '@/lib/people/samples'
import { readDashboard } from '@/lib/registry/dashboard'
import { parseDashboardFilter, parseProjectFilter } from '@/lib/registry/project-filter'
import { listProjects } from '@/lib/registry/projects-list'
import { benchBodies, benchParties } from './contents'
import { peopleOf, Writer } from './load'
import type { Group } from './measure'
import { explainAll } from './plans'
import { benchProject, benchUpdates } from './project-contents'

const [partiesMade, bodiesMade, batch] = [200, 20, 1000]

/** Fills the database where it is empty; returns how many entries of each kind the bench wrote. */
export async function loadProjects(
  owner: ReturnType<typeof connect>,
  size: number,
): Promise<Record<string, number>> {
  const counts = { project: size, update: size * 5, party: partiesMade, body: bodiesMade }
  const [found] = await owner.sql`select 1 from entries where slug like 'bench-%' limit 1`
  if (found) return counts
  await importFoundingRecords(owner.db)
  await setSamplePeople(owner.db, true)
  const writer = new Writer(owner.sql, await peopleOf(owner.sql))
  const [parties, bodies] = [benchParties(partiesMade), benchBodies(bodiesMade)]
  await writer.write(parties)
  await writer.write(bodies)
  const ids = (entries: { id: string }[]) => entries.map(({ id }) => id)
  for (let start = 0; start < size; start += batch) {
    const length = Math.min(batch, size - start)
    const projects = Array.from({ length }, (_, at) => benchProject(start + at, ids(parties), ids(bodies)))
    await writer.write(projects)
    await writer.write(projects.flatMap((project, at) => benchUpdates(start + at, project)))
  }
  await rebuildRegister(owner.db, () => undefined)
  await owner.sql.unsafe('vacuum (analyze)')
  return counts
}

const filters = [
  'party=bench-party-7',
  'sector=rail',
  'body=bench-body-3',
  'year=2019',
  'party=bench-party-1&sector=water',
]
const earlier = ['at=2026-03', 'at=2025-09-30', 'at=2024']

/** Every statement of the dashboard and of a page of the list. */
export async function explainProjects(say: (text: string) => void): Promise<void> {
  // Another version for each, so that nothing is remembered.
  let version = 0
  const questions = ['', ...filters, ...earlier].flatMap((search) => {
    const asked = new URLSearchParams(search)
    return [
      { title: `dashboard ?${search}`, ask: () => readDashboard(version++, parseDashboardFilter(asked)) },
      { title: `list ?${search}`, ask: () => listProjects(version++, parseProjectFilter(asked)) },
    ]
  })
  await explainAll(questions, ({ title, statement, milliseconds, scanned }) => {
    if (!/register\.(project|update)/.test(statement)) return
    const about = statement.replaceAll(/\s+/g, ' ').slice(0, 60)
    const all = scanned.length ? `  reads ${scanned} from end to end` : ''
    say(`${milliseconds.toFixed(1).padStart(8)} ms  ${title}: ${about}${all}`)
  })
}

/** As publishing a report on one of them does. */
export function publishProject(sql: ReturnType<typeof connect>['sql']): Promise<unknown> {
  return sql`insert into project_changes
    select p.id, r.version from projects p, register_state r where p.slug = 'bench-project-1'
    on conflict (project_id) do update set version = excluded.version`
}

const languages = ['en', 'zh', 'mn', 'ru']

export async function projectGroups(): Promise<Group[]> {
  const all = ['changed', 'first', 'again'] as const
  const inEach = (path: string) => languages.map((language) => `/${language}${path}`)
  const asked = (path: string, searches: string[]) =>
    searches.map((search, at) => `/${languages[at % 4]}${path}?${search}`)
  return [
    { name: 'dashboard', addresses: inEach('/dashboard'), passes: all },
    { name: 'dashboard, filters', addresses: asked('/dashboard', filters), passes: all },
    { name: 'dashboard on another day', addresses: asked('/dashboard', earlier), passes: all },
    { name: 'one chart', addresses: inEach('/dashboard/leads'), passes: all },
    { name: 'list, first page', addresses: inEach('/projects'), passes: all },
    {
      name: 'list, filters',
      addresses: asked('/projects', [...filters, 'attention=any&stage=open']),
      passes: all,
    },
    { name: 'list, a deep page', addresses: inEach('/projects?after=900'), passes: ['changed'] },
    { name: 'atom', addresses: ['/en/projects.atom'], passes: ['changed'] },
  ]
}
