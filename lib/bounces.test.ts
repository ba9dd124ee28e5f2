/** What a mail server refuses for good, on a real one. */
import fs from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { workerDb } from '@/db/client'
import { bounces } from '@/db/schema/bounces'
import { eventLog } from '@/db/schema/entries'
import { jobs } from '@/db/schema/jobs'
import { people } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { as, cast, refusalOf } from '@/lib/entries/testing'
import { bounceCode, forgetBounces, writeAgain } from './bounces'
import { handlers } from './jobs/handlers'
import { queueJobs } from './jobs/queue'
import { workOff } from './jobs/work'
import { sendMailBy } from './mail'
import { readOperations } from './operations'
import { findPerson } from './people/directory'
import { realPerson } from './people/testing'

const database = testDatabase()
const origin = 'https://register.example.org'
Object.assign(process.env, {
  APP_ORIGIN: origin,
  NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
})

process.env.DATA_DIR = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-bounces-'))
afterAll(() => fs.rmSync(process.env.DATA_DIR!, { recursive: true }))

let server: SMTPServer
/** What the server says to every recipient; null: welcome. */
let says: { code: number; text: string } | null = null
let asked: string[] = []
const gone = { code: 550, text: '5.1.1 no such user here' }

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      asked.push(address)
      done(says && Object.assign(new Error(says.text), { responseCode: says.code }))
    },
    onData: (stream, _, done) => stream.resume().on('end', () => done()),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  sendMailBy({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'register@example.org', origin })
})
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

let count = 0
let person: { id: string; email: string }
beforeEach(async () => {
  await database.owner.delete(jobs)
  await database.owner.delete(bounces)
  const email = `reader.${++count}@example.org`
  person = { email, id: await realPerson(database.owner, { email, password: 'salt lake caravan' }) }
  ;[says, asked] = [null, []]
})

async function notice() {
  const payload = { person: person.id, notice: 'password_changed', at: new Date().toISOString() }
  await workerDb().transaction((tx) => queueJobs(tx, [{ kind: 'account_mail', payload }]))
}
async function testMail() {
  const payload = { to: person.email, language: 'en' }
  await workerDb().transaction((tx) => queueJobs(tx, [{ kind: 'test_mail', payload }]))
}
async function work() {
  await workOff(handlers, () => {})
  const rows = await database.owner.select().from(jobs).orderBy(jobs.queuedAt)
  return rows.map(({ failedAt, doneAt, attempts, lastError }) => [
    failedAt ? 'failed' : doneAt ? 'done' : 'waiting',
    attempts,
    lastError,
  ])
}

describe('an address that its server refuses for good', () => {
  it('is given up at once, marked, and not written to again', async () => {
    const { administrator } = await cast(database.owner)
    says = gone
    await notice()
    expect(await work()).toEqual([['failed', 1, 'Undeliverable 550 5.1.1']])
    const [row] = await database.owner.select().from(bounces)
    expect(row).toMatchObject({ email: person.email, code: '550 5.1.1' })
    expect((await findPerson(administrator, person.id))!.bouncedAt).not.toBeNull()
    expect((await readOperations(administrator))!.mail.bounced).toBe(1)
    ;[says, asked] = [null, []]
    await notice()
    expect(await work()).toEqual([
      ['failed', 1, 'Undeliverable 550 5.1.1'],
      ['failed', 1, 'Undeliverable'],
    ])
    expect(asked).toEqual([])
  })

  it('is tried where somebody asks for a mail, and written to again when that arrives', async () => {
    says = gone
    await testMail()
    await work()
    says = null
    await testMail()
    expect((await work()).at(-1)).toEqual(['done', 1, null])
    expect(await database.owner.$count(bounces)).toBe(0)
    await notice()
    expect((await work()).at(-1)).toEqual(['done', 1, null])
  })

  it('is written to again where an administrator says so, with a line in the log', async () => {
    const { administrator, moderator, head } = await cast(database.owner)
    says = gone
    await notice()
    await work()
    for (const who of [moderator, head]) {
      expect((await refusalOf(as(who, (tx) => writeAgain(who, tx, person.id)))).code).toBe('not_found')
      expect(await as(who, (tx) => tx.select().from(bounces))).toEqual([])
      await as(who, (tx) => tx.delete(bounces))
    }
    expect(await database.owner.$count(bounces)).toBe(1)
    await as(administrator, (tx) => writeAgain(administrator, tx, person.id))
    const again = as(administrator, (tx) => writeAgain(administrator, tx, person.id))
    expect((await refusalOf(again)).code).toBe('wrong_state')
    const events = await database.owner.select().from(eventLog).where(eq(eventLog.name, 'address_lifted'))
    expect(events).toMatchObject([{ details: { person: person.id } }])
    says = null
    await notice()
    expect((await work()).at(-1)).toEqual(['done', 1, null])
  })

  it('is forgotten when nobody has it any more', async () => {
    says = gone
    await notice()
    await work()
    await forgetBounces()
    expect(await database.owner.$count(bounces)).toBe(1)
    await database.owner
      .update(people)
      .set({ email: `moved.${person.email}` })
      .where(eq(people.id, person.id))
    await forgetBounces()
    expect(await database.owner.$count(bounces)).toBe(0)
  })
})

it.each([
  [451, '4.2.1 not now'],
  [550, '5.7.1 looks like spam'],
  [552, '5.2.2 mailbox full'],
  [554, 'not from you'],
])('what a server has against a mail, or just now, is tried again: %s %s', async (code, text) => {
  says = { code, text }
  await notice()
  expect(await work()).toEqual([['waiting', 1, `Error EENVELOPE ${code}`]])
  expect(await database.owner.$count(bounces)).toBe(0)
})

it('a bounce is told by where it was said and by what it is about', () => {
  const said = (command: string, responseCode: number, response: string) =>
    bounceCode(Object.assign(new Error('no'), { command, responseCode, response }))
  expect(said('RCPT TO', 550, '550 no such user')).toBe('550')
  expect(said('RCPT TO', 553, '553 5.1.3 bad address')).toBe('553 5.1.3')
  expect(said('RCPT TO', 550, '550 5.2.1 disabled')).toBe('550 5.2.1')
  expect(said('DATA', 550, '550 5.1.1 no')).toBeNull()
  expect(said('MAIL FROM', 550, '550 5.1.8 no')).toBeNull()
  expect(bounceCode(new Error('no'))).toBeNull()
})
