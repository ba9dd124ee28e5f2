import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CalendarWords, calendarOf } from './calendar'
import type { DeadlineOf } from './deadlines'

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
    const text = calendarOf([deadline('2027-12-30'), deadline('2028-02-29', { kind: 'review' })], [], words)
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
  const lines = calendarOf([deadline('2027-12-30')], [], words).split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
})
