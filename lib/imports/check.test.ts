import { beforeAll, expect, it } from 'vitest'
import { idOf } from '@/db/factories'
import { entries, revisions } from '@/db/schema/entries'
import { importRows, imports } from '@/db/schema/imports'
import { testDatabase } from '@/db/testing'
import type { ImportedKind } from '@/db/vocabulary'
import { as, cast } from '@/lib/entries/testing'
import { textIn } from '@/lib/files/testing'
import type { Actor } from '@/lib/policy'
import { learnName } from './preparing'
import { checked, importOf, rowsOf, workOffCheck } from './testing'

const database = testDatabase()
let moderator: Actor

beforeAll(async () => {
  moderator = (await cast(database.owner)).moderator
})

/** Each row in few words: what it does, and what is wrong with it. */
async function check(kind: ImportedKind, text: string, columns?: Record<string, string>) {
  const id = await checked(database.owner, moderator, { kind, text, columns })
  return (await rowsOf(database.owner, id)).map(({ result, problems }) =>
    [
      result,
      ...problems.map(({ field, code, value }) => [field, code, value].filter(Boolean).join(' ')),
    ].join(' | '),
  )
}

it('a row is new, changed, the same or wrong, and nothing of it is saved in the register', async () => {
  const before = [await database.owner.$count(entries), await database.owner.$count(revisions)]
  const found = await check(
    'party',
    [
      '名称,Name (English),行政区划代码,类别,国家,省份',
      '张掖市,Zhangye,620700,市,中国,甘肃省',
      '赤峰市,Chifeng,150400,city,CN,',
      '赤峰市,Chifeng City of Inner Mongolia,150400,,,',
      '兰州市,Lanzhou,62,市,中国,',
      '酒泉市,Jiuquan,,Metropolis,中国,',
    ].join('\n'),
  )
  expect(found).toEqual(
    ['new', 'same', 'error |  twice 3', 'error | code code.form', 'error | kind word Metropolis'].map((one) =>
      one.replace('|  ', '| '),
    ),
  )
  expect([await database.owner.$count(entries), await database.owner.$count(revisions)]).toEqual(before)
})

it('dates are read as people write them, and an ambiguous one is an error', async () => {
  const dates = [
    '2019-06-12',
    '2019年6月12日',
    '12.06.2019',
    '2019-06',
    '2019',
    '[2009..2020]',
    '2019?',
    '12/6/19',
    '31.02.2019',
    'June',
  ]
  const text = `title_en,type,签署日期,签署方\n${dates.map((date, at) => `Sample ${at},protocol,${date},赤峰市；锦州`).join('\n')}\n`
  const id = await checked(database.owner, moderator, { kind: 'agreement', text })
  const rows = await rowsOf(database.owner, id)
  expect(rows.map(({ contents }) => contents[0]?.content.adopted ?? null)).toEqual([
    ...['2019-06-12', '2019-06-12', '2019-06-12', '2019-06', '2019', '[2009..2020]', '2019?'],
    ...[null, null, null],
  ])
  expect(rows.slice(7).map(({ problems }) => problems[0]!.code)).toEqual([
    'date.ambiguous',
    'date.day-impossible',
    'date.form',
  ])
  // The day of signature is an act of each signatory.
  expect(rows[0]!.contents.map(({ kind }) => kind)).toEqual(['agreement', 'act', 'act'])
})

it('the date of signature is told by its name in each of the languages', async () => {
  for (const head of [
    '签署日期',
    'Date of signature',
    'Дата подписания',
    'Гарын үсэг зурсан өдөр',
    'DATE_SIGNED',
  ]) {
    const id = await checked(database.owner, moderator, {
      kind: 'agreement',
      text: `标题,${head}\n样本,2019\n`,
    })
    expect((await importOf(database.owner, id)).columns).toEqual(['title', 'signed'])
  }
})

it('names are matched by address, code, any language, short form and former name, several in one cell', async () => {
  const names = ['chifeng', '150400', '赤峰市', 'Чифэн', '锡盟', '赤峰', 'Улаанхад']
  const text = `title,type,parties\n${names.map((name, at) => `Sample names ${at},protocol,"${name}；锦州市、朝阳市\nфусинь"`).join('\n')}\n`
  const id = await checked(database.owner, moderator, { kind: 'agreement', text })
  const [chifeng, xilingol] = [
    await idOf(database.owner, 'party', 'chifeng'),
    await idOf(database.owner, 'party', 'xilingol'),
  ]
  const rest = await Promise.all(
    ['jinzhou', 'chaoyang', 'fuxin'].map((slug) => idOf(database.owner, 'party', slug)),
  )
  const rows = await rowsOf(database.owner, id)
  expect(rows.flatMap(({ problems }) => problems)).toEqual([])
  for (const [at, { contents }] of rows.entries()) {
    const parties = contents[0]!.content.parties as { party: string }[]
    expect(parties.map(({ party }) => party)).toEqual([names[at] === '锡盟' ? xilingol : chifeng, ...rest])
  }
})

it('a name that is not known comes with those like it, and is known once somebody has said what it means', async () => {
  const text = 'title,type,parties\nSample of an unknown name,protocol,锡林浩特盟; 赤峰\n'
  const id = await checked(database.owner, moderator, { kind: 'agreement', text })
  const xilingol = await idOf(database.owner, 'party', 'xilingol')
  const [row] = await rowsOf(database.owner, id)
  expect(row!.problems).toMatchObject([{ field: 'signatories', code: 'name', value: '锡林浩特盟' }])
  expect(row!.problems[0]!.names!.choices.map((one) => one.id)).toContain(xilingol)
  await as(moderator, (tx) =>
    learnName(moderator, tx, { id, kind: 'party', name: '锡林浩特盟', entry: xilingol }),
  )
  await workOffCheck(database.owner, id)
  expect((await importOf(database.owner, id)).counts).toEqual({
    new: 1,
    changed: 0,
    same: 0,
    error: 0,
    warnings: 0,
  })
})

