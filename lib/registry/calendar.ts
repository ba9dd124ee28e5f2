/** Meetings, and days to come, as a calendar that other programs take in (RFC 5545). */
import ical, { type ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import type { Multilingual } from '@/db/schema/content'
import { type Language, languages } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { addMeeting, type EventWords } from '@/lib/meetings/event'
import { siteAddress } from './address'
import { answer, missing } from './answer'
import { type DeadlineOf, listDeadlines } from './deadlines'
import { namesBySlug } from './directory'
import { findListedMeeting, type ListedMeeting, meetingsForCalendar } from './meetings-list'
import { preferredLanguage } from './preferred-language'
import { registerVersion } from './version'

export type CalendarWords = {
  /** What the calendar is called. */
  name: string
  deadline: (deadline: DeadlineOf) => Omit<EventWords, 'location'>
  meeting: (meeting: ListedMeeting) => EventWords
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
  const whose = { party: '', body: '', ...of }
  const names = await namesBySlug(version)
  const name = names.party[whose.party] ?? names.body[whose.body] ?? null
  if (of && !name) return missing()
  const language = languageOf(request)
  const [{ rows }, meetings] = await Promise.all([
    listDeadlines(version, { ...whose, after: null }, today(), most),
    meetingsForCalendar(version, whose, today(), most),
  ])
  const words = await wordsFor(language, name)
  return calendarAnswer(request, version, language, () => calendarOf(language, rows, meetings, words))
}

/** One meeting as a calendar of its own; 404 where it is not there, or its days are not known. */
export async function answerMeeting(
  request: Request,
  slug: string,
  wordsFor: (language: Language, name: Multilingual | null) => Promise<CalendarWords>,
): Promise<Response> {
  const version = await registerVersion()
  const meeting = await findListedMeeting(version, slug, today())
  if (!meeting) return missing()
  const language = languageOf(request)
  const words = await wordsFor(language, meeting.title)
  return calendarAnswer(request, version, language, () => calendarOf(language, [], [meeting], words))
}

function languageOf(request: Request): Language {
  const asked = new URL(request.url).searchParams.get('lang')
  return (
    languages.find((known) => known === asked) ?? preferredLanguage(request.headers.get('accept-language'))
  )
}

function calendarAnswer(request: Request, version: number, language: Language, body: () => string): Response {
  const type = 'text/calendar; charset=utf-8'
  const response = answer(request, version, { type, day: `${today()}-${language}`, body })
  response.headers.set('Vary', 'Accept-Language')
  return response
}

export function calendarOf(
  language: Language,
  deadlines: DeadlineOf[],
  meetings: ListedMeeting[],
  words: CalendarWords,
): string {
  const { host } = new URL(siteAddress('/'))
  const calendar = ical({
    name: words.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: host, product: 'Entente' },
    ttl: 12 * 60 * 60,
  })
  for (const deadline of deadlines) addDeadline(calendar, host, deadline, words)
  const text = calendar.toString()
  const events = meetings.map((meeting) => eventText(host, language, meeting, words)).join('')
  const end = text.lastIndexOf(endOfCalendar)
  return `${text.slice(0, end)}${events}${text.slice(end)}`
}

const endOfCalendar = 'END:VCALENDAR'
const mostKept = 10_000
const kept = new Map<string, string>()

/**
 * A meeting's event as its lines; '' where its day is not known. What it says follows from its row, the language and the
 * host, so it is kept: of thousands of meetings a publication changes one.
 */
function eventText(host: string, language: Language, meeting: ListedMeeting, words: CalendarWords): string {
  const key = `${host} ${language} ${JSON.stringify(meeting)}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const calendar = ical()
  const added = addMeeting(calendar, host, eventOf(meeting), words.meeting(meeting))
  const text = calendar.toString()
  const event = added ? text.slice(text.indexOf('BEGIN:VEVENT'), text.lastIndexOf(endOfCalendar)) : ''
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, event)
  return event
}

function eventOf({ startsAt, endsAt, publishedAt, ...meeting }: ListedMeeting) {
  return {
    ...meeting,
    startsAt: startsAt ? new Date(startsAt) : null,
    endsAt: endsAt ? new Date(endsAt) : null,
    publishedAt: new Date(publishedAt),
  }
}

/**
 * On the earliest day it can be, all day long. A day that moves is another event, so that a program which has taken
 * in the old one sees it go.
 */
function addDeadline(calendar: ICalCalendar, host: string, deadline: DeadlineOf, words: CalendarWords): void {
  const start = new Date(`${deadline.from}T00:00:00Z`)
  calendar.createEvent({
    id: `${deadline.from}-${deadline.kind}-${deadline.agreement.slug}@${host}`,
    stamp: new Date(deadline.changedAt),
    start,
    end: new Date(start.getTime() + 86_400_000),
    allDay: true,
    ...words.deadline(deadline),
  })
}
