import { eq, like } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { idOf } from '@/db/factories'
import { entries, eventLog, revisions } from '@/db/schema/entries'
import { importRows, imports } from '@/db/schema/imports'
import { meetings } from '@/db/schema/meetings'
import { acts, agreements, parties } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import type { ImportMode } from '@/db/vocabulary'
import { correct } from '@/lib/entries/commands'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { as, cast, refusalOf } from '@/lib/entries/testing'
import type { Actor } from '@/lib/policy'
import { forgetImports } from './job'
import { makeImport } from './making'
import { dropImport, matchColumns } from './preparing'
import { checked, importOf, rowsOf, workOffCheck } from './testing'
import { undoImport } from './undoing'

const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>

beforeAll(async () => {
  people = await cast(database.owner)
})

const make = (who: Actor, id: string, mode: ImportMode = 'published', leave = false) =>
  as(who, (tx) => makeImport(who, tx, { id, mode, leave }))
const undo = (who: Actor, id: string) => as(who, (tx) => undoImport(who, tx, { id }))
const party = async (slug: string) =>
  (await database.owner.select().from(parties).where(eq(parties.slug, slug)))[0]
const partyFile = (...rows: string[]) => `id,kind,name_zh,name_en,country,note\n${rows.join('\n')}\n`
const zhangye = 'zhangye,city,张掖市,Zhangye,CN,Sample.'

it('is published as one deed by somebody who had no hand in it, and the same file changes nothing after it', async () => {
  const { moderator, second } = people
  const text = partyFile(zhangye, 'chifeng,city,赤峰市,Chifeng,CN,Sample note.')
  const id = await checked(database.owner, moderator, { kind: 'party', text })
  expect((await importOf(database.owner, id)).counts).toEqual({
    new: 1,
    changed: 1,
    same: 0,
    error: 0,
    warnings: 0,
  })
  expect((await refusalOf(make(moderator, id))).code).toBe('own_work')
  expect(await party('zhangye')).toBeUndefined()
  expect(await make(second, id)).toBe(2)
  expect(await party('zhangye')).toMatchObject({
    name: { zh: '张掖市', en: 'Zhangye' },
    note: { en: 'Sample.' },
    revision: 1,
  })
  // What the file does not say stays.
  expect(await party('chifeng')).toMatchObject({ code: '150400', note: { en: 'Sample note.' }, revision: 2 })
  const events = await database.owner.select().from(eventLog).where(eq(eventLog.name, 'import_done'))
  expect(events).toMatchObject([
    { personId: second.personId, details: { import: id, kind: 'party', mode: 'published', entries: 2 } },
  ])
  expect((await importOf(database.owner, id)).file).toBeNull()
  const again = await checked(database.owner, moderator, { kind: 'party', text })
  expect((await rowsOf(database.owner, again)).map(({ result }) => result)).toEqual(['same', 'same'])
  expect((await refusalOf(make(second, again))).code).toBe('nothing_to_import')
  await undo(second, id)
})

it('is taken back as a whole: what was new is gone, what was changed reads as before, and it can be imported once more', async () => {
  const { moderator, second } = people
  const text = partyFile(zhangye, 'jinzhou,city,锦州市,Jinzhou,CN,Sample note.')
  const id = await checked(database.owner, moderator, { kind: 'party', text })
  await make(second, id)
  const before = await party('jinzhou')
  await undo(second, id)
  expect(await party('zhangye')).toBeUndefined()
  expect(await party('jinzhou')).toMatchObject({ note: {}, revision: before!.revision + 1 })
  expect((await refusalOf(undo(second, id))).code).toBe('wrong_state')
  // A rebuild folds the same register.
  await rebuildRegister(database.owner, () => {})
  expect(await party('zhangye')).toBeUndefined()
  const again = await checked(database.owner, moderator, { kind: 'party', text: partyFile(zhangye) })
  await make(second, again)
  expect(await party('zhangye')).toMatchObject({ slug: 'zhangye', name: { zh: '张掖市' } })
  expect(await database.owner.$count(entries, like(entries.slug, 'zhangye%'))).toBe(1)
  await undo(second, again)
})

