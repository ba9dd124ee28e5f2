/** Projects that are handed on in the form of IATI 2.03: those that opted in, and say a day. */
import { sql } from 'drizzle-orm'
import { today } from '@/lib/dates'
import { projectQuery } from '@/lib/projects/select'
import type { Project } from '@/lib/projects/view'
import { directory } from './directory'
import { activityXml, isActivity, type Organisation } from './iati-activity'
import { read } from './read'
import { atVersion } from './version'

const batch = 200

/** How many opted in, and how many of these say no day and are left out. */
export function countHandedOn(version: number): Promise<{ handedOn: number; left: number }> {
  return atVersion(version, 'handed on', async () => {
    const [row] = await read<{ all: number; dated: number }>(sql`select count(*)::int as all,
      count(*) filter (where p.planned_start_to is not null or p.planned_end_to is not null
        or p.planned_start <> '' or p.planned_end <> ''
        or p.actual_start_from is not null or p.actual_end_from is not null)::int as dated
      from register.projects p where ${optedIn}`)
    return { handedOn: row!.dated, left: row!.all - row!.dated }
  })
}

/** The file, a piece at a time; `slug`: of one project alone. */
export async function* iatiFile(
  version: number,
  reporting: Organisation,
  slug?: string,
): AsyncGenerator<string> {
  const { parties } = await directory(version)
  const bySlug = new Map([...parties.values()].map((party) => [party.slug, party.country]))
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="${new Date().toISOString()}">\n`
  for await (const project of projects(slug)) {
    const named = [project.lead, ...project.partners.map(({ party }) => party)]
    const countries = new Set(named.flatMap((party) => (party && bySlug.get(party.slug)) || []))
    const country = countries.size === 1 ? [...countries][0]! : null
    yield `${activityXml(project, { reporting, country, day: today() })}\n`
  }
  yield '</iati-activities>\n'
}

/** Whether the file would hold any: the schema wants one at least. */
export async function hasActivity(version: number, slug?: string): Promise<boolean> {
  if (!slug) return (await countHandedOn(version)).handedOn > 0
  for await (const _ of projects(slug)) return true
  return false
}

const optedIn = sql`p.exchange = 'iati' and p.announced is null and p.duplicate_of_id is null`

async function* projects(slug?: string): AsyncGenerator<Project> {
  let after = 0
  while (true) {
    const rows = await read<Project>(sql`${projectQuery('register.')}
      where ${optedIn} and p.number > ${after} and ${slug ? sql`p.slug = ${slug}` : sql`true`}
      order by p.number limit ${batch}`)
    for (const row of rows) if (isActivity(row)) yield row
    if (rows.length < batch) return
    after = rows.at(-1)!.number
  }
}
