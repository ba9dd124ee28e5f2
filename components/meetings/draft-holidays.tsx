import type { MeetingContent } from '@/lib/meetings/schema'
import { isKnownToTheDay } from './groups'
import { HolidayNotice } from './holiday-notice'

type Named = Pick<MeetingContent, 'date' | 'starts' | 'ends' | 'hosts' | 'invited' | 'sites'>

/** What a meeting that is being written falls on, as far as its days and its parties are filled in. */
export function DraftHolidays({
  content,
  parties,
  holidays,
}: {
  content: Named
  parties: { id: string; country: string }[]
  /** The countries whose holidays are pointed out. */
  holidays: string[]
}) {
  const { date, starts, ends, hosts, invited, sites } = content
  if (!isKnownToTheDay(content)) return null
  const [from, to = from] = starts
    ? [starts, ends || starts].map((local) => local.slice(0, 10))
    : date.split('/')
  const ids = [...hosts, ...invited, ...sites.map(({ party }) => party)]
  const countries = parties.flatMap(({ id, country }) =>
    ids.includes(id) && holidays.includes(country) ? country : [],
  )
  return <HolidayNotice countries={countries} from={from!} to={to!} />
}
