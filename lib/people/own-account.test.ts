import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { atSignInDoor } from '@/db/client'
import { eventLog } from '@/db/schema/entries'
import { jobs } from '@/db/schema/jobs'
import { sessions } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { refusalOf } from '@/lib/entries/testing'
import { sendMailBy } from '@/lib/mail'
import { mailNotice } from './notices'
import { changePassword } from './own-password'
import { endOtherSessions, endOwnSession, listOwnSessions } from './own-sessions'
import { beginSession, findSignedIn } from './sessions'
import { signInWith } from './sign-in'
import { clientAt, passwordHashOf, realPerson } from './testing'

const database = testDatabase()
const old = 'the old one, long enough'
const next = 'salt lake caravan'
let people = 0

/** Somebody new, signed in at two places. */
async function somebody() {
  const email = `somebody.${++people}@example.org`
  const personId = await realPerson(database.owner, { email, password: old })
  const begin = (agent: string) =>
    atSignInDoor((tx) => beginSession(tx, personId, { agent, device: agent.padEnd(43, 'x') }))
  return { email, personId, here: await begin('Firefox/1 Windows'), there: await begin('EdgA/1 Android') }
}
const eventsOf = async (personId: string) =>
  (await database.owner.select().from(eventLog).where(eq(eventLog.personId, personId)).orderBy(eventLog.id))
    .filter(({ name }) => name !== 'signed_in')
    .map(({ name, details }) => ({ name, details }))
const mailsOf = async (personId: string) =>
  (await database.owner.select().from(jobs).where(eq(jobs.kind, 'account_mail')).orderBy(jobs.queuedAt))
    .filter(({ payload }) => payload.person === personId)
    .map(({ id, payload }) => ({ id, payload }))

beforeEach(() => {
  const window = 15 * 60_000
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / window) * window + 60_000 })
  return () => vi.useRealTimers()
})

describe('the list of one’s sessions', () => {
  it('has those that go on, this one first, and nobody else’s', async () => {
    const { here, there, personId } = await somebody()
    await somebody()
    const gone = await atSignInDoor((tx) => beginSession(tx, personId, clientAt('')))
    await endOwnSession(gone, (await listOwnSessions(gone))!.find(({ own }) => own)!.id)
    const seen = (await listOwnSessions(there))!
    expect(seen.map(({ browser, system, own }) => [browser, system, own])).toEqual([
      ['edge', 'android', true],
      ['firefox', 'windows', false],
    ])
    const kept = JSON.stringify(await database.owner.select().from(sessions))
    for (const secret of [here, there]) {
      expect(JSON.stringify(seen)).not.toContain(secret)
      expect(kept).not.toContain(secret)
    }
    expect(JSON.stringify(seen)).not.toMatch(/[0-9a-f]{64}/)
    expect(await listOwnSessions('x')).toBeNull()
  })

  it('ends one of them, or all but this one, at once and with one event', async () => {
    const { here, there, personId } = await somebody()
    const third = await atSignInDoor((tx) => beginSession(tx, personId, clientAt('')))
    const idOf = async (secret: string) => (await listOwnSessions(secret))!.find(({ own }) => own)!.id
    const id = await idOf(there)
    await endOwnSession(here, id)
    expect(await findSignedIn(there)).toBeNull()
    expect(await refusalOf(endOwnSession(here, id))).toEqual({ code: 'not_found', details: {} })
    await endOtherSessions(here)
    await endOtherSessions(here)
    expect(await findSignedIn(third)).toBeNull()
    expect(await findSignedIn(here)).not.toBeNull()
    expect(await eventsOf(personId)).toEqual([
      { name: 'session_ended', details: { ended: 1 } },
      { name: 'session_ended', details: { ended: 1 } },
    ])
  })

  it('ends nobody else’s, and nothing for a session that has ended', async () => {
    const [one, other] = [await somebody(), await somebody()]
    const id = (await listOwnSessions(other.here))![0]!.id
    expect(await refusalOf(endOwnSession(one.here, id))).toEqual({ code: 'not_found', details: {} })
    await endOtherSessions(one.here)
    expect(await findSignedIn(other.here)).not.toBeNull()
    for (const secret of [one.there, 'x', null]) {
      expect((await refusalOf(endOwnSession(secret, id))).code).toBe('signed_out')
      expect((await refusalOf(endOtherSessions(secret))).code).toBe('signed_out')
    }
  })
})

