/**
 * How many agreements there are under each choice of a filter. A facet's own choices do not narrow its counts, so
 * that a reader sees what another choice would add.
 */
import { sql } from 'drizzle-orm'
import { type FacetName, facets } from '@/db/vocabulary'
import { noYear } from '@/lib/dates'
import { allOf, conditionsOf } from './conditions'
import { directory } from './directory'
import { type Filter, searchOf, withChange } from './filter'
import { read } from './read'
import { atVersion } from './version'

type Counted = { value: string; count: number }

/** Values are words of the vocabulary, slugs or years; the most frequent first, years the latest first. */
export type Facets = { total: number; counts: Record<FacetName, Counted[]> }

/** How many agreements a filter finds, and how many of them have each character among their choices. */
type Tally = { total: number; byCode: Map<number, number> }

export async function countAgreements(version: number, filter: Filter): Promise<Facets> {
  const chosen = facets.filter((facet) => filter[facet].length > 0)
  const [found, choices, names, ...without] = await Promise.all([
    tally(version, filter),
    facetChoices(version),
    directory(version),
    ...chosen.map((facet) => tally(version, withChange(filter, { [facet]: [] }))),
  ])
  const slugOf = { party: names.parties, body: names.bodies } as const
  const nameOf = (facet: FacetName, value: string) =>
    facet === 'party' || facet === 'body' ? slugOf[facet].get(value)?.slug : value
  const countsOf = (facet: FacetName): Counted[] => {
    const { byCode } = without[chosen.indexOf(facet)] ?? found
    // What was chosen stays to be seen, and to be undone, also where it finds nothing.
    const counts = new Map<string, number>(filter[facet].map((value) => [value, 0]))
    for (const { value, code } of choices[facet]) {
      const count = byCode.get(code)
      const name = count && nameOf(facet, value)
      if (name) counts.set(name, count)
    }
    return [...counts].map(([value, count]) => ({ value, count })).sort(facet === 'year' ? latest : most)
  }
  return { total: found.total, counts: byFacet(countsOf) }
}

function byFacet<T>(of: (facet: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(facets.map((facet) => [facet, of(facet)])) as Record<FacetName, T>
}

function tally(version: number, filter: Filter): Promise<Tally> {
  const asked = withChange(filter, { sort: 'newest' })
  return atVersion(version, `tally ${searchOf(asked)}`, async () => {
    const conditions = await conditionsOf(version, asked)
    const [row] = await read<{ total: number; choices: string }>(
      sql`select count(*)::int as total, coalesce(string_agg(a.choices, ''), '') as choices
        from register.agreements a where ${allOf([...conditions.base, ...conditions.facets.values()])}`,
    )
    return { total: row!.total, byCode: countCharacters(row!.choices) }
  })
}

function countCharacters(text: string): Map<number, number> {
  const counts = new Uint32Array(0xd800)
  for (let at = 0; at < text.length; at++) counts[text.charCodeAt(at)]! += 1
  const found = new Map<number, number>()
  counts.forEach((count, code) => {
    if (count) found.set(code, count)
  })
  return found
}

/** Every choice there has been, with its character; see lib/agreements/facet-choices.ts. */
function facetChoices(version: number): Promise<Record<FacetName, { value: string; code: number }[]>> {
  return atVersion(version, 'facet choices', async () => {
    const rows = await read<{ facet: FacetName; value: string; code: number }>(
      sql`select facet, value, code from register.facet_choices`,
    )
    return byFacet((facet) => rows.filter((row) => row.facet === facet))
  })
}

const most = (a: Counted, b: Counted) => b.count - a.count || (a.value < b.value ? -1 : 1)
const latest = (a: Counted, b: Counted) =>
  a.value === noYear ? 1 : b.value === noYear ? -1 : b.value < a.value ? -1 : 1
