/** The calendar part of an invitation's mail (RFC 5546): what the mail program puts into the calendar of who gets it. */
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod } from 'ical-generator'
import { addMeeting, type EventWords, type MeetingEvent } from './event'

/** `method`: as the mail's own `Content-Type` must say it too. */
export type InvitationIcs = { method: 'REQUEST' | 'CANCEL'; content: string }

/**
 * An invitation, or a change of it, or the end of a meeting that is cancelled: which, follows from the meeting. A change has
 * the same UID and, since the meeting's revision is a later one, a higher SEQUENCE. Null where the meeting's day is not
 * known yet: then there is nothing to put into a calendar. `host`: the register's, which its UIDs end in.
 */
export function invitationIcs(
  meeting: MeetingEvent,
  words: EventWords,
  { host, organizer, attendee }: { host: string; organizer: Address; attendee: Address },
): InvitationIcs | null {
  const method = meeting.state === 'cancelled' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  const calendar = ical({ method, prodId: { company: host, product: 'Entente' } })
  const event = addMeeting(calendar, host, meeting, words)
  if (!event) return null
  event.organizer(organizer)
  event.createAttendee({
    ...attendee,
    role: ICalAttendeeRole.REQ,
    // The delegation answers in the register; an answer of the mail program would reach nobody.
    rsvp: false,
    status: ICalAttendeeStatus.NEEDSACTION,
  })
  return { method, content: calendar.toString() }
}

type Address = { name: string; email: string }