describe('changing the password', () => {
  const change = (secret: string | null, given = {}) =>
    changePassword(secret, { current: old, password: next, again: next, ...given })

  it('takes effect at once, ends all other sessions, leaves one event and a mail', async () => {
    const { email, here, there, personId } = await somebody()
    await change(here)
    expect(await findSignedIn(there)).toBeNull()
    expect((await findSignedIn(here))?.email).toBe(email)
    expect((await refusalOf(signInWith(email, old, clientAt('192.0.2.1')))).code).toBe('wrong_credentials')
    expect((await findSignedIn(await signInWith(email, next, clientAt('192.0.2.2'))))?.email).toBe(email)
    expect(await eventsOf(personId)).toEqual([{ name: 'password_changed', details: { ended: 1 } }])
    expect((await mailsOf(personId)).map(({ payload }) => payload.notice)).toEqual([
      'new_device',
      'password_changed',
      'new_device',
    ])
  })

  it.each([
    ['wrong_password', { current: 'not the old one' }],
    ['wrong_password', { current: '' }],
    ['passwords_differ', { again: `${next} ` }],
    ['password_short', { password: 'short', again: 'short' }],
    ['password_common', { password: 'qwerty123456', again: 'qwerty123456' }],
  ])('is refused with %s: %j', async (code, given) => {
    const { here, there, personId } = await somebody()
    const before = await passwordHashOf(database.owner, personId)
    expect(await refusalOf(change(here, given))).toEqual({ code, details: {} })
    expect(await passwordHashOf(database.owner, personId)).toBe(before)
    expect(await findSignedIn(there)).not.toBeNull()
    expect(await eventsOf(personId)).toEqual([])
  })

  it('is refused to a session that is none, and to the sixth guess of one that was stolen; its owner goes on elsewhere', async () => {
    const { here, there } = await somebody()
    for (const secret of ['x', null]) expect((await refusalOf(change(secret))).code).toBe('signed_out')
    for (let at = 0; at < 5; at++)
      expect((await refusalOf(change(there, { current: 'guess' }))).code).toBe('wrong_password')
    expect((await refusalOf(change(there))).code).toBe('too_many')
    await change(here)
    expect(await findSignedIn(there)).toBeNull()
  })

  it('by two at once is done by one', async () => {
    const { here, personId } = await somebody()
    const done = await Promise.allSettled([change(here), change(here)])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await eventsOf(personId)).toHaveLength(1)
  })
})

describe('a mail about one’s account', () => {
  const kept = async (id: string) =>
    (await database.owner.select({ kept: jobs.kept }).from(jobs).where(eq(jobs.id, id)))[0]!.kept

  beforeEach(() => {
    process.env.APP_ORIGIN = 'https://register.example.org'
    sendMailBy({ smtpUrl: null, mailFrom: 'register@example.org', origin: 'https://register.example.org' })
  })

  it('tells of a browser that was never used before, in the person’s language, and not of the first or of one that is known', async () => {
    const { personId } = await somebody()
    await atSignInDoor((tx) =>
      beginSession(tx, personId, { agent: 'Firefox/1 Windows', device: 'Firefox/1 Windows'.padEnd(43, 'x') }),
    )
    const [mail, ...more] = await mailsOf(personId)
    expect(more).toEqual([])
    await database.owner.execute(`update people set language = 'ru' where id = '${personId}'`)
    await mailNotice(mail!.payload, mail!.id)
    expect(await kept(mail!.id)).toMatchObject({
      to: expect.stringMatching(/^somebody\.\d+@example\.org$/),
      subject: 'Ваша учётная запись: вход с нового устройства',
      text: expect.stringMatching(
        /: Edge, Android, .+, \d\d:\d\d UTC\+8\.\n(.|\n)+https:\/\/register\.example\.org\/ru\/workspace\/account\n$/,
      ),
    })
  })

  it('goes to nobody who is suspended, and to no sample person', async () => {
    const { personId } = await somebody()
    const [mail] = await mailsOf(personId)
    await database.owner.execute(`update people set suspended_at = now() where id = '${personId}'`)
    await mailNotice(mail!.payload, mail!.id)
    await database.owner.execute(
      `update people set suspended_at = null, sample = true where id = '${personId}'`,
    )
    await mailNotice(mail!.payload, mail!.id)
    expect(await kept(mail!.id)).toBeNull()
  })
})
