/** What the home page says of the register as a whole. */
import type { Language } from '@/db/vocabulary'
import { noYear, today } from '@/lib/dates'
import { listAgreements } from './agreements-list'
import { type BodySummary, listBodies } from './bodies'
import { directory } from './directory'
import { countAgreements } from './facets'
import { emptyFilter } from './filter'
import { meetingsAhead } from './meetings'
import { chosenProjects } from './project-choice'
import { parseProjectFilter } from './project-filter'

export async function readOverview(version: number, reader: Language) {
  const { total, counts } = await countAgreements(version, emptyFilter)
  const countOf = (facet: 'status' | 'year', wanted: string) =>
    counts[facet].find(({ value }) => value === wanted)?.count ?? 0
  const bodies = await listBodies(version)
  return {
    agreements: total,
    inForce: countOf('status', 'in_force'),
    signed: countOf('status', 'signed'),
    undated: countOf('year', noYear),
    ahead: await meetingsAhead(version, today()),
    projects: (await chosenProjects(version, parseProjectFilter({ stage: 'under_way' }))).length,
    parties: (await directory(version)).parties.size,
    types: counts.type,
    latest: (await listAgreements(version, { ...emptyFilter, sort: 'recorded' }, reader)).slice(0, 5),
    largest: largestOf(bodies),
  }
}

/** The body whose growth is shown: the one with the most members that has cities as well as leagues. */
export function largestOf(bodies: BodySummary[]): BodySummary | null {
  const having = (body: BodySummary, kind: string) =>
    body.memberships.some(({ partyKind }) => partyKind === kind)
  return (
    bodies
      .filter((body) => having(body, 'city') && having(body, 'league'))
      .sort((a, b) => b.memberships.length - a.memberships.length)[0] ?? null
  )
}
