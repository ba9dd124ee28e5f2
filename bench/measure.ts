/** How long the public list and search take over HTTP, one client asking one thing after another. */
import type { Product } from './product'
import { filters, searches, searchPart, sortOrders } from './requests'

export type Figures = {
  group: string
  pass: Pass
  n: number
  p50: number
  p95: number
  max: number
  /** Median size of an answer, gzipped, in kilobytes. */
  kilobytes: number
  slowest: string
}

/**
 * `changed`: the register has changed before each request, so that nothing is remembered, not even names.
 * `first`: asked for the first time since a change; names, and counts that another order shares, are remembered.
 * `again`: asked before, nothing changed: the rows are remembered, the page is drawn anew.
 */
const passes = ['changed', 'first', 'again'] as const
export type Pass = (typeof passes)[number]

export type Group = {
  name: string
  addresses: string[]
  passes: readonly Pass[]
  /** The sample person who asks; nobody signed in where there is none. */
  as?: string
}

const languages = ['en', 'zh', 'mn', 'ru']
const list = (search: string, at: number) => `/${languages[at % 4]}/agreements${search ? `?${search}` : ''}`
const lists = (all: readonly string[]) => all.map(list)

/** Measures every group `rounds` times; `change` lets the register change as a publication does. */
export async function measure(
  product: Product,
  change: () => Promise<unknown>,
  rounds: number,
  groups: Group[],
  told: (figures: Figures) => void,
): Promise<Figures[]> {
  const found: Figures[] = []
  const tell = (group: string, pass: Pass, asked: Asked[]) => {
    if (asked.length) found.push(figuresOf(group, pass, asked))
    if (asked.length) told(found.at(-1)!)
  }
  const all: { group: string; pass: Pass; asked: Asked[] }[] = []
  for (const { name: group, addresses, passes, as } of groups) {
    const cookie = as && (await product.signIn(as))
    for (const pass of passes) {
      const asked = await askAll(product, change, rounds, addresses, pass, cookie)
      all.push({ group, pass, asked })
      tell(group, pass, asked)
    }
  }
  for (const [name, begin] of Object.entries({
    'ALL LISTS AND FILTERS': /^(list|filters)/,
    'ALL SEARCHES': /^search/,
  }))
    for (const pass of passes)
      tell(
        name,
        pass,
        all.flatMap((one) => (one.pass === pass && begin.test(one.group) ? one.asked : [])),
      )
  return found
}

export async function agreementGroups(product: Product): Promise<Group[]> {
  const [all, cold] = [passes, ['changed'] as const]
  const inEach = (search: string) => [0, 1, 2, 3].map((at) => list(search, at))
  const [second, deep] = [await nextOf(product, ''), await nextOf(product, 'page=3000')]
  return [
    { name: 'list, first page', addresses: inEach(''), passes: all },
    {
      name: 'list, other orders',
      addresses: sortOrders.flatMap((sort) => inEach(`sort=${sort}`)),
      passes: cold,
    },
    { name: 'list, page 2', addresses: inEach(second), passes: cold },
    { name: 'list, page 3000 by number', addresses: inEach('page=3000'), passes: cold },
    { name: 'list, page 3001 by link', addresses: inEach(deep), passes: cold },
    { name: 'filters', addresses: lists(filters), passes: all },
    ...Object.entries(searches).map(([name, asked]) => ({
      name: `search, ${name}`,
      addresses: lists(asked.map(searchPart)),
      passes: all,
    })),
    {
      name: 'one agreement',
      addresses: [1, 2, 3, 4].map((at, of) => `/${languages[of]}/agreements/bench-agreement-${at}`),
      passes: cold,
    },
    {
      name: 'days to come',
      addresses: languages.map((language, at) => `/${language}/deadlines${at % 2 ? '?party=chifeng' : ''}`),
      passes: cold,
    },
    { name: 'calendar of 2,000 days', addresses: ['/calendar.ics?lang=zh'], passes: cold },
    { name: 'home', addresses: languages.map((language) => `/${language}`), passes: cold },
    { name: 'CSV of 900 rows', addresses: ['/en/agreements.csv?type=statutes'], passes: cold },
    { name: 'CSV of 10,000 rows', addresses: ['/en/agreements.csv?party=chifeng'], passes: cold },
  ]
}

/** Where the link to the next page leads, as the page itself has it. */
async function nextOf(product: Product, search: string): Promise<string> {
  const answer = await product.get(list(search, 0))
  const page = answer.text()
  const link = /<a [^>]*rel="next"[^>]*>/.exec(page)?.[0] ?? ''
  const address = /href="[^"?]*\?([^"]*)"/.exec(link)?.[1]
  if (!address) throw new Error(`no next page after ?${search}: ${answer.status} ${page.slice(0, 2000)}`)
  return address.replaceAll('&amp;', '&')
}

type Asked = { address: string; milliseconds: number; bytes: number }

async function askAll(
  product: Product,
  change: () => Promise<unknown>,
  rounds: number,
  addresses: string[],
  pass: Pass,
  cookie?: string,
): Promise<Asked[]> {
  const asked: Asked[] = []
  for (let round = 0; round < rounds; round++) {
    if (pass === 'first') await change()
    for (const address of addresses) {
      if (pass === 'changed') await change()
      const { status, milliseconds, bytes } = await product.get(address, cookie)
      if (status !== 200) throw new Error(`${address} answered ${status}`)
      asked.push({ address, milliseconds, bytes })
    }
  }
  return asked
}

function figuresOf(group: string, pass: Pass, all: Asked[]): Figures {
  const asked = [...all].sort((a, b) => a.milliseconds - b.milliseconds)
  const at = (share: number) => asked[Math.max(0, Math.ceil(asked.length * share) - 1)]!
  const sizes = asked.map(({ bytes }) => bytes).sort((a, b) => a - b)
  return {
    group,
    pass,
    n: asked.length,
    p50: rounded(at(0.5).milliseconds),
    p95: rounded(at(0.95).milliseconds),
    max: rounded(at(1).milliseconds),
    kilobytes: rounded(sizes[Math.floor(sizes.length / 2)]! / 1024),
    slowest: decodeURIComponent(at(1).address),
  }
}

const rounded = (value: number) => Math.round(value * 10) / 10
