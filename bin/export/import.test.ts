/** What the product gives out it takes in again: into the same register nothing changes, into an empty one nothing is lost. */
import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { beforeAll, expect, it } from 'vitest'
import { appAddress, closePools, publicAddress, workerAddress } from '@/db/client'
import { actorOf, idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { ImportedKind } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { as, published } from '@/lib/entries/testing'
import { importSampleProjects } from '@/lib/founding/sample-projects'
import { importSampleMeetings } from '@/lib/founding/samples'
import { makeImport } from '@/lib/imports/making'
import { checked, importOf, rowsOf } from '@/lib/imports/testing'
import { setSamplePeople } from '@/lib/people/samples'
import { allAgreements } from '@/lib/registry/agreements-list'
import { csvHead, csvRows } from '@/lib/registry/csv'
import { emptyFilter } from '@/lib/registry/filter'
import { readGrowth } from '@/lib/registry/growth'
import { growthCsv } from '@/lib/registry/growth-csv'
import { parseMeetingFilter } from '@/lib/registry/meeting-filter'
import { meetingsCsvHead, meetingsCsvRows } from '@/lib/registry/meetings-csv'
import { allMeetings } from '@/lib/registry/meetings-list'
import { listPlans } from '@/lib/registry/plans'
import { listPorts } from '@/lib/registry/ports'
import { plansCsv, portsCsv } from '@/lib/registry/ports-and-plans-csv'
import { everyProject } from '@/lib/registry/project-filter'
import { projectsCsvHead, projectsCsvRows } from '@/lib/registry/projects-csv'
import { allProjects } from '@/lib/registry/projects-list'
import { registerVersion } from '@/lib/registry/version'
import { testFolder } from '../archive/testing'
import { exportAll } from './export'

type TestDatabase = ReturnType<typeof testDatabase>

const full = testDatabase()
const bare = testDatabase({ empty: true })
const plain = testDatabase({ empty: true })
const folder = testFolder()

/** In the order in which they name each other. */
const order: ImportedKind[] = [
  ...(['body', 'party', 'membership', 'agreement', 'act'] as const),
  ...(['port', 'plan', 'series', 'meeting', 'project'] as const),
]

let whole: Record<string, string>
let lists: Partial<Record<ImportedKind, string>>

/** The app's own connections go there from now on. */
async function turnTo(database: TestDatabase): Promise<void> {
  await closePools()
  process.env[appAddress] = database.appUrl
  process.env[publicAddress] = database.publicUrl
  process.env[workerAddress] = database.workerUrl
  // What is remembered of a register is remembered under its version.
  const version = [full, bare, plain].indexOf(database) * 1000
  await database.owner.execute(sql`update register_state set version = greatest(version, ${version})`)
}

beforeAll(async () => {
  process.env.APP_ORIGIN = 'https://register.example.org'
  await turnTo(full)
  await importSampleMeetings(full.owner, today())
  await importSampleProjects(full.owner, today())
  const body = await idOf(full.owner, 'body', 'nine-plus-one')
  await published(full.owner, {
    ...{
      title: { en: '=1+1', zh: '“甲”；乙' },
      note: { en: "'quoted'\nin two lines; and more", ru: ' - нет' },
    },
    ...{ place: { en: 'Chifeng, "north"' }, term: { count: 5, unit: 'year' }, witnesses: { en: 'Guests' } },
    ...{ body, expires: '2031-05', sources: [{ title: { en: 'A; B' }, locator: '§ 1', url: '' }] },
  })
  const file = path.join(folder, 'all.zip')
  await exportAll(full.ownerUrl, folder, file)
  const parts = unzipSync(fs.readFileSync(file))
  whole = Object.fromEntries(
    order.map((kind) => [kind, new TextDecoder().decode(parts[`register/${kind}.csv`])]),
  )
  lists = await listed()
}, 120_000)

/** The lists that anybody can take away, as their pages give them. */
async function listed(): Promise<Partial<Record<ImportedKind, string>>> {
  const version = await registerVersion()
  const label = () => 'so called'
  let agreement = csvHead
  for await (const rows of allAgreements(version, emptyFilter, 'en'))
    agreement += csvRows(rows, { type: label, status: label })
  let meeting = meetingsCsvHead
  for await (const rows of allMeetings(version, parseMeetingFilter({}), today()))
    meeting += meetingsCsvRows(rows, { kind: label, state: label })
  let project = projectsCsvHead
  for await (const rows of allProjects(version, everyProject()))
    project += projectsCsvRows(rows, today(), { stage: label, health: label })
  return {
    agreement,
    meeting,
    project,
    port: portsCsv(await listPorts(version)),
    plan: plansCsv(await listPlans(version)),
    membership: growthCsv(await readGrowth(version, [], null)),
  }
}

/** What is published of these kinds: ids, addresses and contents. */
async function contentsOf(database: TestDatabase): Promise<string[]> {
  const rows = await database.owner.execute(sql`
    select e.kind, e.id, e.slug, e.number, r.content from entries e join revisions r on r.entry_id = e.id and r.status = 'published'
    where e.kind in ${order} order by e.kind, e.number`)
  return [...rows].map((row) => JSON.stringify(row))
}

async function bring(database: TestDatabase, kind: ImportedKind, text: string) {
  const moderator = await actorOf(database.owner, 'moderator')
  const id = await checked(database.owner, moderator, { kind, text })
  const rows = await rowsOf(database.owner, id)
  const [, ...records] = Papa.parse<string[]>(text).data
  const wrong = rows.flatMap(({ row, problems }) =>
    problems.map(({ field, code }) => `${records[row - 2]![1]} ${field} ${code}`),
  )
  return { id, wrong, counts: (await importOf(database.owner, id)).counts!, rows: rows.length }
}

async function make(database: TestDatabase, id: string): Promise<void> {
  const second = await actorOf(database.owner, 'moderator2')
  await as(second, (tx) => makeImport(second, tx, { id, mode: 'published', leave: true }))
}

it('an export of everything changes nothing where it comes from', async () => {
  await turnTo(full)
  for (const kind of order) {
    const { wrong, counts, rows } = await bring(full, kind, whole[kind]!)
    expect({ kind, wrong, counts }).toEqual({
      ...{ kind, wrong: [] },
      counts: { new: 0, changed: 0, same: rows, error: 0, warnings: 0 },
    })
  }
}, 60_000)

it('neither do the lists that anybody can take away', async () => {
  await turnTo(full)
  for (const [kind, text] of Object.entries(lists)) {
    const { wrong, counts, rows } = await bring(full, kind as ImportedKind, text)
    expect({ kind, wrong, counts }).toEqual({
      ...{ kind, wrong: [] },
      counts: { new: 0, changed: 0, same: rows, error: 0, warnings: 0 },
    })
  }
}, 60_000)

it('an export of everything makes the same entries in an empty register', async () => {
  await turnTo(bare)
  await setSamplePeople(bare.owner, true)
  for (const kind of order) {
    const { id, wrong } = await bring(bare, kind, whole[kind]!)
    expect(wrong).toEqual([])
    await make(bare, id)
  }
  expect(await contentsOf(bare)).toEqual(await contentsOf(full))
}, 120_000)

it('a list makes the same list in another register, but for what says of nothing where it comes from', async () => {
  await turnTo(plain)
  await setSamplePeople(plain.owner, true)
  const refused: string[] = []
  const all = { body: whole.body, party: whole.party, series: whole.series, ...lists }
  for (const kind of [...order.filter((one) => one !== 'plan' && one !== 'act'), 'plan'] as ImportedKind[]) {
    const { id, wrong } = await bring(plain, kind, all[kind as 'body']!)
    refused.push(...wrong)
    await make(plain, id)
  }
  // What lists do not have: the source of minutes without parties, why a project rests, and announcements by number.
  expect(refused.sort()).toEqual([
    'mineral-exploration-mongolia intention name',
    'one-counter-for-port-papers-sample steps project.reason',
    'passage-to-the-sea intention name',
    'six-party-minutes parties parties.required',
  ])
  const left = refused.map((one) => one.split(' ')[0]!)
  const again = await listed()
  for (const kind of Object.keys(lists) as ImportedKind[]) {
    const rows = recordsIn(lists[kind]!).filter((row) => !left.some((slug) => row.includes(`"${slug}"`)))
    expect({ kind, rows: recordsIn(again[kind]!) }).toEqual({ kind, rows })
  }
}, 120_000)

/** Numbers and times are a register's own; how an agreement stands and how a project goes follows from acts, steps and reports. */
const own = [
  ...['number', 'revision', 'published', 'status', 'signed', 'address'],
  ...['declared_health', 'reported', 'reported_for', 'progress', 'derived_health', 'milestones', 'silent'],
  ...['milestones_open', 'milestones_overdue', 'next_milestone', 'update_overdue', 'days_without_word'],
  ...['contradictions', 'needs_attention', 'stage_since', 'announced_in'],
]

function recordsIn(text: string): string[] {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  return data.map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !own.includes(name)))).sort()
}
