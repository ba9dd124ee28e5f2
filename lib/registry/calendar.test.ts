import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CalendarWords, calendarOf } from './calendar'
import type { DeadlineOf } from './deadlines'
import type { ListedMeeting } from './meetings-list'

const zone = process.env.TZ
beforeEach(() => {
  process.env.APP_ORIGIN = 'https://register.example.org'
})
afterEach(() => {
  process.env.TZ = zone
})

const deadline = (from: string, given: Partial<DeadlineOf> = {}): DeadlineOf => ({
  kind: 'notice',
  date: from,
  from,
  to: from,
  agreement: { slug: 'sample', number: 7, title: { en: 'Sample' }, originalLanguage: null },
  changedAt: '2026-11-27T21:30:00.000Z',
  ...given,
})
const awkward = 'Ports, fairs; “口岸”\nand a second line \\ <b>bold</b> 🚢 '.repeat(5)
const words: CalendarWords = {
  name: 'Register: a, b; c',
  deadline: ({ agreement }) => ({
    summary: awkward,
    description: 'Порт · Порт',
    url: `https://register.example.org/en/agreements/${agreement.slug}#duration`,
  }),
  meeting: ({ slug }) => ({
    summary: awkward,
    description: '<p>HTML & text</p>',
    location: 'A; b, c',
    url: `https://register.example.org/en/meetings/${slug}`,
  }),
}
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

it('another program reads what was written, whatever the text and wherever the server stands', () => {
  for (const place of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
    process.env.TZ = place
    const text = calendarOf(
      'en',
      [deadline('2027-12-30'), deadline('2028-02-29', { kind: 'review' })],
      [],
      words,
    )
    const [first, second] = eventsIn(text)
    expect([first!.startDate.toString(), first!.endDate.toString(), first!.startDate.isDate]).toEqual([
      '2027-12-30',
      '2027-12-31',
      true,
    ])
    expect([second!.startDate.toString(), second!.endDate.toString()]).toEqual(['2028-02-29', '2028-03-01'])
    expect(first!.summary).toBe(awkward)
    expect(first!.description).toBe('Порт · Порт')
    expect(first!.uid).toBe('2027-12-30-notice-sample@register.example.org')
    expect(first!.component.getFirstPropertyValue('dtstamp')!.toString()).toBe('2026-11-27T21:30:00Z')
  }
})

it('its lines are as long as they may be', () => {
  const lines = calendarOf('en', [deadline('2027-12-30')], [], words).split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
})

it('a meeting that was asked for before reads the same again, and otherwise once it has changed', () => {
  const meeting = {
    ...{ slug: 'sample', number: 1, kind: 'forum', state: 'confirmed', title: { en: 'Sample' }, date: '' },
    ...{
      startsAt: '2027-05-05T01:00:00.000Z',
      endsAt: null,
      publishedAt: '2026-11-27T21:30:00.000Z',
      revision: 1,
    },
  } as unknown as ListedMeeting
  const undated = { ...meeting, slug: 'undated', startsAt: null }
  const read = (...meetings: ListedMeeting[]) => calendarOf('en', [deadline('2027-12-30')], meetings, words)
  const first = read(meeting, undated)
  expect(read(meeting, undated)).toBe(first)
  const moved = { ...meeting, revision: 2, startsAt: '2027-06-05T01:00:00.000Z' } as ListedMeeting
  const at = (text: string) =>
    eventsIn(text).map(({ uid, startDate, sequence }) => `${uid} ${startDate} ${sequence}`)
  expect(at(first)).toEqual([
    '2027-12-30-notice-sample@register.example.org 2027-12-30 0',
    'meeting-sample@register.example.org 2027-05-05T01:00:00Z 1',
  ])
  expect(at(read(moved))[1]).toBe('meeting-sample@register.example.org 2027-06-05T01:00:00Z 2')
  expect(eventsIn(first)[1]!.summary).toBe(awkward)
})
