/** An export holds everything but secrets, as one moment has it, readable without this program. */
import { hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { beforeAll, expect, it } from 'vitest'
import { connect } from '@/db/client'
import { testDatabase } from '@/db/testing'
import { kinds } from '@/db/vocabulary'
import { drafted, published } from '@/lib/entries/testing'
import { docxOf, keptIn, textIn } from '@/lib/files/testing'
import { readTable } from '@/lib/imports/table'
import { UnfitArchive } from '../archive/manifest'
import { rowsOf, testFolder } from '../archive/testing'
import { type Exported, exportAll } from './export'
import { flat } from './flat'
import { writeZip } from './zip'

const database = testDatabase()
const folder = testFolder()
const data = path.join(folder, 'data')
const file = path.join(folder, 'all.zip')
const document = docxOf(['第一条 宗旨'])
const sha256 = hash('sha256', document)
let founding: Exported
let parts: Record<string, Uint8Array>

const textOf = (name: string) => strFromU8(parts[name]!)
const jsonOf = (name: string): Record<string, unknown>[] => JSON.parse(textOf(`${name}.json`))
const csvOf = (name: string) =>
  Papa.parse<Record<string, string>>(textOf(`${name}.csv`).replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data

beforeAll(async () => {
  const { owner } = database
  founding = await exportAll(database.ownerUrl, data, path.join(folder, 'founding.zip'))
  process.env.DATA_DIR = data
  const text = textIn(await keptIn(data, owner, document, 'docx'))
  await published(owner, { title: { en: '=1+1', zh: '甲' }, texts: [text] })
  await drafted(owner, { title: { en: 'Not yet said' } })
  await exportAll(database.ownerUrl, data, file)
  parts = unzipSync(fs.readFileSync(file))
}, 60_000)

it('counts the founding records', () => {
  const register = Object.entries(founding.counts).filter(([name]) => name.startsWith('register/'))
  expect(Object.fromEntries(register)).toEqual({
    'register/party': 20,
    'register/body': 6,
    'register/membership': 25,
    'register/agreement': 10,
    'register/act': 6,
    'register/port': 9,
    'register/plan': 3,
    'register/series': 2,
    'register/meeting': 7,
    'register/decision': 1,
    'register/project': 15,
  })
  expect(founding.counts.events).toBe(104)
  expect([founding.files, founding.missing]).toEqual([0, []])
})

it('holds an agreement as it was recorded, in JSON and in CSV', () => {
  const framework = jsonOf('register/agreement')[0]!
  const party = (slug: string) => jsonOf('register/party').find((one) => one.slug === slug)!.id
  expect(framework).toMatchObject({
    kind: 'agreement',
    number: 1,
    slug: 'framework-3-plus-1',
    revision: 1,
    content: {
      type: 'framework_agreement',
      title: { zh: '“三市一盟”政府区域合作框架协议' },
      adopted: '2007',
      parties: ['chengde', 'chifeng', 'chaoyang', 'xilingol'].map((slug) => ({
        party: party(slug),
        role: 'signatory',
      })),
    },
  })
  const row = csvOf('register/agreement')[0]!
  expect(row).toMatchObject({
    id: framework.id,
    number: '1',
    slug: 'framework-3-plus-1',
    'content.adopted': '2007',
    'content.title.en':
      'Framework Agreement on Regional Cooperation between the Governments of Three Cities and One League',
    'content.title.zh': '“三市一盟”政府区域合作框架协议',
    'content.note.en': expect.stringContaining('Hebei'),
  })
  expect(JSON.parse(row['content.parties']!)).toEqual((framework.content as { parties: unknown }).parties)
})

it('has a row in CSV for each record in JSON', () => {
  const names = Object.keys(parts)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
  expect(names.length).toBeGreaterThan(20)
  for (const name of names) expect([name, csvOf(name).length]).toEqual([name, jsonOf(name).length])
})

it('holds in XLSX what it holds in CSV, cell by cell, for whoever reads spreadsheets', () => {
  for (const name of ['register/agreement', 'register/port', 'revisions/agreement', 'work/posts']) {
    const { head, rows } = readTable(parts[`${name}.xlsx`]!)
    const csv = readTable(parts[`${name}.csv`]!)
    expect(head).toEqual(csv.head)
    const filled = (cells: string[]) => head.map((_, at) => cells[at] ?? '')
    expect(rows.map(({ cells }) => filled(cells))).toEqual(csv.rows.map(({ cells }) => filled(cells)))
  }
})

it('holds every entry, revision and event', async () => {
  const rows = await rowsOf(database.ownerUrl)
  const all = (place: string) =>
    kinds.filter((kind) => parts[`${place}/${kind}.json`]).flatMap((kind) => jsonOf(`${place}/${kind}`))
  expect(all('revisions').length).toBe(Number(rows.revisions!.split(' ')[0]))
  expect(new Set(all('revisions').map((one) => one.entry_id)).size).toBe(Number(rows.entries!.split(' ')[0]))
  expect(jsonOf('events').length).toBe(Number(rows.event_log!.split(' ')[0]))
  expect(jsonOf('work/people').length).toBe(Number(rows.people!.split(' ')[0]))
})

it('holds drafts among the revisions alone', () => {
  const draft = jsonOf('revisions/agreement').find(({ status }) => status === 'draft')
  expect(draft).toMatchObject({ number: 1, slug: null, content: { title: { en: 'Not yet said' } } })
  expect(textOf('register/agreement.json')).not.toContain('Not yet said')
})

it('holds files under their sum, and says of which agreement they are', () => {
  expect(Buffer.from(parts[`files/${sha256}.docx`]!).equals(Buffer.from(document))).toBe(true)
  expect(jsonOf('work/files')).toMatchObject([{ sha256, kind: 'docx', size: document.length }])
  expect(jsonOf('register/agreement').at(-1)).toMatchObject({ content: { texts: [{ file: sha256 }] } })
})

it('has no password in it, and no cell that a spreadsheet would run', async () => {
  const { sql } = connect(database.ownerUrl, 1)
  const secrets = await sql`select password_hash as hash from credentials`
  await sql.end()
  expect(secrets.length).toBe(8)
  const whole = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n')
  for (const { hash } of secrets) expect(whole.includes(hash)).toBe(false)
  expect(whole.includes('$argon2')).toBe(false)
  expect(csvOf('register/agreement').at(-1)).toMatchObject({ 'content.title.en': "'=1+1" })
  expect(jsonOf('register/agreement').at(-1)).toMatchObject({ content: { title: { en: '=1+1' } } })
})

it('has the sum of each part, and is for its maker alone', () => {
  const sums = textOf('SHA256SUMS').trimEnd().split('\n')
  const names = Object.keys(parts).filter((name) => name !== 'SHA256SUMS')
  expect(sums).toEqual(names.map((name) => `${hash('sha256', parts[name]!)}  ${name}`))
  expect(names[0]).toBe('README.txt')
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
})

it('is not written over a file, says what the disk has lost, and leaves nothing when it fails', async () => {
  const whole = fs.readFileSync(file)
  await expect(exportAll(database.ownerUrl, data, file)).rejects.toBeInstanceOf(UnfitArchive)
  expect(fs.readFileSync(file).equals(whole)).toBe(true)
  const { missing } = await exportAll(database.ownerUrl, folder, path.join(folder, 'lost.zip'))
  expect(missing).toEqual([`files/${sha256.slice(0, 2)}/${sha256}`])
  const failing = writeZip(path.join(folder, 'failing.zip'), async (put) => {
    await put('README.txt', ['x'])
    throw new Error('the database is gone')
  })
  await expect(failing).rejects.toThrow('the database is gone')
  const broken = writeZip(path.join(folder, 'broken.zip'), (put) =>
    put(
      'events.json',
      (function* () {
        yield 'x'
        throw new Error('the cursor is gone')
      })(),
    ),
  )
  await expect(broken).rejects.toThrow('the cursor is gone')
  // Where the disk fails, the one who fills it is not left waiting.
  let ended = false
  const nowhere = writeZip(path.join(folder, 'nowhere', 'x.zip'), async (put) => {
    const endless = (function* () {
      for (;;) yield Buffer.alloc(100_000)
    })()
    await put('events.json', endless).finally(() => {
      ended = true
    })
  })
  await expect(nowhere).rejects.toThrow('ENOENT')
  expect(ended).toBe(true)
  expect(fs.readdirSync(folder).sort()).toEqual(['all.zip', 'data', 'founding.zip', 'lost.zip'])
})

it('lays nested fields out under names, and joins words', () => {
  expect(
    flat({
      title: { en: 'A', zh: '甲' },
      none: null,
      empty: [],
      subjects: ['x', 'y'],
      acts: [{ a: 1 }],
      n: 0,
    }),
  ).toEqual({ 'title.en': 'A', 'title.zh': '甲', empty: '', subjects: 'x; y', acts: '[{"a":1}]', n: '0' })
})
