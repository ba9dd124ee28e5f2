/** A filter as conditions on `register.agreements a`: the one place where the list, the counts and the downloads agree. */
import { type SQL, sql } from 'drizzle-orm'
import type { FacetName } from '@/db/vocabulary'
import { boundsOf, noYear } from '@/lib/dates'
import { mongolianStem, queryTokens } from '@/lib/text'
import { directory, idsOf } from './directory'
import type { Filter } from './filter'
import { listOf } from './read'

export type Conditions = {
  /** The words looked for, as a tsquery; null where nothing is looked for. */
  query: SQL | null
  /** The words, the period. */
  base: SQL[]
  period: SQL[]
  /** One for each facet in which something is chosen. */
  facets: Map<FacetName, SQL>
}

export async function conditionsOf(version: number, filter: Filter): Promise<Conditions> {
  const query = searchQuery(filter.q)
  const period = periodOf(filter)
  const base = [...(query ? [sql`a.document @@ ${query}`] : []), ...period]
  const facets = new Map<FacetName, SQL>()
  const { partyIds, bodyIds } = await directory(version)
  const chosen = { ...filter, party: idsOf(partyIds, filter.party), body: idsOf(bodyIds, filter.body) }
  if (chosen.type.length) facets.set('type', sql`a.type in (${listOf(chosen.type)})`)
  if (chosen.status.length) facets.set('status', sql`a.status in (${listOf(chosen.status)})`)
  if (chosen.body.length) facets.set('body', sql`a.body_id in (${listOf(chosen.body)})`)
  if (chosen.year.length) facets.set('year', yearIn(chosen.year))
  // `is true` keeps these from becoming joins: they are looked up in a hash while an index is read in order.
  if (chosen.party.length) {
    facets.set(
      'party',
      sql`(a.id in (select p.agreement_id from register.agreement_parties p
        where p.role in ('signatory', 'acceding') and p.party_id in (${listOf(chosen.party)}))) is true`,
    )
  }
  if (chosen.subject.length) {
    facets.set(
      'subject',
      sql`(a.id in (select s.agreement_id from register.agreement_subjects s
        where s.subject in (${listOf(chosen.subject)}))) is true`,
    )
  }
  return { query, base, period, facets }
}

/** Conditions as one; true where there are none. */
export function allOf(conditions: Iterable<SQL>): SQL {
  const list = [...conditions]
  return list.length ? sql.join(list, sql` and `) : sql`true`
}

function searchQuery(text: string): SQL | null {
  const tokens = queryTokens(text)
  if (!tokens.length) return null
  const words = tokens.map(({ token }) => token)
  const scripts = tokens.map(({ script }) => script)
  const stems = tokens.map(({ token, script }) => (script === 'cyrillic' ? mongolianStem(token) : ''))
  return sql`register.search_query(array[${listOf(words)}]::text[], array[${listOf(scripts)}]::text[], array[${listOf(stems)}]::text[])`
}

/**
 * Adopted within these days, for certain. In the order of the newest a period is a stretch of the index: said in its
 * words it is read alone. What has ended by a day has begun by it.
 */
function periodOf({ from, to, sort }: Filter): SQL[] {
  const key = sql`coalesce(a.adopted_from, '0001-01-01'::date)`
  const [begin, end] = [sql`${boundsOf(from).earliest}::text::date`, sql`${boundsOf(to).latest}::text::date`]
  return [
    ...(from ? [sql`a.adopted_from >= ${begin}`] : []),
    ...(from && sort === 'newest' ? [sql`${key} >= ${begin}`] : []),
    ...(to ? [sql`a.adopted_to <= ${end}`] : []),
    ...(to && sort === 'newest' ? [sql`${key} <= ${end}`] : []),
  ]
}

function yearIn(years: string[]): SQL {
  const known = years.filter((year) => year !== noYear).map(Number)
  const conditions = [
    ...(known.length ? [sql`a.year in (${listOf(known)})`] : []),
    ...(known.length < years.length ? [sql`a.year is null`] : []),
  ]
  return sql`(${sql.join(conditions, sql` or `)})`
}
