/** Papers at the items of an agenda: who names them, and who may read them before and after it is published. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import { meetingOf } from '@/lib/delegations/testing'
import { as, cast, move, refusalOf } from '@/lib/entries/testing'
import { findFile } from '@/lib/files/queries'
import { keptIn } from '@/lib/files/testing'
import type { Actor } from '@/lib/policy'
import { findPublicAgenda } from '@/lib/registry/agenda'
import { findPublicFile } from '@/lib/registry/files'
import { registerVersion } from '@/lib/registry/version'
import { type AgendaDeed, changeAgenda } from './deeds'
import { publishAgenda } from './publishing'
import { findAgenda } from './queries'

const database = testDatabase()
const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'entente-files-'))
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  people = await cast(database.owner)
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** Sent by the delegate of Chifeng, which receives the meeting. */
const sent = (words: string) => keptIn(folder, database.owner, Buffer.from(words), 'pdf')
const paper = (file: string) => ({
  title: { en: 'Sample tariffs' },
  language: 'zh',
  file,
  name: 'tariffs.pdf',
})
const words = (files: string[], visibility: 'common' | 'internal' | 'hidden' = 'common') => ({
  ...{ title: { en: 'Tariffs' }, minutes: 20, presenter: {}, visibility },
  papers: files.map(paper) as never,
})
const change = (who: Actor, meetingId: string, deed: AgendaDeed) =>
  as(who, (tx) => changeAgenda(who, tx, { meetingId, change: deed }))

async function publish(meetingId: string) {
  const { moderator, second } = people
  const { revisionId } = await as(moderator, (tx) => publishAgenda(moderator, tx, { meetingId }))
  await move(second, 'publish', { revisionId, version: 2 })
}

it('are read by those who take part while they are worked on, and by everybody once published', async () => {
  const { delegate, stranger, observer, administrator, moderator } = people
  const { meeting } = await meetingOf(database.owner, {})
  const file = await sent('tariffs')
  for (const who of [stranger, moderator]) expect(await findFile(who, file)).toBeNull()
  await change(delegate, meeting.id, { deed: 'add', ...words([file]) })
  for (const who of [delegate, stranger, moderator])
    expect(await findFile(who, file)).toMatchObject({ name: 'tariffs.pdf' })
  for (const who of [observer, administrator]) expect(await findFile(who, file)).toBeNull()
  expect(await findPublicFile(file)).toBeNull()
  await publish(meeting.id)
  expect(await findPublicFile(file)).toMatchObject({ sha256: file, name: 'tariffs.pdf' })
  const [item] = (await findPublicAgenda(await registerVersion(), meeting.slug))!.items
  expect(item!.papers).toEqual([paper(file)])
})

it('of an item that is not for everybody stay with those who may read the item', async () => {
  const { delegate, stranger, moderator } = people
  const { meeting } = await meetingOf(database.owner, {})
  const [internal, hidden] = [await sent('internal'), await sent('hidden')]
  await change(delegate, meeting.id, { deed: 'add', ...words([internal], 'internal') })
  await change(delegate, meeting.id, { deed: 'add', ...words([hidden], 'hidden') })
  await change(delegate, meeting.id, { deed: 'add', ...words([]) })
  await publish(meeting.id)
  for (const file of [internal, hidden]) expect(await findPublicFile(file)).toBeNull()
  expect(await findFile(stranger, internal)).not.toBeNull()
  expect(await findFile(stranger, hidden)).toBeNull()
  expect(await findFile(moderator, hidden)).not.toBeNull()
})

it('are named only by those who can read them', async () => {
  const { stranger, moderator } = people
  const { meeting } = await meetingOf(database.owner, {})
  const file = await sent('secret')
  for (const who of [stranger, moderator]) {
    const deed = who === stranger ? ('propose' as const) : ('add' as const)
    expect(await refusalOf(change(who, meeting.id, { deed, ...words([file], 'internal') }))).toEqual({
      code: 'bad_request',
      details: {},
    })
    expect(await findFile(who, file)).toBeNull()
  }
})

it('without their file are kept as they were typed, and not published', async () => {
  const { moderator } = people
  const { meeting } = await meetingOf(database.owner, {})
  await change(moderator, meeting.id, { deed: 'add', ...words(['']) })
  expect((await findAgenda(moderator, meeting.slug))!.items[0]!.papers).toEqual([paper('')])
  await publish(meeting.id)
  const [item] = (await findPublicAgenda(await registerVersion(), meeting.slug))!.items
  expect(item!.papers).toEqual([])
})

it('can stand at an item that has no words of its own, which keeps its name', async () => {
  const { delegate } = people
  const { meeting } = await meetingOf(database.owner, {})
  const file = await sent('minutes of the last meeting')
  const { item } = await change(delegate, meeting.id, { deed: 'offer', origin: 'minutes' })
  await change(delegate, meeting.id, { deed: 'change', item, version: 1, ...words([file]) })
  const [kept] = (await findAgenda(delegate, meeting.slug))!.items
  expect(kept).toMatchObject({ origin: 'minutes', title: {}, minutes: 20, papers: [{ file }] })
})

it('are found by an index', async () => {
  const { owner } = database
  const [index] = await owner.execute<{ indexdef: string }>(
    sql`select indexdef from pg_indexes where indexname = 'agenda_items_papers'`,
  )
  expect(index!.indexdef).toContain('gin (files_in(papers))')
})
