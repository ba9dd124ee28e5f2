/**
 * Whether the list, the search and the counts say what is there: compared with loops over every published content.
 * Slow and simple on purpose; shares with the product only the reading of dates and of the words of an address.
 */
import type { connect } from '@/db/client'
import { agreementStatuses, agreementTypes, type FacetName, facets, subjects } from '@/db/vocabulary'
import type { AgreementContent } from '@/lib/agreements/schema'
import { daysOf, yearOf } from '@/lib/dates'
import { allAgreements, listAgreements, pageLength } from '@/lib/registry/agreements-list'
import { countAgreements } from '@/lib/registry/facets'
import { parseFilter } from '@/lib/registry/filter'
import { mongolianStem, type QueryToken, queryTokens } from '@/lib/text'
import { chanceOf } from './random'
import { searches } from './requests'

type Sql = ReturnType<typeof connect>['sql']
type Row = {
  id: string
  number: number
  from: string | null
  to: string | null
  /** What it counts as under each facet. */
  values: Record<FacetName, string[]>
  text: string
}

/** Returns what differs, one line each; tells how many filters agree. */
export async function differences(
  sql: Sql,
  filters: number,
  told: (text: string) => void,
): Promise<string[]> {
  const rows = await readRows(sql)
  told(`${rows.length} public agreements read`)
  const found: string[] = []
  for (let at = 0; at < filters; at++) {
    const search = randomFilter(at, rows)
    const faults = await faultsOf(rows, search, at)
    found.push(...faults.map((fault) => `?${search}: ${fault}`))
    told(`${faults.length ? 'DIFFERS' : 'agrees '}  ?${decodeURIComponent(search)}`)
  }
  for (const asked of Object.values(searches).flatMap((group) => group.slice(0, 4))) {
    const faults = await relevanceFaults(sql, asked.split('&')[0]!)
    found.push(...faults)
    told(`${faults.length ? 'DIFFERS' : 'agrees '}  by relevance: ${asked.split('&')[0]}`)
  }
  return found
}

/** The order of relevance, worked out over everything a plain look at each document finds. */
async function relevanceFaults(sql: Sql, q: string): Promise<string[]> {
  const tokens = queryTokens(q)
  const part = (of: (token: QueryToken) => string) => tokens.map(of)
  const query = sql`register.search_query(${part(({ token }) => token)}::text[], ${part(({ script }) => script)}::text[],
    ${part(({ token, script }) => (script === 'cyrillic' ? mongolianStem(token) : ''))}::text[])`
  const hits = await sql.begin(async (tx) => {
    await tx`set local enable_indexscan = off`
    await tx`set local enable_bitmapscan = off`
    return tx<{ id: string; number: number; titled: boolean; rank: number }[]>`
      select id, number, ts_filter(document, '{a}') @@ ${query} as titled, ts_rank(document, ${query}) as rank
      from agreements where visibility = 'public' and document @@ ${query}`
  })
  const named = Number(/^\D{0,4}(\d{1,9})$/.exec(q)?.[1])
  const tier = (hit: (typeof hits)[number]) => (hit.number === named ? 2 : hit.titled ? 1 : 0)
  const rank = (hit: (typeof hits)[number]) => (hits.length > 1000 ? 0 : hit.rank)
  const sorted = [...hits].sort((a, b) => tier(b) - tier(a) || rank(b) - rank(a) || (a.id < b.id ? 1 : -1))
  const faults: string[] = []
  let after: number | null = null
  for (const page of [1, 2, 3, Math.ceil(hits.length / pageLength)].filter((page) => page > 0)) {
    const expected = sorted.slice((page - 1) * pageLength, page * pageLength).map(({ number }) => number)
    const byPage = { ...parseFilter({ q }), page }
    for (const filter of page === 2 && after ? [byPage, { ...byPage, after }] : [byPage]) {
      const listed = await listAgreements(-1, filter, 'en')
      if (listed.map(({ number }) => number).join() !== expected.join())
        faults.push(`${q}: page ${page}${filter.after ? ' by link' : ''} is not in the order of relevance`)
      after = page === 1 ? (listed.at(-1)?.number ?? null) : null
    }
  }
  return faults
}

