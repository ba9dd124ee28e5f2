/** The list of projects: what each filter chooses, its pages, its downloads, and what was announced by number alone. */
import { beforeAll, describe, expect, it } from 'vitest'
import { idOf, projectContent, updateContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { importEntry } from '@/lib/entries/import'
import { listAnnouncements } from './announcements'
import { parseProjectFilter, projectSearch } from './project-filter'
import { listedProjectRecord } from './project-record'
import { projectsCsvHead, projectsCsvRows } from './projects-csv'
import { allProjects, listChangedProjects, listProjects } from './projects-list'
import { registerVersion } from './version'

process.env.APP_ORIGIN = 'https://register.example.org'
const database = testDatabase()
let version = 0

const step = (stage: string, date: string) => ({ stage, date, reason: { en: 'Sample' } })
const milestone = (due: string) => ({
  ...{ title: { en: `Due ${due}` }, begins: '', due, done: '', evidence: {}, url: '' },
})

beforeAll(async () => {
  const { owner } = database
  const [chifeng, jinzhou] = [await idOf(owner, 'party', 'chifeng'), await idOf(owner, 'party', 'jinzhou')]
  const nine = await idOf(owner, 'body', 'nine-plus-one')
  await owner.transaction(async (tx) => {
    const add = (slug: string, lead: string | null, given: Record<string, unknown>) =>
      importEntry(tx, { kind: 'project', slug, content: projectContent(lead, given), changeNote: '' })
    const report = (project: string, given: Record<string, unknown>) =>
      importEntry(tx, { kind: 'update', content: updateContent(project, jinzhou, given), changeNote: '' })
    const of = { body: nine, kind: 'industry' }
    const begun = [step('agreed', '2025-01-10'), step('under_way', '2025-03-01')]
    const five = await add('list-five', null, { ...of, announced: 5, steps: [step('intention', '2025')] })
    const well = await add('list-well', jinzhou, { ...of, intention: five, steps: begun })
    const rosy = await add('list-rosy', jinzhou, {
      ...{ ...of, sector: 'water', steps: begun, milestones: [milestone('2025-04')] },
      partners: [{ party: chifeng, role: 'funding' }],
    })
    const late = await add('list-late', jinzhou, { ...of, sector: null, intention: five, steps: begun })
    await add('list-done', jinzhou, { ...of, steps: [...begun, step('completed', '2025-06-01')] })
    await add('list-hidden', jinzhou, { ...of, steps: begun, visibility: 'members' })
    const bad = { health: 'off_track', blocks: { en: 'Sample' } }
    await report(well, { covers: '2025-Q2', date: '2025-07-02' })
    await report(rosy, { covers: '2025-Q2', date: '2025-07-03' })
    await report(late, { covers: '2025-Q1', date: '2025-04-02', ...bad })
  })
  version = await registerVersion()
})

/** Those of this file as they stand on 1 August 2025. */
const found = async (params: Record<string, string>) => {
  const filter = parseProjectFilter({ body: 'nine-plus-one', kind: 'industry', at: '2025-08-01', ...params })
  const slugs: string[] = []
  for await (const rows of allProjects(version, filter)) slugs.push(...rows.map(({ slug }) => slug))
  const listed = await listProjects(version, filter)
  expect([listed.total, listed.rows.map(({ slug }) => slug)]).toEqual([slugs.length, slugs])
  return slugs.map((slug) => slug.replace('list-', '')).sort()
}

describe('a filter of projects', () => {
  it('chooses by stage, open ones together', async () => {
    expect(await found({})).toEqual(['done', 'late', 'rosy', 'well'])
    expect(await found({ stage: 'completed' })).toEqual(['done'])
    expect(await found({ stage: 'open' })).toEqual(['late', 'rosy', 'well'])
  })

  it('chooses by what was declared, nothing being a choice of its own', async () => {
    expect(await found({ health: 'on_track' })).toEqual(['rosy', 'well'])
    expect(await found({ health: 'none' })).toEqual(['done'])
    expect(await found({ derived: 'at_risk' })).toEqual(['rosy'])
    expect(await found({ derived: 'none' })).toEqual(['done', 'late', 'well'])
  })

  it('chooses by why a project needs attention', async () => {
    expect(await found({ attention: 'overdue' })).toEqual(['late'])
    expect(await found({ attention: 'off_track' })).toEqual(['late'])
    expect(await found({ attention: 'contradiction' })).toEqual(['rosy'])
    expect(await found({ attention: 'contradiction_milestones' })).toEqual(['rosy'])
    expect(await found({ attention: 'contradiction_start' })).toEqual([])
    expect(await found({ attention: 'any' })).toEqual(['late', 'rosy'])
    expect(await found({ attention: 'silent' })).toEqual([])
    expect(await found({ attention: 'silent', at: '2026-07-03' })).toEqual(['late', 'well'])
    expect(await found({ attention: 'dormant', at: '2027-04-03' })).toEqual(['late'])
  })

  it('chooses by who takes part, by sector and by the year of its first step', async () => {
    expect(await found({ lead: 'jinzhou', sector: 'water' })).toEqual(['rosy'])
    expect(await found({ sector: 'none' })).toEqual(['late'])
    expect(await found({ partner: 'chifeng' })).toEqual(['rosy'])
    expect(await found({ party: 'chifeng' })).toEqual(['rosy'])
    expect(await found({ party: 'jinzhou' })).toEqual(['done', 'late', 'rosy', 'well'])
    expect(await found({ lead: 'nobody-of-this-name' })).toEqual([])
    expect(await found({ intention: 'list-five' })).toEqual(['late', 'well'])
    expect(await found({ year: '2025' })).toEqual(['done', 'late', 'rosy', 'well'])
    expect(await found({ year: 'none' })).toEqual([])
  })

  it('chooses by what was reported for a time, and by who owed a report and gave none', async () => {
    expect(await found({ period: '2025-Q2', reported: 'on_track' })).toEqual(['rosy', 'well'])
    expect(await found({ period: '2025-Q2', reported: 'none' })).toEqual(['late'])
    expect(await found({ period: '2025-Q1', reported: 'off_track' })).toEqual(['late'])
    // Nothing is owed for a time before the register had the project, nor after it was completed.
    expect(await found({ period: '2025-Q1', reported: 'none', at: '2025-04-01' })).toEqual([])
    expect(await found({ period: '2026-Q4', reported: 'none', at: '2027-02' })).toEqual([
      'late',
      'rosy',
      'well',
    ])
  })

  it('chooses as of a day: before its first step a project was none', async () => {
    expect(await found({ at: '2024' })).toEqual([])
    expect(await found({ at: '2025-02', stage: 'agreed' })).toEqual(['done', 'late', 'rosy', 'well'])
  })
})

describe('the address of a filter', () => {
  it('keeps what makes sense and drops the rest', () => {
    const asked =
      'stage=open&health=none&attention=contradiction_age&lead=chifeng&year=2019&at=2026-06&after=12'
    expect(projectSearch(parseProjectFilter(new URLSearchParams(asked)))).toBe(`?${asked}`)
    const senseless = { stage: 'x', lead: 'A b', year: '19', at: 'soon', after: '-1', period: '2026-Q5' }
    expect(projectSearch(parseProjectFilter(senseless))).toBe('')
    expect(projectSearch(parseProjectFilter({ period: '2026-Q1' }))).toBe('')
  })

  it('means the last day of what is asked', () => {
    expect(parseProjectFilter({ at: '2026-02' }).day).toBe('2026-02-28')
  })
})

describe('the list', () => {
  it('goes on after the last number of a page', async () => {
    const whole = parseProjectFilter({ at: '2025-08-01' })
    const first = await listProjects(version, whole)
    expect(first.total).toBe(14 + 4)
    const numbers = first.rows.map(({ number }) => number)
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
    const rest = await listProjects(version, { ...whole, after: numbers[15]! })
    expect(rest.rows.map(({ number }) => number)).toEqual(numbers.slice(16))
    expect((await listProjects(version, { ...whole, after: 1 })).rows).toEqual([])
  })

  it('gives what a row says as CSV and JSON', async () => {
    const filter = parseProjectFilter({ sector: 'water', lead: 'jinzhou', at: '2025-08-01' })
    const { rows } = await listProjects(version, filter)
    const labels = { stage: () => 'Under way', health: () => 'On track' }
    const csv = projectsCsvHead + projectsCsvRows(rows, '2025-08-01', labels)
    const [head, line] = csv.replace('\ufeff', '').split('\r\n')
    const cells = Object.fromEntries(head!.split(',').map((name, at) => [name, line!.split(',')[at]]))
    expect(cells).toMatchObject({
      ...{ id: 'list-rosy', lead: 'jinzhou', stage: 'under_way', declared_health: 'on_track' },
      ...{
        reported: '2025-07-03',
        milestones_overdue: '1',
        contradictions: 'milestones',
        update_overdue: 'false',
      },
    })
    expect(listedProjectRecord(rows[0]!)).toMatchObject({
      address: 'https://register.example.org/id/project/list-rosy',
      lead: { id: 'jinzhou' },
      contradictions: ['milestones'],
    })
  })

  it('is followed by what changed last', async () => {
    const rows = await listChangedProjects(version, parseProjectFilter({ at: '2025-08-01' }), 3)
    expect(rows.map(({ slug }) => slug)).toEqual(['list-late', 'list-rosy', 'list-well'])
    const water = await listChangedProjects(
      version,
      parseProjectFilter({ at: '2025-08-01', partner: 'chifeng', sector: 'water' }),
      50,
    )
    expect(water.map(({ slug }) => slug)).toEqual(['list-rosy'])
  })
})

describe('what was announced by number', () => {
  it('says how many of them are named, as of a day', async () => {
    const by = (at: string) => listAnnouncements(version, parseProjectFilter({ at, body: 'nine-plus-one' }))
    expect(await by('2024')).toEqual([])
    expect(await by('2025-01-05')).toMatchObject([{ slug: 'list-five', announced: 5, named: 0, year: 2025 }])
    expect(await by('2025-08')).toMatchObject([{ slug: 'list-five', announced: 5, named: 2 }])
  })

  it('of the founding records: ten, two of them by name', async () => {
    const [ten] = await listAnnouncements(
      version,
      parseProjectFilter({ intention: 'ten-project-intentions' }),
    )
    expect(ten).toMatchObject({ announced: 10, named: 2 })
  })
})
