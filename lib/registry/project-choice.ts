/** Which projects a filter chooses: the one place where lists, counts, charts and downloads agree. */
import { sql } from 'drizzle-orm'
import { directory } from './directory'
import { beginningsOfProjects, placesOfProjects, sumsOfProjects } from './project-aspects'
import { type ProjectFact, projectFacts } from './project-facts'
import { type AttentionKind, contradictionOf, none, open, type ProjectFilter } from './project-filter'
import { reportsFor } from './project-reports'
import { read } from './read'
import { atVersion } from './version'

/** All of them, the highest register number first. */
export async function chosenProjects(
  version: number,
  filter: ProjectFilter,
): Promise<readonly ProjectFact[]> {
  const [facts, tests] = await Promise.all([projectFacts(version, filter.day), testsOf(version, filter)])
  return tests.length ? facts.filter((fact) => tests.every((test) => test(fact))) : facts
}

/** Each of which a fact of the filter's day must pass. */
async function testsOf(version: number, filter: ProjectFilter): Promise<((fact: ProjectFact) => boolean)[]> {
  const { stage, health, derived, attention, sector, kind, lead, partner, party, body } = filter
  const { intention, year, period, reported, currency, place, began, day } = filter
  const tests: ((fact: ProjectFact) => boolean)[] = []
  if (stage === open) tests.push((fact) => fact.active)
  else if (stage) tests.push((fact) => fact.stage === stage)
  if (health) tests.push((fact) => (fact.health ?? none) === health)
  if (derived) tests.push((fact) => (fact.derived ?? none) === derived)
  if (attention) tests.push((fact) => needs(fact, attention))
  if (sector) tests.push((fact) => (fact.sector ?? none) === sector)
  if (kind) tests.push((fact) => fact.kind === kind)
  if (lead) tests.push((fact) => fact.lead === lead)
  if (body) tests.push((fact) => (fact.body ?? none) === body)
  if (intention) tests.push((fact) => fact.intention === intention)
  if (year) tests.push((fact) => String(fact.year ?? none) === year)
  if (partner) {
    const numbers = await withPartner(version, partner)
    tests.push((fact) => numbers.has(fact.number))
  }
  if (party) {
    const numbers = await withPartner(version, party)
    tests.push((fact) => fact.lead === party || numbers.has(fact.number))
  }
  if (period) {
    const reports = await reportsFor(version, day, [period])
    tests.push((fact) => reports[fact.number]?.[0] === reported)
  }
  if (currency) {
    const sums = await sumsOfProjects(version)
    const within = ({ number }: ProjectFact) => sums[number] ?? []
    if (currency === none) tests.push((fact) => within(fact).length === 0)
    else tests.push((fact) => within(fact).some((sum) => sum.currency === currency))
  }
  if (place) {
    const places = await placesOfProjects(version)
    tests.push(({ number }) => (places[number] !== undefined) === (place === 'known'))
  }
  if (began) {
    const beginnings = await beginningsOfProjects(version, day)
    tests.push(({ number }) => (beginnings[number]?.known ?? none) === began)
  }
  return tests
}

/** Whether this is why it needs attention. */
export function needs(fact: ProjectFact, kind: AttentionKind): boolean {
  if (kind === 'any') return fact.attention
  if (kind === 'overdue') return fact.overdue
  if (kind === 'off_track')
    return fact.active && (fact.health === 'off_track' || fact.derived === 'off_track')
  if (kind === 'silent') return fact.silent
  if (kind === 'dormant') return fact.dormant
  const one = contradictionOf(kind)
  return one ? fact.contradictions.includes(one) : fact.contradictions.length > 0
}

/** The register numbers of the projects in which a party is a partner. */
function withPartner(version: number, slug: string): Promise<Set<number>> {
  return atVersion(version, `projects with partner ${slug}`, async () => {
    const { partyIds } = await directory(version)
    const rows = await read<{ number: number }>(sql`
      select distinct p.number from register.project_partners x join register.projects p on p.id = x.project_id
      where x.party_id = ${partyIds.get(slug) ?? null}::uuid`)
    return new Set(rows.map(({ number }) => number))
  })
}
