/** What a reader asks of the calendar of meetings, from an address and back to one. What makes no sense is ignored. */
import { type MeetingKind, type MeetingState, meetingKinds, meetingStates } from '@/db/vocabulary'
import { normaliseDate, parseEdtf } from '@/lib/edtf'

/** The list's parts, in its order: still to come, held or past, and those of which no last day is known. */
export const meetingParts = ['coming', 'past', 'undated'] as const
export type MeetingPart = (typeof meetingParts)[number]

/** The place in the list that a page begins after: its part, and there the day and the register number. */
export type MeetingMark = { part: MeetingPart; day: string; number: number }

/** Slugs, words and EDTF dates; '' where nothing is asked. */
export type MeetingFilter = {
  body: string
  party: string
  place: string
  kind: MeetingKind | ''
  state: MeetingState | ''
  from: string
  to: string
  /** YYYY-MM: the month of the grid. */
  month: string
  after: MeetingMark | null
}

type Params = Record<string, string | string[] | undefined>

export function parseMeetingFilter(params: Params | URLSearchParams): MeetingFilter {
  const given = (name: string) => {
    const value = params instanceof URLSearchParams ? params.get(name) : params[name]
    return String([value].flat()[0] ?? '')
  }
  return {
    body: slug(given('body')),
    party: slug(given('party')),
    place: given('place')
      .slice(0, 100)
      .replace(/[\p{Surrogate}\p{Cc}]/gu, ' ')
      .trim(),
    kind: meetingKinds.find((known) => known === given('kind')) ?? '',
    state: meetingStates.find((known) => known === given('state')) ?? '',
    from: dateOf(given('from')),
    to: dateOf(given('to')),
    month: /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(given('month')) ? given('month') : '',
    after: markOf(given('after')),
  }
}

const narrowing = ['body', 'party', 'place', 'kind', 'state', 'from', 'to'] as const

/** The search part of its address, '' for the empty one. Equal filters give equal text. */
export function meetingSearch(filter: MeetingFilter): string {
  const search = new URLSearchParams()
  for (const name of [...narrowing, 'month'] as const) if (filter[name]) search.set(name, filter[name])
  if (filter.after) search.set('after', written(filter.after))
  return search.size ? `?${search}` : ''
}

/** The same choice of meetings, from the first on, without what is only of the page. */
export function wholeList(filter: MeetingFilter): MeetingFilter {
  return { ...filter, month: '', after: null }
}

/** Whether anything narrows the calendar. */
export function isNarrowed(filter: MeetingFilter): boolean {
  return narrowing.some((name) => filter[name] !== '')
}

const slug = (text: string) => (/^[a-z0-9][a-z0-9-]{0,199}$/.test(text) ? text : '')

/** A year, a month or a day in EDTF; '' for anything else. */
function dateOf(text: string): string {
  const written = normaliseDate(text.slice(0, 40))
  const date = parseEdtf(written)
  return date?.form === 'date' && !date.date.uncertain && !date.date.approximate ? written : ''
}

const written = ({ part, day, number }: MeetingMark) => [part, ...(day ? [day] : []), number].join('_')

function markOf(text: string): MeetingMark | null {
  const [, word, day = '', number] = /^([a-z]+)_(?:(\d{4}-\d{2}-\d{2})_)?(\d{1,9})$/.exec(text) ?? []
  const part = meetingParts.find((known) => known === word)
  if (!part || (part === 'undated') !== (day === '')) return null
  return day && Number.isNaN(Date.parse(day)) ? null : { part, day, number: Number(number) }
}
