/** The dashboard: what it counts, by hand; and that every count is the length of the list that it leads to. */
import { beforeAll, describe, expect, it } from 'vitest'
import { idOf, projectContent, updateContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { projectStages } from '@/db/vocabulary'
import { importEntry } from '@/lib/entries/import'
import { countedHealths, totalOf } from '@/lib/projects/health-counts'
import { type Dashboard, firstInNeed, readDashboard } from './dashboard'
import { type ProjectFilter, parseDashboardFilter } from './project-filter'
import { listProjects } from './projects-list'
import { registerVersion } from './version'

process.env.APP_ORIGIN = 'https://register.example.org'
const database = testDatabase()
let version = 0

const step = (stage: string, date: string) => ({ stage, date, reason: { en: 'Sample' } })
const milestone = (due: string, given = {}) => ({
  ...{ title: { en: `Due ${due}` }, begins: '', due, done: '', evidence: {}, url: '', ...given },
})
const money = (amount: number, currency: string) => ({ amount, currency, year: '2025', use: 'planned' })

beforeAll(async () => {
  const { owner } = database
  const [chifeng, jinzhou] = [await idOf(owner, 'party', 'chifeng'), await idOf(owner, 'party', 'jinzhou')]
  const body = await idOf(owner, 'body', 'nine-plus-one')
  await owner.transaction(async (tx) => {
    const add = (slug: string, lead: string | null, given: Record<string, unknown>) =>
      importEntry(tx, {
        ...{ kind: 'project', slug, changeNote: '' },
        content: projectContent(lead, { body, ...given }),
      })
    const report = (project: string, party: string, given: Record<string, unknown>) =>
      importEntry(tx, { kind: 'update', content: updateContent(project, party, given), changeNote: '' })
    const ten = await add('board-ten', null, { announced: 10, steps: [step('intention', '2024-05')] })
    const of = { intention: ten }
    const begun = [step('intention', '2024-05-01'), step('under_way', '2025-05-01')]
    const first = await add('board-first', chifeng, {
      ...{ ...of, sector: 'rail', steps: begun, sums: [money(5, 'CNY'), money(2, 'MNT')] },
      milestones: [milestone('2025-06'), milestone('2025-07'), milestone('2027-01')],
      places: [{ name: { en: 'Chifeng' }, latitude: 42.26, longitude: 118.89 }],
    })
    const second = await add('board-second', jinzhou, {
      ...{ sector: 'water', steps: begun, sums: [money(7, 'CNY')] },
      partners: [{ party: chifeng, role: null }],
    })
    await add('board-third', chifeng, { ...of, sector: null, steps: [step('agreed', '')] })
    const fourth = await add('board-fourth', chifeng, {
      steps: [step('intention', '2024'), step('agreed', ''), step('completed', '2025')],
    })
    await report(first, chifeng, { covers: '2025-Q2', date: '2025-07-05' })
    const bad = { health: 'off_track', blocks: { en: 'Sample' }, covers: '2025-Q3', date: '2025-10-05' }
    await report(second, jinzhou, bad)
    await report(fourth, chifeng, { covers: '2024-Q4', date: '2025-01-05', progress: 100 })
  })
  version = await registerVersion()
})

/** On 30 November 2025, of this file's projects. */
const asked = async (params: Record<string, string> = {}) => {
  const filter = parseDashboardFilter({ at: '2025-11-30', body: 'nine-plus-one', ...params })
  return { filter, dashboard: await readDashboard(version, filter) }
}

describe('what the dashboard counts', () => {
  it('puts first what needs attention', async () => {
    const { dashboard } = await asked()
    expect(dashboard.total).toBe(4)
    // The first one reported on track with two milestones overdue, and owes the report for the third quarter.
    expect(dashboard.attention).toEqual({ any: 2, overdue: 1, off_track: 2, contradiction: 1, silent: 0 })
  })

  it('says what became of what was announced, and what was never named', async () => {
    const { dashboard } = await asked()
    expect(dashboard.stages).toMatchObject({ intention: 0, agreed: 1, under_way: 2, completed: 1 })
    expect(dashboard.announced).toMatchObject({ unnamed: 8, announcements: [{ announced: 10, named: 2 }] })
    expect(dashboard.years.map(({ year, unnamed, stages }) => [year, unnamed, stages.completed])).toEqual([
      [2024, 8, 1],
      [null, 0, 0],
    ])
  })

  it('counts no report as a thing of its own', async () => {
    const { dashboard } = await asked()
    const counts = { on_track: 0, at_risk: 0, off_track: 0, none: 0 }
    expect(dashboard.sectors).toEqual([
      { key: null, counts: { ...counts, none: 1 } },
      { key: 'rail', counts: { ...counts, on_track: 1 } },
      { key: 'water', counts: { ...counts, off_track: 1 } },
    ])
    expect(dashboard.leads).toEqual([
      { key: 'chifeng', counts: { ...counts, on_track: 1, none: 1 } },
      { key: 'jinzhou', counts: { ...counts, off_track: 1 } },
    ])
  })

  it('shows what each lead reported for each time', async () => {
    const { dashboard } = await asked()
    expect(dashboard.periods).toEqual([
      { period: '2025-Q1', due: '2025-04-15', open: false },
      { period: '2025-Q2', due: '2025-07-15', open: false },
      { period: '2025-Q3', due: '2025-10-15', open: false },
      { period: '2025-Q4', due: '2026-01-15', open: true },
    ])
    const chifeng = dashboard.reports.find(({ lead }) => lead === 'chifeng')!
    expect(chifeng.counts.map(({ on_track, none }) => [on_track, none])).toEqual([
      ...[
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 1],
      ],
    ])
  })

  it('keeps currencies apart, and says of how many projects no money, no place and no beginning is known', async () => {
    const { dashboard } = await asked()
    expect(dashboard.money).toEqual([
      { currency: 'CNY', projects: 2, sums: { planned: 12 } },
      { currency: 'MNT', projects: 1, sums: { planned: 2 } },
    ])
    expect(dashboard.withoutMoney).toBe(2)
    expect(dashboard.places).toMatchObject({ known: 1, rows: [{ slug: 'board-first' }] })
    const [of2024] = dashboard.years
    expect(of2024!.begun).toEqual({ dated: 2, undated: 1, none: 0, median: 365 })
    expect(dashboard.milestones).toMatchObject({
      more: false,
      rows: [
        { dueTo: '2025-06-30', overdue: true },
        { dueTo: '2025-07-31', overdue: true },
        { dueTo: '2027-01-31', overdue: false },
      ],
    })
  })

  it('is of one party alone, as lead or partner, and of one sector', async () => {
    expect((await asked({ party: 'jinzhou' })).dashboard.total).toBe(1)
    expect((await asked({ party: 'chifeng' })).dashboard.total).toBe(4)
    const { dashboard } = await asked({ sector: 'rail' })
    // What has no name has no sector either.
    expect([dashboard.total, dashboard.announced.unnamed]).toEqual([1, 0])
  })

  it('is of the day: by then there were those of which no day of the first step is known', async () => {
    expect((await asked({ at: '2023' })).dashboard.stages).toMatchObject({ intention: 0, agreed: 1 })
    expect((await asked({ at: '2024-12' })).dashboard.stages).toMatchObject({ intention: 2, agreed: 2 })
  })
})

