import { beforeAll, expect, it } from 'vitest'
import { idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { as, cast, refusalOf } from '@/lib/entries/testing'
import type { Actor } from '@/lib/policy'
import { makeImport } from './making'
import { beginImport, dropImport, learnName, matchColumns } from './preparing'
import { findImport, findWrongRows, listImports } from './queries'
import { checked, importOf } from './testing'

const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
let id: string

const text = 'name,kind,country,extra\nSample place,metropolis,CN,=1+1\nSample town,city,CN,x\n'
const bytes = new TextEncoder().encode(text)
const columns = ['name.en', 'kind', 'country', '']

beforeAll(async () => {
  people = await cast(database.owner)
  id = await checked(database.owner, people.moderator, { kind: 'party', text })
})

const begin = (who: Actor, given: Uint8Array | undefined, on = who) =>
  as(on, (tx) => beginImport(who, tx, { kind: 'party', name: 'x.csv', bytes: given }))
const match = (who: Actor, meant: string[], on = who) =>
  as(on, (tx) => matchColumns(who, tx, { id, columns: meant, sourceTitle: {} }))
const codeOf = async (deed: Promise<unknown>) => (await refusalOf(deed)).code

it('nobody brings a spreadsheet but the secretariat and administrators', async () => {
  const { delegate, head, observer, administrator, moderator } = people
  for (const who of [delegate, head, observer]) {
    expect(await codeOf(begin(who, bytes))).toBe('forbidden')
    // By the product's own rule, and by the database's where that rule were gone.
    expect(await codeOf(begin(who, bytes, moderator))).toBe('forbidden')
    await expect(begin(moderator, bytes, who)).rejects.toThrow()
  }
  expect(await begin(administrator, bytes)).toMatchObject({ id: expect.any(String) })
  expect(await codeOf(begin(moderator, undefined))).toBe('table_missing')
})

it('nobody else sees one: neither by the rule of the product nor by that of the database', async () => {
  const { delegate, head, observer, moderator } = people
  for (const who of [delegate, head, observer]) {
    expect(await codeOf(match(who, columns, moderator))).toBe('not_found')
    expect(await codeOf(match(moderator, columns, who))).toBe('not_found')
    expect(await listImports(who, '')).toBeNull()
    expect(await findImport(who, id)).toBeNull()
    expect(await findWrongRows(who, id)).toBeNull()
  }
  expect((await listImports(moderator, ''))!.rows.length).toBeGreaterThan(0)
  expect(await findImport(moderator, 'no-id')).toBeNull()
})

it('columns hold what the kind has, each once, and what a row is about', async () => {
  const { moderator } = people
  expect(await codeOf(match(moderator, ['signatories', 'kind']))).toBe('bad_request')
  expect(await codeOf(match(moderator, ['kind.en', 'name']))).toBe('bad_request')
  expect(await codeOf(match(moderator, ['content.nothing', 'name']))).toBe('bad_request')
  expect(await codeOf(match(moderator, ['name.en', 'name.en']))).toBe('column_twice')
  expect(await codeOf(match(moderator, ['', 'kind']))).toBe('column_missing')
})

it('a name means an entry of its kind, and is one', async () => {
  const { moderator } = people
  const learn = async (name: string, slug: string) => {
    const entry = await idOf(database.owner, slug === 'chifeng' ? 'party' : 'body', slug)
    return codeOf(as(moderator, (tx) => learnName(moderator, tx, { id, kind: 'party', name, entry })))
  }
  expect(await learn('x', 'nine-plus-one')).toBe('not_found')
  expect(await learn(' “” ', 'chifeng')).toBe('name_missing')
})

it('gives back the rows with something wrong, as they stand in the file', async () => {
  const { moderator } = people
  expect(await findWrongRows(moderator, id)).toEqual({
    head: ['name', 'kind', 'country', 'extra'],
    rows: [
      {
        cells: ['Sample place', 'metropolis', 'CN', '=1+1'],
        problems: [{ level: 'error', field: 'kind', code: 'word', value: 'metropolis' }],
      },
    ],
  })
})

it('nothing more is done with one that is imported', async () => {
  const { moderator, second } = people
  await as(second, (tx) => makeImport(second, tx, { id, mode: 'published', leave: true }))
  expect(await codeOf(match(moderator, columns))).toBe('wrong_state')
  expect(await codeOf(as(moderator, (tx) => dropImport(moderator, tx, { id })))).toBe('wrong_state')
  const chifeng = await idOf(database.owner, 'party', 'chifeng')
  const given = { id, kind: 'party' as const, name: 'x', entry: chifeng }
  expect(await codeOf(as(moderator, (tx) => learnName(moderator, tx, given)))).toBe('wrong_state')
  expect(await findWrongRows(moderator, id)).toBeNull()
  expect((await importOf(database.owner, id)).file).toBeNull()
})
