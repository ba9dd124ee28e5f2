import { expect, it } from 'vitest'
import { meetingStructuredData } from './meeting-structured-data'
import type { Meeting } from './meetings'

process.env.APP_ORIGIN = 'https://register.example.org'
const chifeng = {
  slug: 'chifeng',
  name: { en: 'Chifeng' },
  kind: 'city',
  province: {},
  country: 'CN',
  code: '',
}
const meeting = {
  slug: 'conference-13',
  number: 13,
  title: { en: '</script><script>alert(1)</script>', zh: '会议' },
  state: 'confirmed',
  date: '',
  starts: '2026-12-03T09:00',
  ends: '2026-12-03T17:30',
  zone: 'Asia/Hovd',
  startsAt: '2026-12-03T02:00:00.000Z',
  endsAt: '2026-12-03T10:30:00.000Z',
  place: { en: 'Khovd' },
  sites: [],
  hosts: [chifeng],
  series: null,
  interpretation: [],
} as unknown as Meeting
const dataOf = (given: Partial<Meeting>) => JSON.parse(meetingStructuredData({ ...meeting, ...given }))

it('a meeting is an event at a time with its offset, and nothing in it ends the script it stands in', () => {
  expect(meetingStructuredData(meeting)).not.toContain('<')
  expect(dataOf({})).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': 'https://register.example.org/id/meeting/conference-13',
    url: 'https://register.example.org/id/meeting/conference-13',
    identifier: 'M13',
    name: [
      { '@value': '</script><script>alert(1)</script>', '@language': 'en' },
      { '@value': '会议', '@language': 'zh' },
    ],
    startDate: '2026-12-03T09:00+07:00',
    endDate: '2026-12-03T17:30+07:00',
    eventStatus: 'https://schema.org/EventScheduled',
    location: { '@type': 'Place', name: [{ '@value': 'Khovd', '@language': 'en' }] },
    organizer: [
      {
        '@type': 'Organization',
        '@id': 'https://register.example.org/id/party/chifeng',
        name: [{ '@value': 'Chifeng', '@language': 'en' }],
      },
    ],
  })
})

it.each([
  ['2007-10', '2007-10', undefined],
  ['2007-10-12/2007-10-14', '2007-10-12', '2007-10-14'],
  ['2016/..', '2016', undefined],
  ['2009?', undefined, undefined],
  ['[2009..2020]', undefined, undefined],
  ['', undefined, undefined],
])('a date %s begins %s and ends %s', (date, startDate, endDate) => {
  const none = { starts: '', ends: '', startsAt: null, endsAt: null, zone: null }
  const data = dataOf({ ...none, date })
  expect([data.startDate, data.endDate]).toEqual([startDate, endDate])
})

it('what is off says so, and other places make it mixed', () => {
  expect(dataOf({ state: 'cancelled' }).eventStatus).toBe('https://schema.org/EventCancelled')
  expect(dataOf({ state: 'postponed' }).eventStatus).toBe('https://schema.org/EventPostponed')
  const sites = [{ place: { en: 'By video' }, party: null }]
  expect(dataOf({ sites }).eventAttendanceMode).toBe('https://schema.org/MixedEventAttendanceMode')
})