it('what cannot be read safely is an error of its row, or taken out with a warning', async () => {
  const found = await check(
    'party',
    `名称,类别,国家,note\n\u202eпакость,city,CN,\n${'长'.repeat(201)},city,CN,\nControl\u0007,city,CN,\n<b>Bold</b>,city,CN,=SUM(A1)\n`,
  )
  expect(found).toEqual([
    'new | name marks пакость',
    'error | name text.long',
    'error | name text.characters',
    'new',
  ])
})

it('a row may name another of its file, and is wrong where that one is', async () => {
  const head = 'id,kind,name,part_of\n'
  expect(
    await check(
      'body',
      `${head}sample-part,forum,Sample part,sample-whole\nsample-whole,union,Sample whole,\n`,
    ),
  ).toEqual(['new', 'new'])
  const rows = [
    'sample-a,forum,Sample A,sample-b',
    'sample-b,forum,Sample B,sample-c',
    'sample-c,opera,Sample C,',
  ]
  expect(await check('body', `${head}${rows.join('\n')}\n`)).toEqual([
    'error | partOf reference.missing',
    'error | partOf reference.missing',
    'error | kind word opera',
  ])
})

it('rows of one file that go round in a circle, or do not fit each other, are wrong', async () => {
  expect(
    await check(
      'body',
      'id,kind,name,part_of\nsample-x,forum,Sample X,sample-y\nsample-y,forum,Sample Y,sample-x\n',
    ),
  ).toEqual(['error | partOf reference.missing', 'error | partOf reference.missing'])
  const head = 'id,title,kind,lead,stage,announced,intention\n'
  const rows = [
    'sample-two-of,Sample of two,,,,1,',
    'sample-first,Sample first,zone,赤峰,agreed,,sample-two-of',
    'sample-second,Sample second,zone,赤峰,agreed,,sample-two-of',
    'sample-third,Sample third,zone,赤峰,agreed,,sample-first',
  ]
  expect(await check('project', `${head}${rows.join('\n')}\n`)).toEqual([
    'new',
    'new',
    'error | intention project.allNamed',
    'error | intention project.notAnnounced',
  ])
})

it('an export names no file that the entry has not, and takes no entry of another kind', async () => {
  const [chifeng, plan] = [
    await idOf(database.owner, 'party', 'chifeng'),
    await idOf(database.owner, 'plan', 'chifeng-plan-2017'),
  ]
  const text = JSON.stringify([textIn('a'.repeat(64))])
  const cells = (id: string, texts: string) =>
    `${id},,memorandum,Sample of an export,"[{""party"":""${chifeng}"",""role"":""signatory""}]","${texts.replaceAll('"', '""')}"`
  const head = 'id,slug,content.type,content.title.en,content.parties,content.texts\n'
  const found = await check('agreement', `${head}${cells(crypto.randomUUID(), text)}\n`)
  expect(found).toEqual(['error | texts file'])
  expect(await check('agreement', `${head}${cells(plan, '[]')}\n${cells('no-id', '[]')}\n`)).toEqual([
    'error | id whole',
    'error | id whole | twice 2',
  ])
})

it('the rows of a port are its figures, year by year', async () => {
  const text = `id,kind,name,figure,value,unit,as_of,source
sample-port,seaport,Sample port,Cargo,>7000,t,2018,4
sample-port,seaport,Sample port,Cargo,8000,t,2019,4
zhuengadabuqi,land port,珠恩嘎达布其口岸,The sample of ports,,,2019,4
sample-bad,seaport,Sample of a bad port,Cargo,8000,t,2018,4
sample-bad,seaport,Sample of a bad port,Cargo,8000,furlong,2019,4
`
  const id = await checked(database.owner, moderator, { kind: 'port', text, sourceTitle: { en: 'Sample' } })
  const rows = await rowsOf(database.owner, id)
  expect(rows.map(({ row, result }) => [row, result])).toEqual([
    [2, 'new'],
    [3, 'new'],
    [4, 'changed'],
    [5, 'error'],
    [6, 'error'],
  ])
  expect(rows.map(({ contents }) => contents.length)).toEqual([1, 0, 1, 0, 0])
  expect(rows[0]!.contents[0]!.content.figures).toMatchObject([
    { value: { value: 7000, moreThan: true }, unit: 'tonne', year: '2018', source: { en: 'Sample, § 4' } },
    { value: { value: 8000, moreThan: false }, year: '2019' },
  ])
  expect(rows[2]!.contents[0]!.content.note).toEqual({ en: 'The sample of ports (2019).' })
})

it('what columns held is remembered for each kind', async () => {
  const text = 'Ort,Art,Land\nSample place,city,CN\n'
  await checked(database.owner, moderator, {
    kind: 'party',
    text,
    columns: { Ort: 'name.en', Art: 'kind', Land: 'country' },
  })
  const again = await checked(database.owner, moderator, { kind: 'party', text })
  expect((await importOf(database.owner, again)).columns).toEqual(['name.en', 'kind', 'country'])
})

it('is seen by the secretariat and administrators alone', async () => {
  const { administrator, delegate, observer } = await cast(database.owner)
  const seen = (who: Actor) => as(who, async (tx) => [await tx.$count(imports), await tx.$count(importRows)])
  expect((await seen(administrator))[0]).toBeGreaterThan(0)
  for (const who of [delegate, observer]) expect(await seen(who)).toEqual([0, 0])
})