it('cannot be taken back once something rests on it, or after seven days', async () => {
  const { moderator, second } = people
  const id = await checked(database.owner, moderator, { kind: 'party', text: partyFile(zhangye) })
  await make(second, id)
  const entry = await idOf(database.owner, 'party', 'zhangye')
  const agreement = await checked(database.owner, moderator, {
    kind: 'agreement',
    text: 'title,type,签署日期,parties\nSample upon it,protocol,2019,张掖市; 锦州市\n',
  })
  await make(second, agreement)
  expect((await refusalOf(undo(second, id))).code).toBe('built_upon')
  await undo(second, agreement)
  expect(await database.owner.$count(agreements, eq(agreements.adopted, '2019'))).toBe(0)
  expect(await database.owner.$count(acts, eq(acts.partyId, entry))).toBe(0)
  const { revision: basedOn } = (await party('zhangye'))!
  const { revisionId } = await as(moderator, (tx) => correct(moderator, tx, { entryId: entry, basedOn }))
  expect((await refusalOf(undo(second, id))).code).toBe('built_upon')
  await database.owner.update(revisions).set({ status: 'withdrawn' }).where(eq(revisions.id, revisionId))
  await database.owner
    .update(imports)
    .set({ importedAt: new Date(Date.now() - 8 * 86_400_000) })
    .where(eq(imports.id, id))
  expect((await refusalOf(undo(second, id))).code).toBe('undo_over')
  await forgetImports()
  expect(await database.owner.$count(importRows, eq(importRows.importId, id))).toBe(0)
  expect(await importOf(database.owner, id)).toMatchObject({ state: 'imported' })
})

it('of agreements adds each to its meeting once, and undoing it takes it out again', async () => {
  const { moderator, second } = people
  const instruments = async () =>
    (await database.owner.select().from(meetings).where(eq(meetings.slug, 'six-regions-1')))[0]!.instrumentIds
  const text =
    'id,title,type,adopted_at,parties\nsample-one,Sample one,protocol,six-regions-1,赤峰\nsample-two,Sample two,protocol,六地区论坛,赤峰\nsample-three,Sample three,protocol,中蒙六地区建设新通道战略论坛第一次年会,赤峰\n'
  const id = await checked(database.owner, moderator, { kind: 'agreement', text })
  const rows = await rowsOf(database.owner, id)
  // The meeting is changed once, by the first row that names it.
  expect(rows.map(({ contents }) => contents.map(({ kind, basedOn }) => [kind, basedOn]))).toEqual([
    [
      ['agreement', null],
      ['meeting', 1],
    ],
    [['agreement', null]],
    [['agreement', null]],
  ])
  expect(await instruments()).toEqual([])
  await make(second, id)
  const made = await Promise.all(
    ['sample-one', 'sample-three'].map((slug) => idOf(database.owner, 'agreement', slug)),
  )
  expect(await instruments()).toEqual(made)
  const again = await checked(database.owner, moderator, { kind: 'agreement', text })
  expect((await importOf(database.owner, again)).counts).toMatchObject({ same: 3, changed: 0, new: 0 })
  await undo(second, id)
  expect(await instruments()).toEqual([])
})

it('says where a meeting that agreements name stays as it is, for somebody is at work on it', async () => {
  const { moderator } = people
  const entryId = await idOf(database.owner, 'meeting', 'six-regions-2')
  const { revisionId } = await as(moderator, (tx) => correct(moderator, tx, { entryId, basedOn: 1 }))
  const text = 'title,type,adopted_at,parties\nSample meanwhile,protocol,six-regions-2,赤峰\n'
  const id = await checked(database.owner, moderator, { kind: 'agreement', text })
  const [row] = await rowsOf(database.owner, id)
  expect(row).toMatchObject({
    result: 'new',
    problems: [{ level: 'warning', field: 'meeting', code: 'openThere' }],
    contents: [{ kind: 'agreement' }],
  })
  await database.owner.update(revisions).set({ status: 'withdrawn' }).where(eq(revisions.id, revisionId))
})

