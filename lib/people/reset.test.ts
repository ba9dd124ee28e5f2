import { eq, inArray } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { eventLog } from '@/db/schema/entries'
import { jobs } from '@/db/schema/jobs'
import { people, resets } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { refusalOf } from '@/lib/entries/testing'
import { sendMailBy } from '@/lib/mail'
import { tokenFor } from '@/lib/subscriptions/token'
import { beginEnrolment, confirmEnrolment, findOwnFactor } from './enrolment'
import { askReset, isResetOpen, mailReset, resetPassword } from './reset'
import { findSignedIn, findStanding } from './sessions'
import { signInWith } from './sign-in'
import { clientAt, passwordHashOf, realPerson } from './testing'

const database = testDatabase()
const old = 'the old one, long enough'
const next = 'salt lake caravan'
let count = 0
const somewhere = () => clientAt(`192.0.2.${++count}`)

beforeEach(() => {
  process.env.APP_ORIGIN = 'https://register.example.org'
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters'
  sendMailBy({ smtpUrl: null, mailFrom: 'register@example.org', origin: 'https://register.example.org' })
  const hour = 3600_000
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / hour) * hour + 60_000 })
  return () => vi.useRealTimers()
})

async function somebody() {
  const email = `somebody.${++count}@example.org`
  return { email, personId: await realPerson(database.owner, { email, password: old }) }
}

/** Asks, and does what the worker would; what was mailed, if anything was. */
async function asked(email: string) {
  await askReset(email, somewhere())
  const all = await database.owner
    .select()
    .from(jobs)
    .where(eq(jobs.kind, 'reset_mail'))
    .orderBy(jobs.queuedAt)
  const { id, payload } = all.at(-1)!
  await mailReset(payload, id)
  const [row] = await database.owner.select({ kept: jobs.kept }).from(jobs).where(eq(jobs.id, id))
  const kept = row!.kept as { to: string; subject: string; text: string } | null
  const token = kept && new URL(kept.text.match(/https:\S+/)![0]).searchParams.get('token')
  return { kept, token: token ?? '' }
}

const eventsOf = async (personId: string) =>
  (
    await database.owner.select().from(eventLog).where(eq(eventLog.personId, personId)).orderBy(eventLog.id)
  ).map(({ name }) => name)

describe('asking for a new password', () => {
  it('mails a link in the person’s language, of which the database holds nothing', async () => {
    const { email, personId } = await somebody()
    await database.owner.update(people).set({ language: 'mn' }).where(eq(people.id, personId))
    const { kept, token } = await asked(` ${email.toUpperCase()} `)
    expect(kept).toMatchObject({ to: email, subject: 'Таны бүртгэл: шинэ нууц үг сонгох' })
    expect(kept!.text).toContain('https://register.example.org/mn/sign-in/reset?token=')
    expect(await isResetOpen(token)).toBe(true)
    const proof = token.split('.')[1]!
    const stored = JSON.stringify([
      await database.owner.select().from(resets),
      await database.owner.select().from(eventLog),
    ])
    expect(stored).not.toContain(proof)
    expect(await eventsOf(personId)).toEqual(['reset_asked'])
  })

  it('leaves the same behind for an address that nobody has, and nobody is mailed', async () => {
    const { owner } = database
    const counts = async () => [
      await owner.$count(resets),
      await owner.$count(jobs, eq(jobs.kind, 'reset_mail')),
      await owner.$count(eventLog, eq(eventLog.name, 'reset_asked')),
    ]
    const { personId } = await somebody()
    const suspended = await somebody()
    await owner.update(people).set({ suspendedAt: new Date() }).where(eq(people.id, suspended.personId))
    await owner.insert(people).values({ name: 'Bare', email: 'bare@example.org', language: 'en' })
    for (const email of [
      'nobody@example.org',
      'head.chifeng@example.org',
      'bare@example.org',
      suspended.email,
      `somebody.${count}@example.org\0`,
      'ｓomebody@example.org',
      `somebody.${count}@example.org,nobody@example.org`,
      '',
    ]) {
      const before = await counts()
      expect([email, (await asked(email)).kept]).toEqual([email, null])
      expect(await counts()).toEqual(before.map((one) => one + 1))
    }
    expect(await eventsOf(personId)).toEqual([])
  })

  it('is refused the fourth time in an hour for one address, known or not, and the twenty-first from one place', async () => {
    for (const email of [(await somebody()).email, 'unknown@example.org']) {
      for (let at = 0; at < 3; at++) await askReset(email, somewhere())
      expect(await refusalOf(askReset(email, somewhere()))).toEqual({ code: 'too_many', details: {} })
    }
    const from = somewhere()
    for (let at = 0; at < 20; at++) await askReset(`unknown.${at}@example.org`, from)
    expect((await refusalOf(askReset('unknown.20@example.org', from))).code).toBe('too_many')
  })
})

