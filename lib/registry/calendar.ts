/** Days to come as a calendar that other programs take in (RFC 5545). */
import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Multilingual } from '@/db/schema/content'
import { type Language, languages } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { siteAddress } from './address'
import { answer, missing } from './answer'
import { type DeadlineOf, listDeadlines } from './deadlines'
import { namesBySlug } from './directory'
import { preferredLanguage } from './preferred-language'
import { registerVersion } from './version'

export type CalendarWords = {
  /** What the calendar is called. */
  name: string
  summary: (deadline: DeadlineOf) => string
  description: (deadline: DeadlineOf) => string
  address: (deadline: DeadlineOf) => string
}

/** More than anybody's calendar shows; the nearest are in it. */
const most = 2000

/**
 * The calendar of one party or body, or of all; in the language of the address (`lang`), else in the reader's.
 * 404 where there is no such party or body.
 */
export async function answerCalendar(
  request: Request,
  of: { party: string } | { body: string } | null,
  wordsFor: (language: Language, name: Multilingual | null) => Promise<CalendarWords>,
): Promise<Response> {
  const version = await registerVersion()
  const filter = { party: '', body: '', after: null, ...of }
  const names = await namesBySlug(version)
  const name = names.party[filter.party] ?? names.body[filter.body] ?? null
  if (of && !name) return missing()
  const asked = new URL(request.url).searchParams.get('lang')
  const language =
    languages.find((known) => known === asked) ?? preferredLanguage(request.headers.get('accept-language'))
  const { rows } = await listDeadlines(version, filter, today(), most)
  const words = await wordsFor(language, name)
  const response = answer(request, version, {
    type: 'text/calendar; charset=utf-8',
    day: `${today()}-${language}`,
    body: () => calendarOf(rows, words),
  })
  response.headers.set('Vary', 'Accept-Language')
  return response
}

/**
 * Each on the earliest day it can be, all day long. A day that moves is another event, so that a program which has taken
 * in the old one sees it go.
 */
export function calendarOf(deadlines: DeadlineOf[], words: CalendarWords): string {
  const { host } = new URL(siteAddress('/'))
  const calendar = ical({
    name: words.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: host, product: 'Entente' },
    ttl: 12 * 60 * 60,
  })
  for (const deadline of deadlines) {
    const start = new Date(`${deadline.from}T00:00:00Z`)
    calendar.createEvent({
      id: `${deadline.from}-${deadline.kind}-${deadline.agreement.slug}@${host}`,
      stamp: new Date(deadline.changedAt),
      start,
      end: new Date(start.getTime() + 86_400_000),
      allDay: true,
      summary: words.summary(deadline),
      description: words.description(deadline),
      url: words.address(deadline),
    })
  }
  return calendar.toString()
}