it('leaves drafts of whoever imports, which are withdrawn again while nobody has touched them', async () => {
  const { moderator, second } = people
  const text = 'title,type,Date of signature,parties\nSample as a draft,protocol,2018-05,赤峰市; 锦州市\n'
  const id = await checked(database.owner, moderator, { kind: 'agreement', text })
  const count = await database.owner.$count(agreements)
  expect(await make(moderator, id, 'drafts')).toBe(3)
  expect(await database.owner.$count(agreements)).toBe(count)
  const [row] = await rowsOf(database.owner, id)
  const [lead, ...companions] = await Promise.all(
    row!.made.map(
      async ({ revisionId }) =>
        (await database.owner.select().from(revisions).where(eq(revisions.id, revisionId)))[0]!,
    ),
  )
  expect(lead).toMatchObject({
    status: 'draft',
    authorId: moderator.personId,
    partyId: null,
    leadId: null,
    changeNote: 'list.csv',
  })
  expect(companions.map(({ leadId }) => leadId)).toEqual([lead!.id, lead!.id])
  await database.owner.update(revisions).set({ version: 2 }).where(eq(revisions.id, lead!.id))
  expect((await refusalOf(undo(second, id))).code).toBe('built_upon')
  await database.owner.update(revisions).set({ version: 1 }).where(eq(revisions.id, lead!.id))
  await undo(second, id)
  const [withdrawn] = await database.owner.select().from(revisions).where(eq(revisions.id, lead!.id))
  expect(withdrawn!.status).toBe('withdrawn')
})

it('is checked anew where the register has moved since, and rows with errors are left out only when that is said', async () => {
  const { moderator, second } = people
  const text = partyFile('wuwei,city,武威市,Wuwei,CN,', 'jiuquan,metropolis,酒泉市,Jiuquan,CN,')
  const id = await checked(database.owner, moderator, { kind: 'party', text })
  expect((await refusalOf(make(second, id))).code).toBe('rows_wrong')
  // Something else is published meanwhile, and one of the rows would come out otherwise.
  await database.owner.execute('update register_state set version = version + 1')
  const other = await checked(database.owner, moderator, {
    kind: 'party',
    text: partyFile('wuwei,city,武威市,Wuwei,CN,'),
  })
  await make(second, other)
  expect(await make(second, id, 'published', true)).toBeNull()
  expect(await importOf(database.owner, id)).toMatchObject({ state: 'checking', checking: 2 })
  await workOffCheck(database.owner, id)
  expect((await importOf(database.owner, id)).counts).toMatchObject({ new: 0, same: 1, error: 1 })
  await undo(second, other)
  await as(moderator, (tx) =>
    matchColumns(moderator, tx, {
      id,
      columns: ['id', 'kind', 'name.zh', 'name.en', 'country', 'note'],
      sourceTitle: {},
    }),
  )
  await workOffCheck(database.owner, id)
  // What is published beside it, and changes nothing of it, does not hold it up.
  await database.owner.execute('update register_state set version = version + 1')
  expect(await make(second, id, 'published', true)).toBe(1)
  expect(await party('wuwei')).toBeDefined()
})

it('is refused to everybody else, and dropped without a trace but its line in the log', async () => {
  const { moderator, administrator, head, delegate, observer } = people
  const id = await checked(database.owner, administrator, { kind: 'party', text: partyFile(zhangye) })
  for (const who of [head, delegate, observer]) {
    expect((await refusalOf(make(who, id))).code).toBe('not_found')
    expect((await refusalOf(undo(who, id))).code).toBe('not_found')
  }
  expect((await refusalOf(make(administrator, id, 'drafts'))).code).toBe('forbidden')
  const count = await database.owner.$count(entries)
  await as(moderator, (tx) => dropImport(moderator, tx, { id }))
  expect(await importOf(database.owner, id)).toBeUndefined()
  expect(await database.owner.$count(importRows, eq(importRows.importId, id))).toBe(0)
  expect(await database.owner.$count(entries)).toBe(count)
})
