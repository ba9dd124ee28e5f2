/** Files at their two addresses: sent to /api/files, read at /files/{sha256}. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { PUT } from '@/app/api/files/route'
import { GET } from '@/app/files/[sha256]/route'
import { actorOf } from '@/db/factories'
import { eventLog } from '@/db/schema/entries'
import { fileHolders, files } from '@/db/schema/files'
import { tries } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { currentActor } from '@/lib/auth'
import { docxOf, pdfOf, pngOf } from '@/lib/files/testing'

// Who is signed in is read from a cookie by Next; everything else is the real thing.
vi.mock('@/lib/auth', async (original) => ({
  ...(await original<typeof import('@/lib/auth')>()),
  currentActor: vi.fn(),
}))

const database = testDatabase()
const origin = 'http://localhost:3000'
const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'entente-files-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function actAs(email: string | null) {
  if (!email) return vi.mocked(currentActor).mockResolvedValue(null)
  const actor = await actorOf(database.owner, email)
  const person = {
    name: '',
    email,
    language: 'zh' as const,
    sample: true,
    posts: [],
    proofDue: false,
    viewing: null,
  }
  return vi.mocked(currentActor).mockResolvedValue({ actor, ...person })
}

function send(body: Uint8Array | string | ReadableStream, headers: Record<string, string> = {}) {
  const request = new Request(`${origin}/api/files`, {
    method: 'PUT',
    body: body as BodyInit,
    headers: { origin, ...headers },
    duplex: 'half',
  } as RequestInit)
  return PUT(request, { params: Promise.resolve({}) })
}

const get = (sha256: string) =>
  GET(new Request(`${origin}/files/${sha256}`), { params: Promise.resolve({ sha256 }) })
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const onDisk = () =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))

beforeAll(() => {
  Object.assign(process.env, { APP_ORIGIN: origin, DATA_DIR: folder })
})
beforeEach(async () => {
  await database.owner.delete(tries)
})

describe('a file sent', () => {
  it('is kept under its hash, told what it is, and logged once', async () => {
    await actAs('delegate.chifeng')
    const pdf = await pdfOf(['Article 1'])
    const sha256 = hashOf(pdf)
    const answer = await send(pdf, { 'content-type': 'text/html' })
    expect([answer.status, await answer.json()]).toEqual([200, { sha256, size: pdf.length, kind: 'pdf' }])
    expect(onDisk()).toEqual([`files/${sha256.slice(0, 2)}/${sha256}`])
    expect(fs.readFileSync(path.join(folder, onDisk()[0]!))).toEqual(Buffer.from(pdf))
    const again = await send(pdf)
    expect(again.status).toBe(200)
    expect(onDisk()).toHaveLength(1)
    const told = await database.owner.select().from(eventLog).where(eq(eventLog.name, 'file_kept'))
    expect(told.map((event) => event.details)).toEqual([{ sha256, size: pdf.length }])
  })

  it('by two delegations is one file that both hold', async () => {
    const docx = docxOf(['第一条'])
    for (const email of ['delegate.chifeng', 'head.jinzhou', 'moderator', 'moderator2']) {
      await actAs(email)
      expect((await send(docx)).status).toBe(200)
    }
    const sha256 = hashOf(docx)
    expect(await database.owner.$count(files, eq(files.sha256, sha256))).toBe(1)
    expect(await database.owner.$count(fileHolders, eq(fileHolders.sha256, sha256))).toBe(3)
  })

  it('that is not taken says why and leaves nothing behind', async () => {
    await actAs('delegate.chifeng')
    const before = onDisk()
    const answer = await send('<html>')
    expect([answer.status, await answer.json()]).toEqual([
      422,
      {
        type: 'about:blank',
        title: 'invalid',
        status: 422,
        code: 'invalid',
        details: {},
        issues: [{ path: ['file'], code: 'kind' }],
      },
    ])
    expect(onDisk()).toEqual(before)
    expect(await database.owner.$count(files, eq(files.sha256, hashOf(Buffer.from('<html>'))))).toBe(0)
  })

  it('that is too large is given up on the way, whatever its header promised', async () => {
    await actAs('delegate.chifeng')
    const before = onDisk()
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024 * 1024
        if (sent > 64 * 1024 * 1024) controller.close()
        else controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    expect((await send(endless, { 'content-length': '10' })).status).toBe(413)
    expect(sent).toBeLessThan(40 * 1024 * 1024)
    expect(onDisk()).toEqual(before)
  })

  it('whose line breaks off leaves nothing behind', async () => {
    await actAs('delegate.chifeng')
    const before = onDisk()
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(1000))
        controller.error(new Error('gone'))
      },
    })
    await expect(send(broken)).rejects.toThrow('gone')
    expect(onDisk()).toEqual(before)
  })

  it.each([
    ['nobody', null, {}, 401],
    ['an observer', 'observer.tongliao', {}, 403],
    ['an administrator', 'admin', {}, 403],
    ['a page of another origin', 'delegate.chifeng', { origin: 'https://evil.example' }, 403],
    ['a page of another site', 'delegate.chifeng', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('by %s is not taken', async (_, email, headers, status) => {
    await actAs(email)
    const before = onDisk()
    expect((await send(pngOf(9, 9), headers)).status).toBe(status)
    expect(onDisk()).toEqual(before)
  })

  it('is one of sixty in an hour', async () => {
    await actAs('delegate.jinzhou')
    const key = `file ${(await currentActor())!.actor.personId}`
    const hour = 3600 * 1000
    const windowStart = new Date(Math.floor(Date.now() / hour) * hour)
    await database.owner.insert(tries).values({ key, windowStart, count: 59 })
    expect((await send(pngOf(9, 9))).status).toBe(200)
    expect((await send(pngOf(9, 9))).status).toBe(429)
  })
})

describe('a file that is in no agreement', () => {
  it('is read by the side that sent it and by nobody else', async () => {
    const png = pngOf(31, 17)
    await actAs('delegate.chifeng')
    await send(png)
    for (const [email, status] of [
      ['delegate.chifeng', 200],
      ['head.chifeng', 200],
      ['head.jinzhou', 404],
      ['moderator', 404],
      ['observer.tongliao', 404],
      ['admin', 404],
      [null, 404],
    ] as const) {
      await actAs(email)
      expect([email, (await get(hashOf(png))).status]).toEqual([email, status])
    }
  })

  it('is served to be kept, never to be opened in place, and by no cache', async () => {
    const png = pngOf(31, 18)
    await actAs('delegate.chifeng')
    await send(png)
    const answer = await get(hashOf(png))
    expect(Object.fromEntries(answer.headers)).toEqual({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'content-disposition': `attachment; filename*=UTF-8''${hashOf(png).slice(0, 12)}.png`,
      'cache-control': 'private, no-store',
    })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(png))
  })

  it('is missing where its name is no hash, or the disk has lost it', async () => {
    await actAs('delegate.chifeng')
    for (const name of ['x', '../../auth-secret', 'f'.repeat(63), 'F'.repeat(64), 'f'.repeat(64)])
      expect((await get(name)).status).toBe(404)
    const png = pngOf(31, 19)
    await send(png)
    fs.rmSync(path.join(folder, 'files', hashOf(png).slice(0, 2), hashOf(png)))
    expect((await get(hashOf(png))).status).toBe(404)
  })
})
