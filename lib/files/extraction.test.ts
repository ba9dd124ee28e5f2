/** The words of texts: read by the worker from real files, and found by search once the agreement is public. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publicDb } from '@/db/client'
import { files, fileTexts } from '@/db/schema/files'
import { jobs } from '@/db/schema/jobs'
import { agreements } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import type { FileKind } from '@/db/vocabulary'
import { refreshAgreements } from '@/lib/agreements/refresh'
import { as, published } from '@/lib/entries/testing'
import { type Handler, handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { listAgreements } from '@/lib/registry/agreements-list'
import { emptyFilter } from '@/lib/registry/filter'
import { registerVersion } from '@/lib/registry/version'
import { docxOf, keptIn, pdfOf, pngOf, textIn } from './testing'
import { searchWordsOf } from './words'

const database = testDatabase()
const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'entente-files-'))
beforeAll(() => {
  process.env.DATA_DIR = folder
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

const kept = (bytes: Uint8Array, kind: FileKind) => keptIn(folder, database.owner, bytes, kind)
/** Lets the worker do all there is; returns how many files it has read. */
async function read(): Promise<number> {
  let files = 0
  const extract: Handler = (...job) => {
    files += 1
    return handlers.extract(...job)
  }
  await workOff({ ...handlers, extract, picture: async () => {} }, () => {})
  return files
}
const readingOf = async (sha256: string) => {
  const [row] = await database.owner.select().from(fileTexts).where(eq(fileTexts.sha256, sha256))
  return row && [row.reading, row.pages, row.text]
}
async function found(q: string): Promise<string[]> {
  const list = await listAgreements(await registerVersion(), { ...emptyFilter, q }, 'en')
  return list.map((row) => row.title.en ?? '')
}

it('an agreement is found by words of its PDF and DOCX, in their forms, once they are read', async () => {
  const pdf = await kept(await pdfOf(['Article 1', 'The parties establish marmalade offices.']), 'pdf')
  const docx = await kept(docxOf(['第一条 宗旨', '双方设立驼绒检验站。']), 'docx')
  const title = { en: 'Found by its texts' }
  await published(database.owner, { title, texts: [textIn(pdf), textIn(docx, 'zh')] })
  expect(await found('marmalade office')).toEqual([])
  const before = await registerVersion()
  await read()
  expect(await readingOf(pdf)).toEqual(['words', 1, 'Article 1\nThe parties establish marmalade offices.'])
  expect(await readingOf(docx)).toEqual(['words', null, '第一条 宗旨\n双方设立驼绒检验站。'])
  // Caches live by the version.
  expect(await registerVersion()).toBe(before + 2)
  expect(await found('marmalade office')).toEqual(['Found by its texts'])
  expect(await found('establishing')).toEqual(['Found by its texts'])
  expect(await found('驼绒')).toEqual(['Found by its texts'])
  expect(await found('绒驼')).toEqual([])
})

it('a file is read once, however many agreements name it, and those find its words at once', async () => {
  const pdf = await kept(await pdfOf(['A quincunx of trees']), 'pdf')
  await published(database.owner, { title: { en: 'First of two' }, texts: [textIn(pdf)] })
  await read()
  await published(database.owner, { title: { en: 'Second of two' }, texts: [textIn(pdf)] })
  expect(await read()).toBe(0)
  expect((await found('quincunx')).sort()).toEqual(['First of two', 'Second of two'])
  // Done again, as a worker does that died before it could say so, it changes nothing.
  const before = await registerVersion()
  await handlers.extract({ sha256: pdf }, '')
  expect(await registerVersion()).toBe(before)
})

it('a scan says that it has no words, and a file that cannot be read says so too', async () => {
  const scan = await kept(await pdfOf([]), 'pdf')
  const picture = await kept(pngOf(100, 100), 'png')
  const broken = await kept(Buffer.from('%PDF-1.7 broken'), 'pdf')
  const lost = await kept(await pdfOf(['lost']), 'pdf')
  fs.rmSync(path.join(folder, 'files', lost.slice(0, 2), lost))
  await published(database.owner, { texts: [scan, picture, broken, lost].map((file) => textIn(file)) })
  await read()
  expect(await readingOf(scan)).toEqual(['scanned', 1, ''])
  expect(await readingOf(picture)).toEqual(['scanned', null, ''])
  expect(await readingOf(broken)).toEqual(['unreadable', null, ''])
  expect(await readingOf(lost)).toEqual(['unreadable', null, ''])
  expect(await database.owner.$count(jobs, sql`done_at is null`)).toBe(0)
})

it('the words of a text for its parties are found and read by no one else', async () => {
  const pdf = await kept(await pdfOf(['Canary quokka clause']), 'pdf')
  const there = await published(database.owner, { visibility: 'parties', texts: [textIn(pdf)] })
  await read()
  expect((await readingOf(pdf))?.[0]).toBe('words')
  expect(await found('quokka')).toEqual([])
  const open = await publicDb().execute(sql`select * from register.file_texts where sha256 = ${pdf}`)
  expect([...open]).toEqual([])
  const seen = (who: typeof there.head) => as(who, (tx) => tx.$count(fileTexts, eq(fileTexts.sha256, pdf)))
  expect(await seen(there.head)).toBe(1)
})

it('the worker knows no file of a draft', async () => {
  const pdf = await kept(await pdfOf(['A draft']), 'pdf')
  await handlers.extract({ sha256: pdf }, '')
  expect(await readingOf(pdf)).toBeUndefined()
  expect(await database.owner.$count(files, eq(files.sha256, pdf))).toBe(1)
})

it('texts of any length fit: what is too much is left out, and the record’s own words are not', async () => {
  const long = Array.from({ length: 120_000 }, (_, at) => `word${at}x`).join(' ')
  const { words } = searchWordsOf(long)
  expect(words.length).toBeLessThan(300_000)
  const shas = await Promise.all(['a', 'b', 'c'].map(async (mark) => kept(await pdfOf([mark]), 'pdf')))
  const { entryId } = await published(database.owner, {
    title: { en: 'Very long zebra' },
    texts: shas.map((file) => textIn(file)),
  })
  for (const [at, sha256] of shas.entries()) {
    const own = words.replaceAll('word', `w${at}rd`)
    await database.owner.insert(fileTexts).values({
      sha256,
      reading: 'words',
      words: sql`strip(to_tsvector('english', ${own}) || to_tsvector('simple', ${own}))`,
    })
  }
  await database.owner.transaction((tx) => refreshAgreements(tx, [entryId], '2026-11-24'))
  const [row] = await database.owner
    .select({ size: sql<number>`pg_column_size(document)`, all: sql<number>`length(document)` })
    .from(agreements)
    .where(eq(agreements.id, entryId))
  expect(row!.all).toBeGreaterThan(20_000)
  expect(await found('zebra')).toEqual(['Very long zebra'])
})
