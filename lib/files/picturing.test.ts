/** Pictures of the pages of texts: drawn by the worker from real files, for those who may read the file. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { rgb } from '@cantoo/pdf-lib'
import { eq, sql } from 'drizzle-orm'
import jpeg from 'jpeg-js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publicDb } from '@/db/client'
import { filePictures } from '@/db/schema/files'
import { jobs } from '@/db/schema/jobs'
import { testDatabase } from '@/db/testing'
import type { FileKind } from '@/db/vocabulary'
import { published } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { hasPublicPictures } from '@/lib/registry/files'
import { findFile } from './queries'
import { readPicture } from './store'
import { docxOf, keptIn, pdfOf, textIn } from './testing'

const database = testDatabase()
const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'entente-pictures-'))
beforeAll(() => {
  process.env.DATA_DIR = folder
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

const kept = (bytes: Uint8Array, kind: FileKind) => keptIn(folder, database.owner, bytes, kind)
const work = () => workOff(handlers, () => {})
const sizesOf = async (sha256: string) => {
  const [row] = await database.owner.select().from(filePictures).where(eq(filePictures.sha256, sha256))
  return row?.sizes
}
async function pixelsOf(sha256: string, page: number) {
  const picture = readPicture(sha256, page)
  if (!picture) return null
  const { width, height, data } = jpeg.decode(Buffer.from(await new Response(picture).arrayBuffer()))
  return { width, height, corner: [...data.subarray(0, 3)].map((value) => Math.round(value / 16)) }
}

it('a page is drawn as it is, in the size of a screen; a picture is a page', async () => {
  const pdf = await kept(
    await pdfOf([], (made) => {
      made.getPage(0).drawRectangle({ x: 0, y: 0, width: 300, height: 400, color: rgb(0, 0, 1) })
      made.addPage([10, 3000])
    }),
    'pdf',
  )
  const grey = jpeg.encode({ width: 2000, height: 1000, data: Buffer.alloc(8_000_000, 128) }, 80)
  const scan = await kept(grey.data, 'jpeg')
  await published(database.owner, { texts: [textIn(pdf), textIn(scan)] })
  await work()
  expect(await sizesOf(pdf)).toEqual([
    [1000, 1333],
    [6, 1800],
  ])
  expect(await pixelsOf(pdf, 1)).toEqual({ width: 1000, height: 1333, corner: [0, 0, 16] })
  expect(await pixelsOf(pdf, 3)).toBeNull()
  expect(await sizesOf(scan)).toEqual([[1000, 500]])
  expect(await pixelsOf(scan, 1)).toEqual({ width: 1000, height: 500, corner: [8, 8, 8] })
})

it('what has no pages, or cannot be drawn, has no pictures, and is not tried for ever', async () => {
  const docx = await kept(docxOf(['第一条']), 'docx')
  const broken = await kept(Buffer.from('%PDF-1.7 broken'), 'pdf')
  await published(database.owner, { texts: [textIn(docx), textIn(broken)] })
  await work()
  expect([await sizesOf(docx), await sizesOf(broken)]).toEqual([undefined, undefined])
  expect(await database.owner.$count(jobs, sql`done_at is null`)).toBe(0)
})

it('those of a text for its parties are for nobody else, and the worker draws none of a draft', async () => {
  const closed = await kept(await pdfOf(['For the parties']), 'pdf')
  const there = await published(database.owner, { visibility: 'parties', texts: [textIn(closed)] })
  await work()
  expect(await sizesOf(closed)).toHaveLength(1)
  expect(await hasPublicPictures(closed)).toBe(false)
  expect([
    ...(await publicDb().execute(sql`select * from register.file_pictures where sha256 = ${closed}`)),
  ]).toEqual([])
  // Whoever may read the file may look at its pages: the address of both asks the same.
  expect((await findFile(there.head, closed))?.sha256).toBe(closed)
  expect(await findFile(there.observer, closed)).toBeNull()
  const draft = await kept(await pdfOf(['A draft']), 'pdf')
  await handlers.picture({ sha256: draft }, '')
  expect(await sizesOf(draft)).toBeUndefined()
})
