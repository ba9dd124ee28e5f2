/** The files of db/seed, brought as spreadsheets into an empty register, give the register that a start gives. */
import fs from 'node:fs'
import { sql, TransactionRollbackError } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import type { Database, Tx } from '@/db/client'
import { actorOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { ImportedKind } from '@/db/vocabulary'
import { as } from '@/lib/entries/testing'
import { importFoundingRecords } from '@/lib/founding/import'
import { setSamplePeople } from '@/lib/people/samples'
import type { Actor } from '@/lib/policy'
import { makeImport } from './making'
import { checked, importOf, rowsOf } from './testing'

const database = testDatabase({ empty: true })

/** The two series have no file: what they are called stands in the titles of their meetings. */
const series = `id,name_en,name_zh,body,source
six-regions-forum,Forum of the Six Regions of China and Mongolia,中蒙六地区论坛,china-mongolia-regions,5.4
nine-plus-one-conference,Regional Cooperation Conference,区域合作会议,nine-plus-one,5.3
`

/** In the order in which they name each other; agreements name their meetings, plans their projects. */
const files: [ImportedKind, string, Record<string, string>][] = [
  ['party', 'members.csv', {}],
  ['body', 'bodies.csv', {}],
  ['membership', 'memberships.csv', {}],
  ['port', 'ports.csv', {}],
  ['series', '', {}],
  ['meeting', 'meetings.csv', { number: 'ordinal' }],
  ['agreement', 'agreements.csv', {}],
  ['project', 'intentions.csv', {}],
  ['project', 'projects.csv', {}],
  ['plan', 'plans.csv', {}],
]

/** The tables of the register, those of a kind with what belongs to it. */
const tables = [
  ...['parties', 'bodies', 'memberships', 'ports', 'plans', 'series'],
  ...['meetings', 'meeting_parties', 'agreements', 'agreement_parties', 'agreement_subjects', 'acts'],
  ...['projects', 'project_partners', 'project_steps', 'project_basis', 'deadlines'],
]

/** Every row, entries by kind and address in place of their ids; without times, counts and the signs of facets. */
async function register(on: Tx | Database): Promise<Record<string, string[]>> {
  const entries = await on.execute<{ id: string; slug: string; kind: string }>(
    sql`select id, kind, slug from entries`,
  )
  const names = new Map([...entries].map(({ id, kind, slug }) => [id, `${kind} ${slug}`]))
  const found: Record<string, string[]> = {}
  for (const table of tables) {
    const rows = await on.execute<{ row: Record<string, unknown> }>(
      sql`select to_jsonb(t) - '{published_at,first_published_at,changed_at,revision,choices}'::text[] as row from ${sql.identifier(table)} t`,
    )
    found[table] = [...rows].map(({ row }) => named(row, names)).sort()
  }
  return found
}

const named = (value: unknown, names: Map<string, string>) =>
  JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => names.get(id) ?? id)

let title: Record<string, string>
let people: [Actor, Actor]
let founding: Record<string, string[]>

beforeAll(async () => {
  const { owner } = database
  // What a start gives, seen and taken back again.
  await owner
    .transaction(async (tx) => {
      await importFoundingRecords(tx as unknown as Database)
      founding = await register(tx)
      const [row] = await tx.execute<{ title: Record<string, string> }>(
        sql`select content -> 'sources' -> 0 -> 'title' as title from revisions where content -> 'sources' -> 0 is not null limit 1`,
      )
      title = row!.title
      tx.rollback()
    })
    .catch((error) => expect(error).toBeInstanceOf(TransactionRollbackError))
  await setSamplePeople(owner, true)
  people = [await actorOf(owner, 'moderator'), await actorOf(owner, 'moderator2')]
}, 60_000)

async function bring(kind: ImportedKind, file: string, columns: Record<string, string>) {
  const text = file ? fs.readFileSync(`db/seed/${file}`) : series
  return checked(database.owner, people[0], { kind, text, columns, sourceTitle: title })
}

it('one after another', async () => {
  for (const [kind, file, columns] of files) {
    const id = await bring(kind, file, columns)
    const wrong = (await rowsOf(database.owner, id)).filter(({ problems }) => problems.length)
    expect({ file, wrong: wrong.map(({ row, problems }) => ({ row, problems })) }).toEqual({
      file,
      wrong: [],
    })
    await as(people[1], (tx) => makeImport(people[1], tx, { id, mode: 'published', leave: false }))
  }
  const imported = await register(database.owner)
  for (const table of tables)
    expect({ table, rows: imported[table] }).toEqual({ table, rows: founding[table] })
  expect(imported.acts!.length).toBe(6)
  expect(imported.projects!.length).toBe(15)
}, 60_000)

it('once more changes nothing', async () => {
  for (const [kind, file, columns] of files) {
    const { counts, rows } = await importOf(database.owner, await bring(kind, file, columns))
    expect({ file, counts }).toEqual({
      file,
      counts: { new: 0, changed: 0, same: rows, error: 0, warnings: 0 },
    })
  }
}, 60_000)
