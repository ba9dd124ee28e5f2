/**
 * How many agreements there are under each choice of a filter. A facet's own choices do not narrow its counts, so
 * that a reader sees what another choice would add.
 */
import { type SQL, sql } from 'drizzle-orm'
import { allOf, conditionsOf } from './conditions'
import { directory } from './directory'
import { type FacetName, type Filter, facetNames, noYear, searchOf, withChange } from './filter'
import { read } from './read'
import { atVersion } from './version'

type Counted = { value: string; count: number }

/** Values are words of the vocabulary, slugs or years; the most frequent first, years the latest first. */
export type Facets = { total: number; counts: Record<FacetName, Counted[]> }

type Counting = FacetName | 'total'
type CountRow = { facet: Counting; value: string | null; count: number }

export async function countAgreements(version: number, filter: Filter): Promise<Facets> {
  const free = facetNames.filter((facet) => facet !== 'party' && !filter[facet].length)
  const apart = facetNames.filter((facet) => facet === 'party' || filter[facet].length > 0)
  // At once, and parties apart, for they take the longest: with all of it one after another a reader would wait.
  const [rows, ...own] = await Promise.all([
    countUnder(version, filter, [...free, 'total']),
    ...apart.map((facet) => countUnder(version, withChange(filter, { [facet]: [] }), [facet])),
  ])
  const { parties, bodies } = await directory(version)
  const nameOf = ({ facet, value }: CountRow) => {
    if (facet === 'party') return parties.get(value ?? '')?.slug
    if (facet === 'body') return bodies.get(value ?? '')?.slug
    return facet === 'year' ? (value ?? noYear) : value
  }
  const counts = Object.fromEntries(
    facetNames.map((facet) => {
      const place = apart.indexOf(facet)
      const found = new Map<string, number>()
      for (const row of place < 0 ? rows : own[place]!) {
        const value = row.facet === facet && nameOf(row)
        if (value) found.set(value, row.count)
      }
      // What was chosen stays to be seen, and to be undone, also where it finds nothing.
      for (const value of filter[facet]) if (!found.has(value)) found.set(value, 0)
      const list = [...found].map(([value, count]) => ({ value, count }))
      return [facet, list.sort(facet === 'year' ? latest : most)]
    }),
  ) as Facets['counts']
  return { total: rows.find((row) => row.facet === 'total')?.count ?? 0, counts }
}

/** The counts of some facets over what a filter finds, and how much that is. */
function countUnder(version: number, filter: Filter, counting: Counting[]): Promise<CountRow[]> {
  const asked = withChange(filter, { sort: 'newest' })
  return atVersion(version, `counts ${counting} ${searchOf(asked)}`, async () => {
    const conditions = await conditionsOf(version, asked)
    return read<CountRow>(countQuery([...conditions.base, ...conditions.facets.values()], counting))
  })
}

const columns = { type: 'type', status: 'status', body: 'body_id', year: 'year' } as const

/** One pass over the narrow columns of what is found, and one each for parties and subjects. */
function countQuery(where: SQL[], counting: Counting[]): SQL {
  const narrow = (Object.keys(columns) as (keyof typeof columns)[]).filter((facet) =>
    counting.includes(facet),
  )
  const names = narrow.map((facet) => sql.raw(columns[facet]))
  // Whole tables are counted without looking each row up.
  const joined = where.length > 0 && (counting.includes('party') || counting.includes('subject'))
  const found = [...(joined ? [sql.raw('id')] : []), ...names].map((name) => sql`a.${name}`)
  const hits = sql`hits as (select ${found.length ? sql.join(found, sql`, `) : sql`true`}
    from register.agreements a where ${allOf(where)})`
  const ofHits = (table: SQL) => (joined ? sql`join hits h on h.id = ${table}.agreement_id` : sql``)
  const counts = [
    ...(names.length || counting.includes('total') ? [countColumns(narrow, counting.includes('total'))] : []),
    ...(counting.includes('party')
      ? [
          sql`select 'party' as facet, p.party_id::text as value, count(*)::int as count
          from register.agreement_parties p ${ofHits(sql`p`)} where p.role = 'signatory' group by p.party_id`,
        ]
      : []),
    ...(counting.includes('subject')
      ? [
          sql`select 'subject' as facet, s.subject as value, count(*)::int as count
          from register.agreement_subjects s ${ofHits(sql`s`)} group by s.subject`,
        ]
      : []),
  ]
  return sql`with ${hits} ${sql.join(counts, sql` union all `)}`
}

/** Counts the hits by each of these columns, and all of them. */
function countColumns(narrow: (keyof typeof columns)[], total: boolean): SQL {
  if (!narrow.length) return sql`select 'total' as facet, null as value, count(*)::int as count from hits`
  const names = narrow.map((facet) => sql.raw(columns[facet]))
  const sets = [...names.map((name) => sql`(${name})`), ...(total ? [sql`()`] : [])]
  // Which column a row counts: grouping() has a bit for each, set where the column is not grouped by.
  const everything = 2 ** narrow.length - 1
  const facetOf = narrow.map(
    (facet, place) =>
      sql`when ${sql.raw(String(everything - 2 ** (narrow.length - 1 - place)))} then ${sql.raw(`'${facet}'`)}`,
  )
  const texts = names.map((name) => sql`${name}::text`)
  return sql`select case grouping(${sql.join(names, sql`, `)}) ${sql.join(facetOf, sql` `)} else 'total' end as facet,
      coalesce(${sql.join(texts, sql`, `)}) as value, count(*)::int as count
    from hits group by grouping sets (${sql.join(sets, sql`, `)})`
}

const most = (a: Counted, b: Counted) => b.count - a.count || (a.value < b.value ? -1 : 1)
const latest = (a: Counted, b: Counted) =>
  a.value === noYear ? 1 : b.value === noYear ? -1 : b.value < a.value ? -1 : 1