/** The public agreements as their published contents have them; only the status is the register's own. */
async function readRows(sql: Sql): Promise<Row[]> {
  const named = new Map<string, { slug: string; text: string }>()
  for (const { id, slug, name } of await sql`
    select e.id, e.slug, r.content -> 'name' as name from entries e
    join revisions r on r.entry_id = e.id and r.status = 'published' where e.kind in ('party', 'body')`)
    named.set(id, { slug, text: Object.values(name).join('\n') })
  const statuses = new Map<string, string>()
  for (const { id, status } of await sql`select id, status from agreements`) statuses.set(id, status)
  const rows: Row[] = []
  const contents = sql`select e.id, e.number, r.content from entries e
    join revisions r on r.entry_id = e.id and r.status = 'published' where e.kind = 'agreement'`
  for await (const some of contents.cursor(5000)) {
    for (const { id, number, content } of some as unknown as {
      id: string
      number: number
      content: AgreementContent
    }[]) {
      if (content.visibility !== 'public') continue
      const { earliest, latest } = daysOf(content.adopted)
      const slugOf = (of: string | null) => (of ? [named.get(of)!.slug] : [])
      const signatories = content.parties.filter(({ role }) => role === 'signatory' || role === 'acceding')
      const texts = [content.title, content.summary, content.place, content.meeting, content.note]
      const names = [...content.parties.map(({ party }) => party), content.body].flatMap((of) =>
        of ? named.get(of)!.text : [],
      )
      rows.push({
        id,
        number,
        from: earliest,
        to: latest,
        values: {
          type: [content.type!],
          status: [statuses.get(id)!],
          party: [...new Set(signatories.flatMap(({ party }) => slugOf(party)))],
          body: slugOf(content.body),
          subject: [...new Set(content.subjects)],
          year: [String(yearOf(content.adopted) ?? 'none')],
        },
        text: [...texts.flatMap((text) => Object.values(text)), ...names].join('\n'),
      })
    }
  }
  return rows
}

const words = ['港', '协议', '赤峰市', '鲟鱼', '物流 合作', '快速通关', '谅解备忘录']

/** One to three facets, most with one value, some with a period or with Chinese words (found by their characters). */
function randomFilter(at: number, rows: Row[]): string {
  const chance = chanceOf(`filter ${at}`)
  const search = new URLSearchParams()
  const bodies = [...new Set(rows.slice(0, 2000).flatMap(({ values }) => values.body))]
  const values: Record<FacetName, () => string> = {
    type: () => chance.one(agreementTypes),
    status: () => chance.one(agreementStatuses),
    subject: () => chance.one(subjects),
    party: () => chance.one(chance.one(rows).values.party.concat('chifeng')),
    body: () => chance.one(bodies),
    year: () => (chance.often(20) ? 'none' : String(chance.whole(1985, 2026))),
  }
  if (chance.often(35)) search.set('q', chance.one(words))
  for (let count = chance.whole(at ? 1 : 0, 3); count > 0; count--) {
    const facet = chance.one(facets)
    for (let more = chance.often(30) ? 2 : 1; more > 0; more--) search.append(facet, values[facet]())
  }
  if (chance.often(25)) search.set('from', String(chance.whole(1985, 2015)))
  if (chance.often(15)) search.set('to', `${chance.whole(2010, 2026)}-06`)
  search.set('sort', chance.one(['newest', 'oldest', 'recorded']))
  return search.toString()
}

async function faultsOf(rows: Row[], search: string, at: number): Promise<string[]> {
  const filter = parseFilter(new URLSearchParams(search))
  const meets = (row: Row, without?: FacetName) =>
    hasWords(row, filter.q) &&
    (!filter.from || (row.from !== null && row.from >= `${filter.from}-01-01`)) &&
    (!filter.to || (row.to !== null && row.to <= `${filter.to}-30`)) &&
    facets.every(
      (facet) =>
        facet === without ||
        !filter[facet].length ||
        filter[facet].some((value) => row.values[facet].includes(value)),
    )
  const hits = rows.filter((row) => meets(row))
  const version = -1 - at
  const { total, counts } = await countAgreements(version, filter)
  const faults = total === hits.length ? [] : [`${total} in all, not ${hits.length}`]
  for (const facet of facets) {
    const expected = new Map<string, number>(filter[facet].map((value) => [value, 0]))
    for (const row of rows)
      if (meets(row, facet))
        for (const value of row.values[facet]) expected.set(value, (expected.get(value) ?? 0) + 1)
    const given = new Map(counts[facet].map(({ value, count }) => [value, count]))
    for (const value of new Set([...expected.keys(), ...given.keys()]))
      if (given.get(value) !== expected.get(value))
        faults.push(`${facet} ${value} counts ${given.get(value)}, not ${expected.get(value)}`)
  }
  const listed: number[] = []
  for await (const batch of allAgreements(version, filter, 'en'))
    listed.push(...batch.map(({ number }) => number))
  const sorted = inOrder(hits, filter.sort).map(({ number }) => number)
  const wrong = sorted.findIndex((number, place) => listed[place] !== number)
  if (wrong >= 0 || listed.length !== sorted.length) faults.push(`the list differs at its row ${wrong + 1}`)
  return faults
}

/** Han words alone: a text has one when it has all pairs of its neighbouring characters. */
function hasWords(row: Row, q: string): boolean {
  return q
    .split(' ')
    .filter(Boolean)
    .every((word) =>
      word.length === 1
        ? row.text.includes(word)
        : [...word].slice(1).every((char, place) => row.text.includes(`${[...word][place]}${char}`)),
    )
}

function inOrder(rows: Row[], sort: string): Row[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const key = (row: Row) => row.from ?? (sort === 'oldest' ? '9999-12-31' : '0001-01-01')
  if (sort === 'recorded') return [...rows].sort((a, b) => b.number - a.number)
  const rising = [...rows].sort((a, b) => compare(key(a), key(b)) || compare(a.id, b.id))
  return sort === 'oldest' ? rising : rising.reverse()
}
