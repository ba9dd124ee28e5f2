import ICAL from 'ical.js'
import ical from 'ical-generator'
import { afterEach, expect, it } from 'vitest'
import { addMeeting, type EventWords, type MeetingEvent } from './event'
import { invitationIcs } from './invitation-ics'

const zone = process.env.TZ
afterEach(() => {
  process.env.TZ = zone
})

const meeting = (given: Partial<MeetingEvent> = {}): MeetingEvent => ({
  slug: 'conference-13',
  revision: 3,
  state: 'confirmed',
  date: '',
  startsAt: new Date('2026-12-03T01:00:00Z'),
  endsAt: new Date('2026-12-03T09:30:00Z'),
  publishedAt: new Date('2026-11-27T21:30:00Z'),
  ...given,
})
const awkward = 'Ports, fairs; “口岸”\nand a second line \\ <b>bold</b> 🚢 '.repeat(5)
const words: EventWords = {
  summary: awkward,
  description: awkward,
  location: 'Chifeng; hall 2, floor 3',
  url: 'https://register.example.org/en/meetings/conference-13',
}
const fileOf = (given: Partial<MeetingEvent>) => {
  const calendar = ical()
  addMeeting(calendar, 'register.example.org', meeting(given), words)
  return calendar.toString()
}
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
const property = (event: ICAL.Event, name: string) => event.component.getFirstPropertyValue(name)?.toString()

it('another program reads the same instants and the same words, wherever the server stands', () => {
  for (const place of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
    process.env.TZ = place
    const text = fileOf({})
    expect(text).toContain('DTSTART:20261203T010000Z\r\n')
    expect(text).toContain('DTEND:20261203T093000Z\r\n')
    const [event] = eventsIn(text)
    expect(event!.startDate.toJSDate().toISOString()).toBe('2026-12-03T01:00:00.000Z')
    expect(event!.endDate.toJSDate().toISOString()).toBe('2026-12-03T09:30:00.000Z')
    expect(event!.startDate.isDate).toBe(false)
    expect(event!.uid).toBe('meeting-conference-13@register.example.org')
    expect(event!.sequence).toBe(3)
    expect(event!.summary).toBe(awkward)
    expect(event!.description).toBe(awkward)
    expect(event!.location).toBe('Chifeng; hall 2, floor 3')
    expect(property(event!, 'dtstamp')).toBe('2026-11-27T21:30:00Z')
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  }
})

it('a day that is known is a whole day, several are several, and a vaguer date is none', () => {
  const days = (date: string) =>
    eventsIn(fileOf({ date, startsAt: null, endsAt: null })).map((event) => [
      event.startDate.toString(),
      event.endDate.toString(),
      event.startDate.isDate,
    ])
  expect(days('2007-10-12')).toEqual([['2007-10-12', '2007-10-13', true]])
  expect(days('2026-12-30/2027-01-02')).toEqual([['2026-12-30', '2027-01-03', true]])
  for (const vague of [
    '',
    '2007',
    '2007-01',
    '[2009..2020]',
    '2007-10-12?',
    '2007-10-12~',
    '2007-10-12/2007-11',
  ])
    expect(days(vague), vague).toEqual([])
})

it('a meeting whose end is not known has none', () => {
  const text = fileOf({ endsAt: null })
  expect(text).not.toContain('DTEND')
  expect(eventsIn(text)).toHaveLength(1)
})

it.each([
  ['planned', 'TENTATIVE'],
  ['confirmed', 'CONFIRMED'],
  ['in_session', 'CONFIRMED'],
  ['held', 'CONFIRMED'],
  ['postponed', 'TENTATIVE'],
  ['cancelled', 'CANCELLED'],
] as const)('what is %s stays in the calendar as %s', (state, status) => {
  expect(property(eventsIn(fileOf({ state }))[0]!, 'status')).toBe(status)
})

const parties = {
  host: 'register.example.org',
  organizer: { name: 'Secretariat; register', email: 'register@example.org' },
  attendee: { name: 'Head "of" Chifeng;\r\nX-BAD:1, office', email: 'head.chifeng@example.org' },
}

it('an invitation asks, its change is the same event with a higher number, and a cancellation takes it out', () => {
  const first = invitationIcs(meeting(), words, parties)!
  const later = invitationIcs(
    meeting({ revision: 4, startsAt: new Date('2026-12-03T02:00:00Z') }),
    words,
    parties,
  )!
  const ended = invitationIcs(meeting({ revision: 5, state: 'cancelled' }), words, parties)!
  expect([first, later, ended].map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
  const read = [first, later, ended].map(({ method, content }) => {
    expect(content).toContain(`METHOD:${method}\r\n`)
    const [event] = eventsIn(content)
    return [
      event!.uid,
      event!.sequence,
      event!.startDate.toJSDate().toISOString(),
      property(event!, 'status'),
    ]
  })
  const uid = 'meeting-conference-13@register.example.org'
  expect(read).toEqual([
    [uid, 3, '2026-12-03T01:00:00.000Z', 'CONFIRMED'],
    [uid, 4, '2026-12-03T02:00:00.000Z', 'CONFIRMED'],
    [uid, 5, '2026-12-03T01:00:00.000Z', 'CANCELLED'],
  ])
})

it('an invitation says who calls and who is called, as names with awkward signs', () => {
  const [event] = eventsIn(invitationIcs(meeting(), words, parties)!.content)
  expect(event!.organizer).toBe('mailto:register@example.org')
  const [attendee] = event!.attendees
  expect(String(attendee!.getFirstValue()).toLowerCase()).toBe('mailto:head.chifeng@example.org')
  expect(attendee!.getParameter('cn')).toContain('Chifeng')
  expect(event!.component.getFirstProperty('x-bad')).toBeNull()
  expect(attendee!.getParameter('rsvp')).not.toBe('TRUE')
})

it('a meeting without a day has no invitation for calendars', () => {
  expect(invitationIcs(meeting({ startsAt: null, date: '2027' }), words, parties)).toBeNull()
})
