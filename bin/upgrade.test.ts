/** A register that was filled by the first release, brought up to date by today's. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { connect, type Database } from '@/db/client'
import { prepareDatabase } from '@/db/prepare'
import { refreshDueStandings } from '@/lib/agreements/due'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { importFoundingRecords } from '@/lib/founding/import'
import { readRows } from '@/lib/founding/records'
import { definitions } from '@/lib/kinds'

const name = `upgrade_${process.pid}`
const template = new URL(inject('template').ownerUrl)
const ownerUrl = Object.assign(new URL(template), { pathname: `/${name}` }).toString()
let folder: string
let owner: { db: Database; sql: ReturnType<typeof connect>['sql'] }

/** The contents as the first release stored them. */
const party = { kind: 'city', name: { en: 'Sample' }, country: 'CN', province: {}, code: '', latitude: null }
const more = { longitude: null, ports: {}, sources: [], note: {} }
const agreement = {
  type: 'memorandum',
  title: { en: 'Sample memorandum' },
  summary: {},
  originalLanguage: null,
  adopted: '2024-06-12',
  place: {},
  body: null,
  meeting: {},
  subjects: [],
  term: null,
  expires: '',
  forceClause: { condition: null, approvals: null, among: [], delay: null, date: '' },
  parties: [{ party: '019a0000-0000-7000-8000-000000000001', role: 'signatory' }],
  relations: [],
  sources: [],
  note: {},
  visibility: 'public',
}
const act = {
  agreement: '019a0000-0000-7000-8000-000000000002',
  party: '019a0000-0000-7000-8000-000000000001',
  act: 'signed',
  date: '2024-06-12',
  effect: '',
  sources: [],
  note: {},
}
const membership = {
  body: '019a0000-0000-7000-8000-000000000004',
  party: '019a0000-0000-7000-8000-000000000001',
  class: 'member',
  began: '2011',
  basis: 'founding',
  proposedBy: [],
  ended: '',
  sources: [],
  note: {},
}
const body = { kind: 'forum', name: { en: 'Sample forum' }, partOf: null, formed: '2011', area: null }
const stored = [
  ['party', '019a0000-0000-7000-8000-000000000001', { ...party, ...more }],
  ['agreement', '019a0000-0000-7000-8000-000000000002', agreement],
  ['act', '019a0000-0000-7000-8000-000000000003', act],
  [
    'body',
    '019a0000-0000-7000-8000-000000000004',
    { ...body, population: null, scope: {}, sources: [], note: {} },
  ],
] as const

async function onServer(statement: string) {
  const { sql } = connect(Object.assign(new URL(template), { pathname: '/postgres' }).toString(), 1)
  await sql.unsafe(statement)
  await sql.end()
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-upgrade-'))
  fs.cpSync('db/migrations', folder, { recursive: true })
  const file = path.join(folder, 'meta/_journal.json')
  const journal = JSON.parse(fs.readFileSync(file, 'utf8'))
  fs.writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 2) }))
  await onServer(`create database ${name}`)
  const { db, sql } = connect(ownerUrl, 2)
  owner = { db, sql }
  await migrate(db, { migrationsFolder: folder })
  for (const [kind, id, content] of stored) {
    await sql`insert into entries (id, kind, slug, number, first_published_at) values (${id}, ${kind}, 'sample', 1, now())`
    await sql`insert into revisions (entry_id, number, status, content, by_import, published_at)
      values (${id}, 1, 'published', ${JSON.stringify(content)}::jsonb, true, now())`
  }
  // What the first release loaded of the founding records: all that it knew.
  const founding = [
    ...readRows('members.csv').map(({ id }) => ['party', id!, { ...party, ...more }] as const),
    ...readRows('bodies.csv').map(({ id }) => ['body', id!, stored[3][2]] as const),
    ['membership', 'membership-1', membership] as const,
    ['agreement', 'founding-agreement', agreement] as const,
  ]
  for (const [at, [kind, slug, content]] of founding.entries()) {
    const [entry] = await sql`insert into entries (kind, slug, number, first_published_at)
      values (${kind}, ${slug}, ${at + 2}, now()) returning id`
    await sql`insert into revisions (entry_id, number, status, content, by_import, change_note, published_at)
      values (${entry!.id}, 1, 'published', ${JSON.stringify(content)}::jsonb, true, 'founding records', now())`
  }
})

afterAll(async () => {
  await owner.sql.end()
  await onServer(`drop database ${name}`)
  fs.rmSync(folder, { recursive: true })
})

it('has contents of today’s shape, and folds and stands as any other', async () => {
  await prepareDatabase(ownerUrl, inject('template').secret)
  const rows = await owner.sql`select e.kind, r.content from entries e join revisions r on r.entry_id = e.id`
  expect(rows).toHaveLength(32)
  for (const { kind, content } of rows) {
    expect([kind, definitions[kind as 'act'].draft.safeParse(content).error?.issues]).toEqual([
      kind,
      undefined,
    ])
  }
  expect(await rebuildRegister(owner.db, () => {})).toBe(32)
  const [row] =
    await owner.sql`select status, standing->>'signatories' as signatories from agreements where slug = 'sample'`
  expect(row).toEqual({ status: 'signed', signatories: '1' })
  // What was settled before stays settled.
  await expect(owner.sql`update revisions set content = '{}' where status = 'published'`).rejects.toThrow(
    'append-only',
  )
  expect(await refreshDueStandings(owner.db)).toBe(0)
})

it('is given the founding records of the kinds that are new, once, and nothing else is touched', async () => {
  const before = await owner.sql`select * from revisions order by id`
  expect(await importFoundingRecords(owner.db)).toBe(37)
  const added = await owner.sql`select kind, count(*)::int, min(number), max(number) from entries
    where id not in ${owner.sql(before.map((row) => row.entry_id))} group by kind order by kind`
  expect(added.map((row) => Object.values(row).join(' '))).toEqual([
    'decision 1 1 1',
    'meeting 7 1 7',
    'plan 3 1 3',
    'port 9 1 9',
    'project 15 1 15',
    'series 2 1 2',
  ])
  const kept = await owner.sql`select * from revisions
    where id in ${owner.sql(before.map((row) => row.id))} order by id`
  expect([...kept]).toEqual([...before])
  const [port] =
    await owner.sql`select p.slug from ports t join parties p on p.id = t.party_id where t.slug = 'erenhot'`
  expect(port).toEqual({ slug: 'xilingol' })
  expect(await importFoundingRecords(owner.db)).toBe(0)
})
