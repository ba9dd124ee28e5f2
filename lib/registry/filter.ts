/** What a reader asks of the list of agreements, from an address and back to one. What makes no sense is ignored. */
import { z } from 'zod'
import { agreementStatuses, agreementTypes, facets, subjects } from '@/db/vocabulary'
import { noYear } from '@/lib/dates'
import { normaliseDate, parseEdtf } from '@/lib/edtf'
import { type Meaning, meaningItself, termCode } from '@/lib/terms'

export const sorts = ['relevance', 'newest', 'oldest', 'title', 'recorded'] as const
export type Sort = (typeof sorts)[number]

type Params = Record<string, string | string[] | undefined>

const all = (value: unknown) => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const one = (value: unknown) => String(all(value)[0] ?? '')
const mostValues = 50

const several = <W extends string>(fits: (value: string) => value is W) =>
  z.preprocess(all, z.array(z.unknown())).transform((values) => {
    const fitting = values.filter((value): value is W => typeof value === 'string' && fits(value))
    return [...new Set(fitting)].slice(0, mostValues)
  })
const oneOf = <W extends string>(words: readonly W[]) =>
  several((value): value is W => words.includes(value as W))
const slugs = several((value): value is string => /^[a-z0-9][a-z0-9-]{0,99}$/.test(value))
const years = several((value): value is string => value === noYear || /^[12]\d{3}$/.test(value))
const number = z
  .preprocess(one, z.string())
  .transform((text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null))

const filter = z.object({
  q: z.preprocess(one, z.string()).transform(searchText),
  type: oneOf(agreementTypes),
  status: oneOf(agreementStatuses),
  party: slugs,
  body: slugs,
  subject: several((value): value is string => termCode.safeParse(value).success),
  year: years,
  from: z.preprocess(one, z.string()).transform(dateOf),
  to: z.preprocess(one, z.string()).transform(dateOf),
  sort: z.preprocess(one, z.string()).transform((text) => sorts.find((sort) => sort === text) ?? null),
  page: number.transform((page) => page ?? 1),
  /** The register number of the record that the page begins after, or ends before. */
  after: number,
  before: number,
})

export type Filter = Omit<z.infer<typeof filter>, 'sort'> & { sort: Sort }

/** The filter of an address's search parameters; of anything. `subject`: what its codes mean today (see asked.ts). */
export function parseFilter(
  params: Params | URLSearchParams,
  subject: Meaning = meaningItself(subjects),
): Filter {
  const parsed = filter.parse(params instanceof URLSearchParams ? fromSearch(params) : params)
  const usual = usualSort(parsed)
  const meant = [...new Set(parsed.subject.flatMap((code) => subject(code) ?? []))]
  return { ...parsed, subject: meant, sort: parsed.sort === 'relevance' ? usual : (parsed.sort ?? usual) }
}

export const emptyFilter = parseFilter({})

/** The search part of the address of a filter, '' for the empty one. Equal filters give equal text. */
export function searchOf(asked: Filter): string {
  const search = new URLSearchParams()
  if (asked.q) search.set('q', asked.q)
  for (const name of facets) for (const value of [...asked[name]].sort()) search.append(name, value)
  if (asked.from) search.set('from', asked.from)
  if (asked.to) search.set('to', asked.to)
  if (asked.sort !== usualSort(asked)) search.set('sort', asked.sort)
  if (asked.page > 1) search.set('page', String(asked.page))
  if (asked.after) search.set('after', String(asked.after))
  else if (asked.before) search.set('before', String(asked.before))
  const text = search.toString()
  return text ? `?${text}` : ''
}

/** The same filter, otherwise; a change of what is listed leads to its first page. */
export function withChange(asked: Filter, change: Partial<Filter>): Filter {
  const changed = { ...asked, page: 1, after: null, before: null, ...change }
  return changed.q || changed.sort !== 'relevance' ? changed : { ...changed, sort: 'newest' }
}

/** Whether anything narrows the list. */
export function isNarrowed(asked: Filter): boolean {
  return Boolean(asked.q || asked.from || asked.to) || facets.some((name) => asked[name].length > 0)
}

function usualSort(asked: { q: string }): Sort {
  return asked.q ? 'relevance' : 'newest'
}

function searchText(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[\p{Surrogate}\p{Cc}]/gu, ' ')
    .trim()
}

/** A year, a month or a day in EDTF; '' for anything else. */
function dateOf(text: string): string {
  const written = normaliseDate(text.slice(0, 40))
  const date = parseEdtf(written)
  return date?.form === 'date' && !date.date.uncertain && !date.date.approximate ? written : ''
}

function fromSearch(search: URLSearchParams): Params {
  return Object.fromEntries(Object.keys(filter.shape).map((name) => [name, search.getAll(name)]))
}