describe('the link', () => {
  it('takes a new password once, ends every session, and tells the person', async () => {
    const { email, personId } = await somebody()
    const there = await signInWith(email, old, somewhere())
    const first = await asked(email)
    const { token } = await asked(email)
    await resetPassword(token, next, next)
    expect(await findSignedIn(there)).toBeNull()
    expect((await refusalOf(signInWith(email, old, somewhere()))).code).toBe('wrong_credentials')
    expect(await findSignedIn(await signInWith(email, next, somewhere()))).not.toBeNull()
    // Used; and so is every other that was on its way.
    for (const late of [token, first.token]) {
      expect(await isResetOpen(late)).toBe(false)
      expect((await refusalOf(resetPassword(late, old, old))).code).toBe('link_over')
    }
    expect((await eventsOf(personId)).filter((name) => name.startsWith('password'))).toEqual([
      'password_reset',
    ])
    const told = await database.owner.select().from(jobs).where(eq(jobs.kind, 'account_mail'))
    const own = told.filter(({ payload }) => payload.person === personId).map(({ payload }) => payload.notice)
    expect(own).toContain('password_reset')
  })

  it('by two at once takes one of the two', async () => {
    const { email, personId } = await somebody()
    const { token } = await asked(email)
    const done = await Promise.allSettled([
      resetPassword(token, next, next),
      resetPassword(token, 'another salt lake', 'another salt lake'),
    ])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await eventsOf(personId)).filter((name) => name === 'password_reset')).toHaveLength(1)
  })

  it('does not get round the second step', async () => {
    const { email } = await somebody()
    const here = await signInWith(email, old, somewhere())
    await beginEnrolment(here, { password: '', code: '' })
    const { secret } = (await findOwnFactor(here))!.enrolment!
    await confirmEnrolment(here, new TOTP({ secret }).generate({ timestamp: Date.now() }))
    await resetPassword((await asked(email)).token, next, next)
    expect(await findStanding(here)).toBeNull()
    const again = await signInWith(email, next, somewhere())
    expect([await findStanding(again), await findSignedIn(again)]).toEqual(['code_due', null])
  })

  it('is over after an hour, and for whoever is suspended meanwhile', async () => {
    const { email, personId } = await somebody()
    const { token } = await asked(email)
    await database.owner.update(people).set({ suspendedAt: new Date() }).where(eq(people.id, personId))
    expect((await refusalOf(resetPassword(token, next, next))).code).toBe('link_over')
    await database.owner.update(people).set({ suspendedAt: null }).where(eq(people.id, personId))
    vi.setSystemTime(Date.now() + 3600_000 - 1)
    expect(await isResetOpen(token)).toBe(true)
    vi.setSystemTime(Date.now() + 1)
    expect(await isResetOpen(token)).toBe(false)
    expect((await refusalOf(resetPassword(token, next, next))).code).toBe('link_over')
  })

  it('that was forged opens nothing, not even with a copy of the database', async () => {
    const [one, other] = [await somebody(), await somebody()]
    const { token } = await asked(one.email)
    const otherToken = (await asked(other.email)).token
    const [row] = await database.owner
      .select()
      .from(resets)
      .where(inArray(resets.personId, [one.personId]))
    const [id, proof] = token.split('.')
    const purposeless = tokenFor('confirm', row!.id, one.personId)
    process.env.NEXTAUTH_SECRET = 'another secret, also of more than 32 characters'
    const guessed = tokenFor('reset', row!.id, one.personId)
    process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters'
    for (const forged of [
      '',
      'x',
      id!,
      `${otherToken.split('.')[0]}.${proof}`,
      `${id}.${'A'.repeat(43)}`,
      `${token}x`,
      purposeless,
      guessed,
    ]) {
      expect([forged, await isResetOpen(forged)]).toEqual([forged, false])
      expect((await refusalOf(resetPassword(forged, next, next))).code).toBe('link_over')
    }
  })

  it.each([
    ['passwords_differ', next, `${next} `],
    ['password_short', 'short', 'short'],
    ['password_common', 'qwerty123456', 'qwerty123456'],
  ])('is refused with %s, and can be used again', async (code, password, again) => {
    const { email, personId } = await somebody()
    const before = await passwordHashOf(database.owner, personId)
    const { token } = await asked(email)
    expect(await refusalOf(resetPassword(token, password, again))).toEqual({ code, details: {} })
    expect(await passwordHashOf(database.owner, personId)).toBe(before)
    expect(await isResetOpen(token)).toBe(true)
  })
})
