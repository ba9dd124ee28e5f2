import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { importEntry } from '@/lib/entries/import'
import { emptyMeeting, type MeetingContent } from '@/lib/meetings/schema'
import { meetingSearch, parseMeetingFilter } from './meeting-filter'
import { meetingsCsvHead, meetingsCsvRows } from './meetings-csv'
import { allMeetings, listChangedMeetings, listMeetings, meetingsOfMonth } from './meetings-list'
import { listedMeetingRecord } from './record'
import { registerVersion } from './version'

process.env.APP_ORIGIN = 'https://register.example.org'
const database = testDatabase()
const day = '2030-06-15'
const no = parseMeetingFilter({})
let version = 0

beforeAll(async () => {
  const { owner } = database
  const chifeng = await idOf(owner, 'party', 'chifeng')
  const nine = await idOf(owner, 'body', 'nine-plus-one')
  const of = (title: string, given: Partial<MeetingContent>): MeetingContent => ({
    ...emptyMeeting,
    kind: 'forum',
    title: { en: title },
    ...given,
  })
  const exact = { starts: '2030-06-20T09:00', ends: '2030-06-22T12:00', zone: 'Asia/Hovd' as const }
  const meetings: [string, MeetingContent][] = [
    ['exact', of('Exact', { ...exact, hosts: [chifeng], body: nine, place: { en: 'Khovd', zh: '科布多' } })],
    ['into-july', of('Into July', { date: '2030-06-30/2030-07-02', kind: 'fair' })],
    ['today', of('Today', { date: day, state: 'confirmed' })],
    ['over', of('Over', { date: '2030-06-14' })],
    ['called-off', of('Called off', { date: '2030-12-01', state: 'cancelled' })],
    ['this-year', of('This year', { date: '2030' })],
    ['no-day', of('No day', { sites: [{ place: { en: 'By video: Zamyn-Üüd' }, party: null }] })],
    ['hidden', of('Hidden', { date: '2030-06-18', visibility: 'parties', hosts: [chifeng] })],
    ...Array.from({ length: 60 }, (_, at): [string, MeetingContent] => [
      `old-${at}`,
      of(`Old ${at}`, { date: `19${40 + (at % 7)}-0${1 + (at % 3)}`, state: 'held' }),
    ]),
  ]
  await owner.transaction(async (tx) => {
    for (const [slug, content] of meetings)
      await importEntry(tx, { kind: 'meeting', slug, content, changeNote: '' })
    await importEntry(tx, {
      kind: 'meeting',
      slug: 'held-this-year',
      content: { ...of('Held this year', { date: '2026' }), state: 'planned' },
      changeNote: '',
    })
  })
  // No day to come can be recorded as held; this register is read in a year to come.
  await owner.execute(sql`update meetings set date = '2030', date_from = '2030-01-01', date_to = '2030-12-31',
    state = 'held' where slug = 'held-this-year'`)
  version = await registerVersion()
})

const slugsOf = async (params: Record<string, string>) => {
  const slugs: string[] = []
  for await (const rows of allMeetings(version, parseMeetingFilter(params), day))
    slugs.push(...rows.map(({ slug }) => slug))
  return slugs
}

