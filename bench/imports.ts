/**
 * `npm run bench -- --imports`: a spreadsheet of 20,000 agreements with their parties, read, matched and checked, imported,
 * brought once more and undone, in a database of its own; how long each takes, and how much memory the process has used by then.
 */
import os from 'node:os'
import { asActor, connect } from '@/db/client'
import { acting } from '@/lib/entries/queries'
import { importFoundingRecords } from '@/lib/founding/import'
import { checkImport } from '@/lib/imports/job'
import { makeImport } from '@/lib/imports/making'
import { beginImport, dropImport, matchColumns } from '@/lib/imports/preparing'
import { undoImport } from '@/lib/imports/undoing'
import { setSamplePeople } from '@/lib/people/samples'
import type { Actor } from '@/lib/policy'
import { csvLines, csvStart } from '@/lib/registry/csv'
import { chanceOf } from './random'
import { subjectWords, typeWords } from './words'

const rowsMade = 20_000
const parties = ['赤峰市', '锦州', '锡盟', '朝阳市', 'Fuxin', '通辽市', 'Хулудао', '承德', 'Dalian', '150400']
const columns = ['文件名称', 'Title (English)', '类型', '签署日期', '地点', '签署方', '主题', '说明']

type Sql = ReturnType<typeof connect>['sql']

export async function measureImports(ownerUrl: string, say: (text: string) => void): Promise<void> {
  const owner = connect(ownerUrl, 1)
  await importFoundingRecords(owner.db)
  await setSamplePeople(owner.db, true)
  const [first, second] = await moderatorsOf(owner.sql)
  const bytes = spreadsheet()
  say(
    `Load of the machine: ${os.loadavg()[0]!.toFixed(1)}; ${(bytes.length / 1024 ** 2).toFixed(1)} MB of CSV`,
  )
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const result = await work()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    say(`${what}: ${seconds} s; at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB so far`)
    return result
  }
  const bring = (as: Actor) =>
    asActor(acting(as), (tx) => beginImport(as, tx, { kind: 'agreement', name: 'bench.csv', bytes }))
  const check = async (id: string) => {
    const [row] = await owner.sql`select columns from imports where id = ${id}`
    await asActor(acting(first), (tx) =>
      matchColumns(first, tx, { id, columns: row!.columns, sourceTitle: { zh: '测试' } }),
    )
    const [asked] = await owner.sql`select checking from imports where id = ${id}`
    await checkImport({ import: id, checking: asked!.checking })
    const [found] = await owner.sql`select counts from imports where id = ${id}`
    say(`  ${JSON.stringify(found!.counts)}`)
  }
  const { id } = await timed('brought', () => bring(first))
  await timed('checked', () => check(id))
  await timed('imported', () =>
    asActor(acting(second), (tx) => makeImport(second, tx, { id, mode: 'published', leave: false })),
  )
  const again = await timed('brought once more', () => bring(first))
  await timed('checked once more', () => check(again.id))
  await asActor(acting(first), (tx) => dropImport(first, tx, again))
  await timed('undone', () => asActor(acting(second), (tx) => undoImport(second, tx, { id })))
  await owner.sql.end()
}

async function moderatorsOf(sql: Sql): Promise<[Actor, Actor]> {
  const held = await sql`select id, person_id from posts where role = 'moderator' order by id limit 2`
  const [first, second] = held.map(({ id, person_id }) => ({
    personId: person_id,
    post: { id, role: 'moderator' as const, partyId: null },
  }))
  if (!first || !second) throw new Error('the bench needs the sample people')
  return [first, second]
}

/** Two to four parties each; every fourth row with a day of signature, so that acts follow. */
function spreadsheet(): Buffer {
  const rows = Array.from({ length: rowsMade }, (_, at) => {
    const chance = chanceOf(`row ${at}`)
    const type = chance.one(Object.keys(typeWords))
    const from = chance.whole(0, parties.length - 1)
    const named = Array.from({ length: chance.whole(2, 4) }, (_, next) => parties[(from + next) % 9]!)
    return [
      `测试文件第${at + 1}号`,
      `Bench agreement number ${at + 1} on cooperation across the border`,
      type,
      at % 4 ? '' : `${chance.whole(1990, 2024)}年${chance.whole(1, 12)}月`,
      chance.one(['赤峰', 'Jinzhou', '锡林浩特']),
      [...new Set(named)].join('；'),
      chance.one(Object.keys(subjectWords)),
      'Made up for the bench.',
    ]
  })
  return Buffer.from(csvStart(columns) + csvLines(rows))
}
