/**
 * A meeting as an event of calendars (RFC 5545): the whole of what stands in one. Whatever a program takes it from (feed,
 * file, mail), it is the same event: its UID never changes, and a later revision has the higher SEQUENCE.
 */
import { type ICalCalendar, type ICalEvent, ICalEventStatus } from 'ical-generator'
import type { meetingStates } from '@/db/vocabulary'
import { dayAfter } from '@/lib/dates'

export type MeetingEvent = {
  slug: string
  revision: number
  state: (typeof meetingStates)[number]
  /** EDTF, where no exact times are given. */
  date: string
  startsAt: Date | null
  endsAt: Date | null
  publishedAt: Date
}

export type EventWords = { summary: string; description: string; location: string; url: string }

/** Adds it; null, and nothing added, where its day is not known. */
export function addMeeting(
  calendar: ICalCalendar,
  host: string,
  meeting: MeetingEvent,
  words: EventWords,
): ICalEvent | null {
  const when = whenOf(meeting)
  if (!when) return null
  return calendar.createEvent({
    id: `meeting-${meeting.slug}@${host}`,
    sequence: meeting.revision,
    stamp: meeting.publishedAt,
    status: statusOf(meeting.state),
    summary: words.summary,
    description: words.description || null,
    location: words.location || null,
    url: words.url,
    ...when,
  })
}

/** Its exact times; or whole days, where its first and its last day are known. */
function whenOf({ startsAt, endsAt, date }: MeetingEvent) {
  if (startsAt) return { start: startsAt, end: endsAt }
  const [, first, last = first] = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(date) ?? []
  if (!first || !last) return null
  return { start: midnight(first), end: midnight(dayAfter(last)), allDay: true }
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`)

/** What is postponed keeps its place until it has another, and says that it may not take place. */
function statusOf(state: MeetingEvent['state']): ICalEventStatus {
  if (state === 'cancelled') return ICalEventStatus.CANCELLED
  return state === 'planned' || state === 'postponed' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}
