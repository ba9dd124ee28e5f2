/** What a meeting and a series may not say, and what the next meeting takes over from the last. */
import { beforeAll, describe, expect, it } from 'vitest'
import { meetingContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { draft } from '@/lib/entries/commands'
import { as, cast, move, refusalOf } from '@/lib/entries/testing'
import { findNext } from '@/lib/entries/view'
import { findSeries } from '@/lib/registry/series'
import { registerVersion } from '@/lib/registry/version'
import { meetingComplete, seriesComplete } from './schema'

const host = '019a0000-0000-7000-8000-000000000001'
const guest = '019a0000-0000-7000-8000-000000000002'

function flawsOf(given: Record<string, unknown>) {
  const parsed = meetingComplete.safeParse(meetingContent([host], [guest], given))
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []
}

describe('a meeting', () => {
  it('has a kind and a title, and either a date or exact times with their zone', () => {
    expect(flawsOf({})).toEqual([])
    expect(flawsOf({ kind: null, title: {} })).toEqual(['kind kind.required', 'title title.required'])
    expect(flawsOf({ date: '2027-05' })).toEqual(['date time.both'])
    expect(flawsOf({ starts: '', ends: '', zone: null, date: '[2027..2028]' })).toEqual([])
    expect(flawsOf({ starts: '' })).toEqual(['starts time.start', 'state state.when'])
    expect(flawsOf({ zone: null })).toEqual(['zone time.zone'])
  })

  it('ends after it begins, at times that the clocks there show once', () => {
    expect(flawsOf({ ends: '2027-05-28T09:00' })).toEqual(['ends time.order'])
    expect(flawsOf({ ends: '2027-05-28' })).toEqual(['ends time.none'])
    // Mongolia put its clocks forward on 28 March 2015 at two o'clock, and back on 26 September 2015 at midnight.
    const mongolia = { zone: 'Asia/Ulaanbaatar', ends: '', state: 'held' }
    expect(flawsOf({ ...mongolia, starts: '2015-03-28T02:30' })).toEqual(['starts time.none'])
    expect(flawsOf({ ...mongolia, starts: '2015-09-25T23:30' })).toEqual(['starts time.twice'])
  })

  it('is confirmed when its day is known, and held when that has come', () => {
    const undated = { starts: '', ends: '', zone: null }
    expect(flawsOf({ ...undated, state: 'planned' })).toEqual([])
    expect(flawsOf({ ...undated, state: 'confirmed' })).toEqual(['state state.when'])
    expect(flawsOf({ starts: '2999-05-28T09:00', ends: '', state: 'held' })).toEqual(['state state.future'])
    expect(flawsOf({ ...undated, date: '2999', state: 'held' })).toEqual(['state state.future'])
  })

  it('invites its hosts as well, numbers itself within a series, and shows nobody unless it is a fair', () => {
    expect(flawsOf({ invited: [guest] })).toEqual(['hosts host.invited'])
    expect(flawsOf({ invited: [] })).toEqual([])
    expect(flawsOf({ ordinal: 3 })).toEqual(['ordinal ordinal.series'])
    const exhibitors = [{ party: guest, number: 20, note: {} }]
    expect(flawsOf({ exhibitors })).toEqual(['exhibitors exhibitors.fair'])
    expect(flawsOf({ exhibitors, kind: 'fair' })).toEqual([])
  })
})

it('a series says how often it meets as a number of something, or not at all', () => {
  const series = { name: { en: 'Sample' }, body: null, rotation: [], sources: [], note: {} }
  const flaws = (intervalCount: number | null, intervalUnit: string | null) =>
    seriesComplete
      .safeParse({ ...series, intervalCount, intervalUnit })
      .error?.issues.map(({ path }) => path.join())
  expect(flaws(null, null)).toBeUndefined()
  expect(flaws(2, 'year')).toBeUndefined()
  expect(flaws(2, null)).toEqual(['intervalUnit'])
  expect(flaws(null, 'year')).toEqual(['intervalCount'])
})

describe('a series in the register', () => {
  const database = testDatabase()
  let people: Awaited<ReturnType<typeof cast>>
  let series: string

  async function publish(kind: 'series' | 'meeting', content: Record<string, unknown>) {
    const { moderator, second } = people
    const made = await as(moderator, (tx) => draft(moderator, tx, { kind, content, companions: [] }))
    await move(moderator, 'submit', { ...made, version: 1 })
    await move(second, 'publish', { ...made, version: 2 })
    return made.entryId
  }

  beforeAll(async () => {
    people = await cast(database.owner)
    const { chifeng, jinzhou } = people
    series = await publish('series', {
      name: { en: 'Sample working group' },
      body: null,
      intervalCount: 6,
      intervalUnit: 'month',
      rotation: [{ party: chifeng }, { party: jinzhou }],
      sources: [],
      note: {},
    })
    await publish(
      'meeting',
      meetingContent([chifeng], [jinzhou], {
        title: { en: 'Sample first meeting' },
        series,
        ordinal: 1,
        starts: '2026-05-28T09:00',
        ends: '2026-05-28T17:00',
        state: 'held',
        results: { en: 'Sample outcome' },
      }),
    )
  })

  it('knows whose turn is next', async () => {
    const found = await findSeries(await registerVersion(), 'sample-working-group')
    expect(found).toMatchObject({ interval: { count: 6, unit: 'month' }, next: { slug: 'jinzhou' } })
    expect(found!.meetings.map(({ ordinal, hosts }) => [ordinal, hosts[0]?.slug])).toEqual([[1, 'chifeng']])
  })

  it('never has two meetings of one number', async () => {
    const { moderator, chifeng, jinzhou } = people
    const content = meetingContent([chifeng], [jinzhou], { series, ordinal: 1 })
    const made = await as(moderator, (tx) =>
      draft(moderator, tx, { kind: 'meeting', content, companions: [] }),
    )
    expect(await refusalOf(move(moderator, 'submit', { ...made, version: 1 }))).toEqual({
      code: 'invalid',
      details: { issues: [{ path: ['ordinal'], code: 'ordinal.taken' }] },
    })
  })

  it('lends the last meeting to the next: who, where and how, but not when nor what came of it', async () => {
    const { delegate, chifeng, jinzhou } = people
    expect(await findNext(delegate, 'meeting', 'sample-first-meeting')).toMatchObject({
      title: { en: 'Sample first meeting' },
      ordinal: 2,
      state: 'planned',
      invited: [chifeng, jinzhou],
      zone: 'Asia/Shanghai',
    })
    const taken = await findNext(delegate, 'meeting', 'sample-first-meeting')
    for (const field of ['starts', 'ends', 'date', 'results', 'instruments'])
      expect(taken).not.toHaveProperty(field)
  })

  it('of which a meeting is not public lends it to nobody who has no part in preparing it', async () => {
    const { delegate, stranger, moderator, chifeng } = people
    await publish(
      'meeting',
      meetingContent([chifeng], [], { title: { en: 'Sample closed meeting' }, visibility: 'parties' }),
    )
    expect(await findNext(stranger, 'meeting', 'sample-closed-meeting')).toBeNull()
    expect(await findNext(delegate, 'meeting', 'sample-closed-meeting')).not.toBeNull()
    expect(await findNext(moderator, 'meeting', 'sample-closed-meeting')).not.toBeNull()
  })
})
