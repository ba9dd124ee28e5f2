import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eventLog } from '@/db/schema/entries'
import { jobs } from '@/db/schema/jobs'
import { testDatabase } from '@/db/testing'
import { noteBackup } from '@/lib/backups'
import { as, cast, refusalOf } from '@/lib/entries/testing'
import { parseMailFilter } from '@/lib/mail-filter'
import { readOperations } from '@/lib/operations'
import { findMail, forgetMails, listMails, tryAgain } from './mails'

process.env.DATA_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-operations-'))
afterAll(() => fs.rmSync(process.env.DATA_DIR!, { recursive: true }))
const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
const all = parseMailFilter({})
const kept = { to: 'reader@example.org', subject: 'Sample news', text: 'The words.' }

beforeAll(async () => {
  people = await cast(database.owner)
})
beforeEach(async () => {
  await database.owner.delete(jobs)
})
const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 8, minute))
async function queued() {
  const rows = await database.owner
    .insert(jobs)
    .values([
      { kind: 'standings', queuedAt: at(0) },
      { kind: 'digest_mail', queuedAt: at(1), doneAt: at(2), kept },
      {
        kind: 'digest_mail',
        queuedAt: at(3),
        doneAt: at(4),
        sent: { to: 'other@example.org', subject: 'Sent' },
      },
      {
        kind: 'request_mail',
        queuedAt: at(5),
        failedAt: at(6),
        attempts: 12,
        lastError: 'Error EENVELOPE 550',
      },
      { kind: 'reminder_mail', queuedAt: at(7) },
      { kind: 'reset_mail', queuedAt: at(8), doneAt: at(9), kept: { ...kept, subject: 'A new password' } },
    ])
    .returning({ id: jobs.id, kind: jobs.kind })
  return (kind: string) => rows.find((row) => row.kind === kind)!.id
}
const states = async (params: Record<string, string> = {}) =>
  (await listMails(people.administrator, parseMailFilter(params)))!.rows.map(({ kind, state }) => [
    kind,
    state,
  ])

describe('the mails of the outbox', () => {
  it('are listed with what became of them, the latest first', async () => {
    await queued()
    expect(await states()).toEqual([
      ['reset_mail', 'kept'],
      ['reminder_mail', 'waiting'],
      ['request_mail', 'failed'],
      ['digest_mail', 'sent'],
      ['digest_mail', 'kept'],
    ])
    expect(await states({ state: 'failed' })).toEqual([['request_mail', 'failed']])
    expect(await states({ to: 'OTHER@' })).toEqual([['digest_mail', 'sent']])
    expect(await states({ to: '%' })).toEqual([])
  })

  it('are listed a page at a time, none twice', async () => {
    const values = Array.from({ length: 30 }, () => ({ kind: 'digest_mail' as const, queuedAt: at(0), kept }))
    await database.owner.insert(jobs).values(values)
    const first = (await listMails(people.administrator, all))!
    const second = (await listMails(people.administrator, { ...all, after: first.next! }))!
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(30)
  })

  it('show their words, but for a mail by which somebody could come in', async () => {
    const id = await queued()
    expect(await findMail(people.administrator, id('digest_mail'))).toMatchObject({
      ...{ subject: 'Sample news', recipient: 'reader@example.org', text: 'The words.' },
      ...{ queuedAt: '2026-11-01T08:01:00.000Z', doneAt: '2026-11-01T08:02:00.000Z' },
    })
    expect(await findMail(people.administrator, id('reset_mail'))).toMatchObject({ text: null })
    expect(await findMail(people.administrator, id('standings'))).toBeNull()
    expect(await findMail(people.administrator, 'no-id')).toBeNull()
  })

  it('are for administrators alone, in the product and in the database', async () => {
    const id = await queued()
    for (const who of [people.moderator, people.head, people.delegate]) {
      expect(await listMails(who, all)).toBeNull()
      expect(await findMail(who, id('digest_mail'))).toBeNull()
      expect(await readOperations(who)).toBeNull()
      for (const view of ['mails', 'operations'])
        expect(await as(who, (tx) => tx.execute(sql.raw(`select * from ${view}`)))).toHaveLength(0)
      const again = as(who, (tx) => tryAgain(who, tx, { id: id('request_mail') }))
      expect((await refusalOf(again)).code).toBe('not_found')
      const written = await as(who, (tx) => tx.execute(sql`update mails set attempts = 0 returning id`))
      expect(written).toHaveLength(0)
    }
  })

  it('are tried again once given up, with one line in the log, and not otherwise', async () => {
    const id = await queued()
    const administrator = people.administrator
    await as(administrator, (tx) => tryAgain(administrator, tx, { id: id('request_mail') }))
    const [job] = await database.owner.select().from(jobs).where(eq(jobs.kind, 'request_mail'))
    expect(job).toMatchObject({ failedAt: null, attempts: 0, lastError: null })
    expect(job!.dueAt.getTime()).toBeLessThanOrEqual(Date.now())
    const events = await database.owner.select().from(eventLog).where(eq(eventLog.name, 'mail_tried_again'))
    expect(events).toMatchObject([{ details: { mail: id('request_mail'), kind: 'request_mail' } }])
    for (const kind of ['request_mail', 'digest_mail', 'reminder_mail']) {
      const again = as(administrator, (tx) => tryAgain(administrator, tx, { id: id(kind) }))
      expect((await refusalOf(again)).code).toBe('wrong_state')
    }
    const other = as(administrator, (tx) => tryAgain(administrator, tx, { id: id('standings') }))
    expect((await refusalOf(other)).code).toBe('not_found')
  })
})

it('whom a mail went to is forgotten after ninety days, and that it was one is not', async () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
  await database.owner.insert(jobs).values([
    { kind: 'digest_mail', key: 'old', doneAt: daysAgo(91), kept },
    { kind: 'digest_mail', key: 'older', doneAt: daysAgo(100), sent: { to: kept.to, subject: kept.subject } },
    { kind: 'digest_mail', key: 'new', doneAt: daysAgo(89), kept },
  ])
  await forgetMails()
  const rows = await database.owner.select().from(jobs).orderBy(jobs.key)
  expect(rows.map(({ key, kept, sent }) => [key, kept?.to ?? sent?.to ?? null])).toEqual([
    ['new', 'reader@example.org'],
    ['old', null],
    ['older', null],
  ])
})

it('operations count what waits and what was given up', async () => {
  await queued()
  expect(await readOperations(people.administrator)).toMatchObject({
    queue: { waiting: 2, failed: 1, lastDone: '2026-11-01T08:09:00.000Z' },
    mail: { server: false, lastSent: '2026-11-01T08:04:00.000Z' },
    storage: { files: 0, bytes: 0 },
    ...{ backup: null, restoreTest: null },
  })
  const at = '2026-11-02T01:00:00.000Z'
  noteBackup(process.env.DATA_DIR!, { at, file: 'a.tar.gz', bytes: 5, rows: 7, sha256: '', missing: 0 })
  expect(await readOperations(people.administrator)).toMatchObject({ backup: { at, rows: 7 } })
})