describe('every count is the length of its list', () => {
  const questions: Record<string, string>[] = [
    {},
    { body: '' },
    { party: 'chifeng' },
    { at: '2025-07-20' },
    { year: '2024' },
  ]
  it.each(questions)('asked %o', async (params) => {
    const { filter, dashboard } = await asked(params)
    const counted = countsOf(dashboard)
    expect(counted.length).toBeGreaterThan(20)
    for (const [change, count] of counted) {
      const { total } = await listProjects(version, { ...filter, ...change })
      expect([change, total]).toEqual([change, count])
    }
    const first = await firstInNeed(version, filter, dashboard)
    for (const { reason, count, rows } of first) {
      const list = await listProjects(version, { ...filter, attention: reason })
      expect([list.total, list.rows.slice(0, 3)]).toEqual([count, rows])
    }
  })
})

/** Each with what it adds to the filter. */
function countsOf(dashboard: Dashboard): [Partial<ProjectFilter>, number][] {
  const { attention, stages, years, sectors, leads, periods, reports, money } = dashboard
  const kinds = ['any', 'overdue', 'off_track', 'contradiction', 'silent'] as const
  const open = { stage: 'open' as const }
  return [
    [{}, dashboard.total],
    ...kinds.map((kind): [Partial<ProjectFilter>, number] => [{ attention: kind }, attention[kind]]),
    ...projectStages.map((stage): [Partial<ProjectFilter>, number] => [{ stage }, stages[stage]]),
    ...years.flatMap(({ year, stages, begun }) => [
      ...projectStages.map((stage): [Partial<ProjectFilter>, number] => [
        { stage, year: String(year ?? 'none') },
        stages[stage],
      ]),
      ...(['dated', 'undated', 'none'] as const).map((began): [Partial<ProjectFilter>, number] => [
        { began, year: String(year ?? 'none') },
        begun[began],
      ]),
    ]),
    ...sectors.flatMap(({ key, counts }) => [
      [{ ...open, sector: key ?? 'none' }, totalOf(counts)] as [Partial<ProjectFilter>, number],
      ...countedHealths.map((health): [Partial<ProjectFilter>, number] => [
        { ...open, sector: key ?? 'none', health },
        counts[health],
      ]),
    ]),
    ...leads.flatMap(({ key, counts }) =>
      countedHealths.map((health): [Partial<ProjectFilter>, number] => [
        { ...open, lead: key, health },
        counts[health],
      ]),
    ),
    ...reports.flatMap(({ lead, counts }) =>
      periods.flatMap(({ period }, at) =>
        countedHealths.map((reported): [Partial<ProjectFilter>, number] => [
          { lead, period, reported },
          counts[at]![reported],
        ]),
      ),
    ),
    ...money.map(({ currency, projects }): [Partial<ProjectFilter>, number] => [{ currency }, projects]),
    [{ currency: 'none' }, dashboard.withoutMoney],
    [{ place: 'known' }, dashboard.places.known],
    [{ place: 'none' }, dashboard.total - dashboard.places.known],
  ]
}

it('a quarter stands for its last day, or for today while it is not over; a day goes before it', () => {
  const dayOf = (params: Record<string, string>) => parseDashboardFilter(params).day
  expect(dayOf({ quarter: '2024-Q3' })).toBe('2024-09-30')
  expect(parseDashboardFilter({ quarter: '2024-Q3' }).at).toBe('2024-09-30')
  expect(dayOf({ quarter: '2024-Q3', at: '2023' })).toBe('2023-12-31')
  expect(parseDashboardFilter({ quarter: '2999-Q1' })).toEqual(parseDashboardFilter({}))
  expect(parseDashboardFilter({ quarter: 'Q3' })).toEqual(parseDashboardFilter({}))
})