describe('the calendar', () => {
  it('lists what is to come from the nearest on, then what was held from the latest back, then the undated', async () => {
    const slugs = await slugsOf({ from: '2030' })
    expect(slugs).toEqual([
      'today',
      'exact',
      'into-july',
      'called-off',
      'this-year',
      'held-this-year',
      'over',
    ])
    const all = await slugsOf({})
    expect(all.slice(0, 7)).toEqual(slugs)
    expect(all.slice(-2).sort()).toEqual(['no-day', 'regional-conference-chifeng'])
    expect(all).not.toContain('hidden')
    expect(all).toHaveLength(8 + 60 + 7)
  })

  it('pages lead on from one part into the next, and show each meeting once', async () => {
    const paged: string[] = []
    let after = no.after
    const lengths: number[] = []
    do {
      const page = await listMeetings(version, { ...no, after }, day)
      paged.push(...page.rows.map(({ slug }) => slug))
      lengths.push(page.rows.length)
      after = page.next && parseMeetingFilter(searchOf(meetingSearch({ ...no, after: page.next }))).after
    } while (after)
    expect(paged).toEqual(await slugsOf({}))
    expect(lengths).toEqual([50, 25])
  })

  it.each([
    [{ party: 'chifeng', from: '2030' }, ['exact']],
    [{ body: 'nine-plus-one', from: '2030' }, ['exact']],
    [{ body: 'nobody' }, []],
    [{ kind: 'fair', from: '2020' }, ['into-july']],
    [{ state: 'cancelled' }, ['called-off']],
    [{ place: 'khOVD' }, ['exact']],
    [{ place: '科布多' }, ['exact']],
    [{ place: 'Zamyn-Üüd' }, ['no-day']],
    [{ place: 'en"' }, []],
    [{ place: '%' }, []],
    [{ from: '2030-07', to: '2030-11' }, ['into-july', 'this-year', 'held-this-year']],
    [{ from: '2030-06-22', to: '2030-06-22' }, ['exact', 'this-year', 'held-this-year']],
  ])('%j finds %j', async (params, slugs) => {
    expect(await slugsOf(params as Record<string, string>)).toEqual(slugs)
  })

  it('a month shows what falls into it, known to the day, from whatever month it comes', async () => {
    const of = async (month: string) =>
      (await meetingsOfMonth(version, no, month, day)).map(({ slug }) => slug)
    expect(await of('2030-06')).toEqual(['over', 'today', 'exact', 'into-july'])
    expect(await of('2030-07')).toEqual(['into-july'])
    expect(await of('2030-08')).toEqual([])
  })

  it('a feed has what was published last, under the same filter', async () => {
    const changed = await listChangedMeetings(version, parseMeetingFilter({ from: '2030' }), day, 3)
    expect(changed).toHaveLength(3)
    expect(changed[0]!.slug).toBe('held-this-year')
  })
})

const searchOf = (search: string) => new URLSearchParams(search)

describe('its address', () => {
  it('leads back to the filter, and what makes no sense is ignored', () => {
    const params = {
      body: 'b',
      party: 'p',
      place: 'Дархан & co',
      kind: 'fair',
      state: 'held',
      from: '2026-12',
      month: '2026-12',
    }
    const filter = parseMeetingFilter({ ...params, to: '12.06.2027', after: 'coming_2026-12-03_13' })
    expect(filter.after).toEqual({ part: 'coming', day: '2026-12-03', number: 13 })
    expect(filter.to).toBe('2027-06-12')
    expect(parseMeetingFilter(searchOf(meetingSearch(filter)))).toEqual(filter)
    for (const after of [
      '',
      'coming_13',
      'undated_2026-12-03_13',
      'coming_2026-99-99_13',
      'x_2026-12-03_1',
      '1',
    ])
      expect(parseMeetingFilter({ after }).after, after).toBeNull()
    expect(
      parseMeetingFilter({ kind: 'party', state: '1', month: '2026-13', from: '2026?', body: '../x' }),
    ).toEqual(no)
  })
})

describe('the downloads', () => {
  it('say dates as written, in UTC and as days, and run no formula', async () => {
    const { rows } = await listMeetings(version, parseMeetingFilter({ place: 'Khovd' }), day)
    const labels = { kind: () => '=1+1', state: () => 'Planned' }
    const [head, line] = (meetingsCsvHead + meetingsCsvRows(rows, labels)).trim().split('\r\n')
    const cells = Object.fromEntries(head!.split(',').map((name, at) => [name, line!.split(',')[at]]))
    expect(cells).toMatchObject({
      id: 'exact',
      kind_label: "'=1+1",
      date: '',
      earliest: '2030-06-20',
      latest: '2030-06-22',
      starts_local: '2030-06-20T09:00',
      zone: 'Asia/Hovd',
      starts_utc: '2030-06-20T02:00:00.000Z',
      ends_utc: '2030-06-22T05:00:00.000Z',
      place_zh: '科布多',
      hosts: 'chifeng',
      body: 'nine-plus-one',
    })
    expect(listedMeetingRecord(rows[0]!)).toMatchObject({
      id: 'exact',
      address: 'https://register.example.org/id/meeting/exact',
      startsAt: '2030-06-20T02:00:00.000Z',
      hosts: [{ id: 'chifeng' }],
    })
  })
})
