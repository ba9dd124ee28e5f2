/** The list of agreements, a page at a time. */
import { type SQL, sql } from 'drizzle-orm'
import type { Language } from '@/db/vocabulary'
import { type AgreementSummary, type SummaryRow, summaryColumns, summaryOf } from './agreement-summary'
import { allOf, type Conditions, conditionsOf } from './conditions'
import { directory } from './directory'
import { type Filter, searchOf } from './filter'
import { type Order, orderBy, orderOf } from './order'
import { read } from './read'
import { atVersion } from './version'

/** Where a stretch of the list begins: beside the record with a register number, or after so many records. */
type Start = { after: number } | { before: number } | { offset: number }

export const pageLength = 25

/** The rows of the page that the filter names; an address that leads nowhere falls back on the page's number. */
export function listAgreements(
  version: number,
  filter: Filter,
  reader: Language,
): Promise<AgreementSummary[]> {
  return atVersion(version, `agreements ${reader} ${filter.page} ${searchOf(filter)}`, async () => {
    const offset = { offset: (filter.page - 1) * pageLength }
    const beside = filter.after ? { after: filter.after } : filter.before ? { before: filter.before } : null
    const rows = await stretch(version, filter, reader, beside ?? offset, pageLength)
    return rows.length || !beside ? rows : stretch(version, filter, reader, offset, pageLength)
  })
}

/** All rows of the filter, in its order, in batches; for downloads. */
export async function* allAgreements(
  version: number,
  filter: Filter,
  reader: Language,
): AsyncGenerator<AgreementSummary[]> {
  // Ranking every hit again for each batch would be dear, and a file needs no order of relevance.
  const asked: Filter = filter.sort === 'relevance' ? { ...filter, sort: 'recorded' } : filter
  for (let start: Start = { offset: 0 }; ; ) {
    const rows = await stretch(version, asked, reader, start, 500)
    if (rows.length) yield rows
    if (rows.length < 500) return
    start = { after: rows.at(-1)!.number }
  }
}

async function stretch(
  version: number,
  filter: Filter,
  reader: Language,
  start: Start,
  length: number,
): Promise<AgreementSummary[]> {
  const conditions = await conditionsOf(version, filter)
  // Nothing can be looked for in a search of signs alone: everything is shown, and nothing is closer than another.
  const order = orderOf(filter.sort === 'relevance' && !conditions.query ? 'newest' : filter.sort, reader)
  const rows = await read<SummaryRow>(
    conditions.query
      ? searched(conditions, conditions.query, filter, order, start, length)
      : listed(conditions, order, start, length),
  )
  const names = await directory(version)
  const summaries = rows.map((row) => summaryOf(row, names))
  return 'before' in start ? summaries.reverse() : summaries
}

/** Without words to look for an index is read in order until the page is full. */
function listed(conditions: Conditions, order: Order, start: Start, length: number): SQL {
  const where = [...conditions.base, ...conditions.facets.values()]
  return detailed(
    sql`page as materialized (${piece(sql`register.agreements`, where, order, start, length)})`,
    order,
    start,
  )
}

/** With words the hits are found first: reading an index in order and looking for words in each row is slow. */
function searched(
  conditions: Conditions,
  query: SQL,
  filter: Filter,
  order: Order,
  start: Start,
  length: number,
): SQL {
  const where = allOf([...conditions.base, ...conditions.facets.values()])
  const found = sql`found as materialized (
    select a.id, a.number, a.adopted_from from register.agreements a where ${where})`
  if (filter.sort === 'title') {
    // To compare titles costs more than to read them in order until the page is full.
    const hit = sql`(a.id in (select id from found)) is true`
    const page = piece(sql`register.agreements`, [hit], order, start, length)
    return detailed(sql`${found}, page as materialized (${page})`, order, start)
  }
  const hits =
    filter.sort === 'relevance'
      ? ranked(conditions, query, filter.q, 'offset' in start ? start.offset + length : null)
      : sql`hits as (select * from found)`
  return detailed(
    sql`${found}, ${hits},
      page as materialized (${piece(sql`hits`, [], order, start, length)})`,
    order,
    start,
  )
}

/** Beyond this many hits the finer order is left out: it would read the words of each. */
const mostRanked = 1000

/**
 * The record with the very number first, then hits in titles, then the others; within these the closer ones first.
 * `reach`: how many are wanted from the beginning, where that is known. Where the titles of very many give so many,
 * the others are not looked at.
 */
function ranked(conditions: Conditions, query: SQL, text: string, reach: number | null): SQL {
  const number = /^\D{0,4}(\d{1,9})$/.exec(text)?.[1] ?? null
  const others = [...conditions.period, ...conditions.facets.values()]
  const many = sql`(select count(*) from (select from found limit ${mostRanked + 1}) first) > ${mostRanked}`
  const enough = reach === null || number ? sql`false` : sql`(select count(*) from titled) >= ${reach}`
  return sql`titled as materialized (
      select a.id, a.number from register.agreements a
      where ${allOf([sql`ts_filter(a.document, '{a}') @@ ${query}`, ...others])}),
    titles as materialized (select many, many and ${enough} as enough from (select ${many} as many) found_many),
    hits as materialized (
      select t.id, t.number, 1 as tier, 0 as rank from titled t where (select enough from titles)
      union all
      select f.id, f.number,
        case when f.number = ${number ?? '0'}::text::int then 2
          when f.id in (select id from titled) then 1 else 0 end,
        case when (select many from titles) then 0
          else (select ts_rank(a.document, ${query}) from register.agreements a where a.id = f.id) end
      from found f where not (select enough from titles))`
}

/** The ids of one stretch of `source`, with what they are sorted by as k0, k1 … */
function piece(source: SQL, where: SQL[], order: Order, start: Start, length: number): SQL {
  const columns = order.columns(sql`a`)
  const keys = sql.join(
    columns.map((column, place) => sql`${column} as ${sql.raw(`k${place}`)}`),
    sql`, `,
  )
  const beside = 'offset' in start ? [] : [nextTo(source, columns, order, start)]
  return sql`select a.id as page_id, ${keys} from ${source} a where ${allOf([...where, ...beside])}
    order by ${orderBy(columns, order.descending !== 'before' in start)}
    limit ${length} ${'offset' in start ? sql`offset ${start.offset}` : sql``}`
}

/** The rows that come after, or before, the record with a number, in this order. */
function nextTo(
  source: SQL,
  columns: SQL[],
  order: Order,
  start: { after: number } | { before: number },
): SQL {
  const number = 'after' in start ? start.after : start.before
  const theirs = order
    .columns(sql`k`)
    .map((column) => sql`(select ${column} from ${source} k where k.number = ${number})`)
  const less = order.descending === 'after' in start
  return sql`(${sql.join(columns, sql`, `)}) ${less ? sql`<` : sql`>`} (${sql.join(theirs, sql`, `)})`
}

function detailed(pages: SQL, order: Order, start: Start): SQL {
  const keys = order.columns(sql`a`).map((_, place) => sql.raw(`page.k${place}`))
  return sql`with ${pages} select ${summaryColumns}
    from page join register.agreements a on a.id = page.page_id
    order by ${orderBy(keys, order.descending !== 'before' in start)}`
}
