/** The whole round of a subscription, over a real mail server. */
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { connect } from '@/db/client'
import { jobs } from '@/db/schema/jobs'
import { notifications } from '@/db/schema/notifications'
import { subscriptions } from '@/db/schema/subscriptions'
import { testDatabase } from '@/db/testing'
import { published, refusalOf } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import { confirm, end, subscribe } from './commands'

const database = testDatabase()
const origin = 'https://register.example.org'
Object.assign(process.env, {
  APP_ORIGIN: origin,
  NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
})

type Received = { to: string[]; source: string }
const received: Received[] = []
const lines: unknown[] = []
let refusing = false
let server: SMTPServer

const work = () => workOff(handlers, (line) => lines.push(line))
const nowDue = () => database.owner.update(jobs).set({ dueAt: sql`now()` })
/** Out of quoted-printable. */
const textOf = ({ source }: Received) =>
  Buffer.from(
    source
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
const headerOf = ({ source }: Received, name: string) =>
  new RegExp(`^${name}: ?(.*(?:\r\n[ \t].*)*)`, 'im')
    .exec(source)?.[1]
    ?.replace(/\r\n\s*/g, ' ')
    .trim()
const linkIn = (mail: Received, what: string) =>
  new RegExp(`${what}=([0-9a-f-]{36}\\.[\\w-]{43})`).exec(textOf(mail))![1]!

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) =>
      done(refusing ? Object.assign(new Error('not now'), { responseCode: 451 }) : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString(),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  sendMailBy({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'register@example.org', origin })
})
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
beforeEach(async () => {
  received.length = 0
  lines.length = 0
  refusing = false
  await database.owner.delete(jobs)
  await database.owner.delete(subscriptions)
})

async function following(email: string, topic: 'all' | 'party' | 'subject' = 'all', of = '') {
  await subscribe({ email, topic, of, language: 'ru' }, '192.0.2.1')
  await work()
  await confirm(linkIn(received.at(-1)!, 'confirm'))
  received.length = 0
}

it('is asked for, confirmed by mail, told of what is published in its language, and ended by one click', async () => {
  await subscribe(
    { email: ' Reader@Example.org ', topic: 'party', of: 'chifeng', language: 'ru' },
    '192.0.2.1',
  )
  await work()
  expect(received.map(({ to }) => to)).toEqual([['reader@example.org']])
  // Not before it is confirmed.
  await published(database.owner)
  await work()
  expect(received).toHaveLength(1)

  await confirm(linkIn(received[0]!, 'confirm'))
  await confirm(linkIn(received[0]!, 'confirm'))
  await published(database.owner)
  await work()
  expect(received).toHaveLength(2)
  const mail = received[1]!
  expect(mail.to).toEqual(['reader@example.org'])
  expect(textOf(mail)).toContain('Реестр сообщает:')
  expect(textOf(mail)).toContain(`${origin}/ru/notifications/N.`)
  expect(headerOf(mail, 'Message-ID')).toMatch(/^<[0-9a-f-]{36}@register\.example\.org>$/)
  expect(headerOf(mail, 'From')).toBe('register@example.org')
  expect(headerOf(mail, 'Content-Type')).toContain('multipart/alternative')
  expect(headerOf(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  const [, token] = /one-click\/(\S+)>/.exec(headerOf(mail, 'List-Unsubscribe')!)!

  await end(token!)
  await end(token!)
  expect(await database.owner.$count(subscriptions)).toBe(0)
  await published(database.owner)
  await work()
  expect(received).toHaveLength(2)
})

it('tells of what is followed and is public, and of nothing else', async () => {
  await following('water@example.org', 'subject', 'water')
  await published(database.owner, { subjects: ['energy'] })
  await published(database.owner, { subjects: ['water'], visibility: 'members' })
  await work()
  expect(received).toEqual([])
  await published(database.owner, { subjects: ['water'], title: { en: 'On water' } })
  await work()
  expect(received).toHaveLength(1)
  expect(textOf(received[0]!)).toContain('On water')
})

it('loses nothing while the mail server refuses, and sends each mail once', async () => {
  await following('patient@example.org')
  const before = await database.owner.$count(notifications)
  refusing = true
  await published(database.owner)
  await work()
  await nowDue()
  await work()
  expect(received).toEqual([])
  expect(lines.join()).not.toContain('patient')
  const errors = await database.owner.select({ error: jobs.lastError }).from(jobs)
  expect(JSON.stringify(errors)).toContain('451')
  expect(JSON.stringify(errors)).not.toContain('patient')
  refusing = false
  await nowDue()
  await work()
  await nowDue()
  await work()
  expect(received).toHaveLength(1)
  expect(await database.owner.$count(notifications)).toBe(before + 3)
})

it('a mail that is on its way when the subscription ends is not sent', async () => {
  await following('gone@example.org')
  refusing = true
  await published(database.owner)
  await work()
  await database.owner.delete(subscriptions)
  refusing = false
  await nowDue()
  await work()
  expect(received).toEqual([])
})

it('a token of another purpose, another subscription or no shape proves nothing', async () => {
  await following('first@example.org')
  await subscribe({ email: 'second@example.org', topic: 'all', of: '', language: 'en' }, '192.0.2.1')
  await work()
  const token = linkIn(received[0]!, 'confirm')
  const [first] = await database.owner.select().from(subscriptions)
  for (const forged of ['', 'x', `${first!.id}.${token.split('.')[1]}`, token.slice(0, -1), `${token}x`])
    expect((await refusalOf(confirm(forged))).code).toBe('not_found')
  expect((await refusalOf(end(token))).code).toBe('not_found')
  expect(await database.owner.$count(subscriptions)).toBe(2)
})

it('a confirmation comes too late after three days', async () => {
  await subscribe({ email: 'late@example.org', topic: 'all', of: '', language: 'en' }, '192.0.2.1')
  await database.owner.update(subscriptions).set({ confirmUntil: new Date(Date.now() - 1000) })
  await work()
  expect((await refusalOf(confirm(linkIn(received[0]!, 'confirm')))).code).toBe('not_found')
})

it('is asked for ten times a day for one address at most', async () => {
  const ask = () =>
    subscribe({ email: 'many@example.org', topic: 'all', of: '', language: 'en' }, '192.0.2.77')
  for (let time = 0; time < 10; time++) await ask()
  expect((await refusalOf(ask())).code).toBe('too_many')
})

it('neither the public nor the app outside its door sees an address', async () => {
  await following('canary@example.org')
  const app = connect(database.appUrl, 1)
  expect(await app.sql`select * from subscriptions`).toHaveLength(0)
  await app.sql.end()
  const open = connect(database.publicUrl, 1)
  await expect(open.sql`select * from public.subscriptions`).rejects.toMatchObject({ code: '42501' })
  await open.sql.end()
})

it('without a mail server mail is kept in its job', async () => {
  sendMailBy({ smtpUrl: null, mailFrom: 'register@example.org', origin })
  await subscribe({ email: 'kept@example.org', topic: 'all', of: '', language: 'zh' }, '192.0.2.1')
  await work()
  const [job] = await database.owner.select().from(jobs)
  expect(job).toMatchObject({
    doneAt: expect.any(Date),
    kept: { to: 'kept@example.org', subject: '请确认：登记册通知' },
  })
})
