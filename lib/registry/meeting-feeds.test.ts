/** The calendars that other programs ask for, as they read them. */
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { importEntry } from '@/lib/entries/import'
import { emptyMeeting, type MeetingContent } from '@/lib/meetings/schema'
import { answerCalendar, answerMeeting, type CalendarWords } from './calendar'

const origin = 'https://register.example.org'
process.env.APP_ORIGIN = origin
const database = testDatabase()
const awkward = 'Hall 2, floor 3; “口岸”\nsecond line \\ <b>bold</b> & 🚢'

const wordsFor = async (language: string): Promise<CalendarWords> => ({
  name: `Calendar in ${language}`,
  deadline: () => ({ summary: 'a deadline', description: '', url: origin }),
  meeting: ({ slug, title, place }) => ({
    summary: title.en ?? slug,
    description: awkward,
    location: place.en ?? '',
    url: `${origin}/en/meetings/${slug}`,
  }),
})

beforeAll(async () => {
  const { owner } = database
  const [chifeng, fuxin] = [await idOf(owner, 'party', 'chifeng'), await idOf(owner, 'party', 'fuxin')]
  const nine = await idOf(owner, 'body', 'nine-plus-one')
  const exact = { starts: '2030-06-20T09:00', ends: '2030-06-20T17:00', zone: 'Asia/Shanghai' as const }
  const meetings: Record<string, Partial<MeetingContent>> = {
    exact: { ...exact, state: 'confirmed', body: nine, invited: [chifeng, fuxin], place: { en: awkward } },
    moved: { date: '2030-07-01', state: 'postponed', hosts: [fuxin] },
    off: { date: '2030-08-01/2030-08-03', state: 'cancelled', body: nine },
    vague: { date: '2030-09', body: nine },
    hidden: { ...exact, visibility: 'members', body: nine, invited: [chifeng] },
  }
  await owner.transaction(async (tx) => {
    for (const [slug, given] of Object.entries(meetings)) {
      const content = { ...emptyMeeting, kind: 'forum', title: { en: `${slug}, ${awkward}` }, ...given }
      await importEntry(tx, { kind: 'meeting', slug, content, changeNote: '' })
    }
  })
})

const ask = (path: string, headers: Record<string, string> = {}) =>
  new Request(`${origin}${path}`, { headers })
async function eventsOf(answer: Response) {
  const text = await answer.text()
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  return events.map((component) => new ICAL.Event(component))
}
const uids = (events: ICAL.Event[]) => events.map(({ uid }) => uid.split('@')[0])

describe('a calendar', () => {
  it('has every public meeting whose day is known, also the postponed and the cancelled', async () => {
    const answer = await answerCalendar(ask('/calendar.ics?lang=en'), null, wordsFor)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const events = await eventsOf(answer)
    expect(uids(events)).toEqual(['meeting-exact', 'meeting-moved', 'meeting-off', 'meeting-six-regions-2'])
    const [exact, moved, off, old] = events as [ICAL.Event, ICAL.Event, ICAL.Event, ICAL.Event]
    expect(exact.startDate.toJSDate().toISOString()).toBe('2030-06-20T01:00:00.000Z')
    expect([exact.summary, exact.description, exact.location]).toEqual([
      `exact, ${awkward}`,
      awkward,
      awkward,
    ])
    expect(exact.sequence).toBe(1)
    expect([moved.startDate.toString(), moved.component.getFirstPropertyValue('status')]).toEqual([
      '2030-07-01',
      'TENTATIVE',
    ])
    expect([off.endDate.toString(), off.component.getFirstPropertyValue('status')]).toEqual([
      '2030-08-04',
      'CANCELLED',
    ])
    expect(old.startDate.toString()).toBe('2007-10-12')
  })

  it.each([
    [{ party: 'chifeng' }, ['meeting-exact']],
    [{ party: 'fuxin' }, ['meeting-exact', 'meeting-moved', 'meeting-six-regions-2']],
    [{ body: 'nine-plus-one' }, ['meeting-exact', 'meeting-off']],
    [{ party: 'dalian' }, []],
  ])('of %j has %j', async (of, expected) => {
    expect(uids(await eventsOf(await answerCalendar(ask('/calendar.ics'), of, wordsFor)))).toEqual(expected)
  })

  it('of nobody is not there', async () => {
    expect((await answerCalendar(ask('/x'), { party: 'nobody' }, wordsFor)).status).toBe(404)
  })

  it('that has not changed is not sent again, and is when a meeting is published', async () => {
    const first = await answerCalendar(ask('/calendar.ics?lang=ru'), null, wordsFor)
    const again = { 'if-none-match': first.headers.get('etag')! }
    const same = await answerCalendar(ask('/calendar.ics?lang=ru', again), null, wordsFor)
    expect([same.status, await same.text()]).toEqual([304, ''])
    await database.owner.transaction((tx) =>
      importEntry(tx, {
        kind: 'meeting',
        slug: 'later',
        content: { ...emptyMeeting, kind: 'forum', title: { en: 'Later' }, date: '2031-01-01' },
        changeNote: '',
      }),
    )
    const changed = await answerCalendar(ask('/calendar.ics?lang=ru', again), null, wordsFor)
    expect(changed.status).toBe(200)
    expect(uids(await eventsOf(changed))).toContain('meeting-later')
  })
})

describe('one meeting as a file', () => {
  it('is the same event as in the calendar', async () => {
    const [event, ...more] = await eventsOf(
      await answerMeeting(ask('/meetings/exact.ics'), 'exact', wordsFor),
    )
    expect([event!.uid, more]).toEqual(['meeting-exact@register.example.org', []])
  })

  it.each(['hidden', 'vague', 'nobody', "'"])('%s has none', async (slug) => {
    expect((await answerMeeting(ask(`/meetings/${slug}.ics`), slug, wordsFor)).status).toBe(404)
  })
})
