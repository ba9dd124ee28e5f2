import { eq } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { actorOf } from '@/db/factories'
import { eventLog } from '@/db/schema/entries'
import { enrolments, factors, recoveryCodes } from '@/db/schema/factors'
import { jobs } from '@/db/schema/jobs'
import { sessions } from '@/db/schema/people'
import { settings } from '@/db/schema/settings'
import { testDatabase } from '@/db/testing'
import type { Role } from '@/db/vocabulary'
import { refusalOf } from '@/lib/entries/testing'
import { beginEnrolment, confirmEnrolment, findOwnFactor, removeFactor } from './enrolment'
import { changePassword } from './own-password'
import { endOtherSessions, listOwnSessions } from './own-sessions'
import { samplePassword } from './samples'
import { giveCode } from './second-step'
import { choosePost, endSession, findSignedIn, findStanding } from './sessions'
import { signInWith } from './sign-in'
import { clientAt, realPerson } from './testing'

const database = testDatabase()
const password = 'salt lake caravan'
const nothing = { password: '', code: '' }
let count = 0
const somewhere = () => clientAt(`192.0.2.${++count}`)
const later = (ms: number) => vi.setSystemTime(Date.now() + ms)
const minute = 60_000

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters'
  const day = 24 * 60 * minute
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / day) * day + 60 * minute })
  return () => vi.useRealTimers()
})

async function somebody(role?: Role) {
  const email = `somebody.${++count}@example.org`
  const personId = await realPerson(database.owner, { email, password, role })
  const signIn = (client = somewhere()) => signInWith(email, password, client)
  return { email, personId, signIn }
}

/** Somebody who has a second step, and is signed in with it. */
async function withFactor(role?: Role) {
  const person = await somebody(role)
  const here = await person.signIn()
  await beginEnrolment(here, nothing)
  const { secret, codes } = (await findOwnFactor(here))!.enrolment!
  const code = () => new TOTP({ secret }).generate({ timestamp: Date.now() })
  await confirmEnrolment(here, code())
  later(minute)
  return { ...person, here, secret, codes, code }
}

const eventsOf = async (personId: string) =>
  (
    await database.owner.select().from(eventLog).where(eq(eventLog.personId, personId)).orderBy(eventLog.id)
  ).map(({ name, details }) => [name, details.by].filter(Boolean).join(' '))
const noticesOf = async (personId: string) =>
  (await database.owner.select().from(jobs).where(eq(jobs.kind, 'account_mail')).orderBy(jobs.queuedAt))
    .filter(({ payload }) => payload.person === personId)
    .map(({ payload }) => payload.notice)
    .filter((notice) => notice !== 'new_device')

describe('a session of somebody with a second step', () => {
  it('counts for nothing until it is given, and then for all', async () => {
    const { signIn, code, email, here, personId } = await withFactor()
    const secret = await signIn()
    expect(await findStanding(secret)).toBe('code_due')
    expect(await findSignedIn(secret)).toBeNull()
    const { post } = await actorOf(database.owner, 'head.chifeng')
    const change = { current: password, password: 'another salt lake', again: 'another salt lake' }
    for (const deed of [
      () => choosePost(secret, post.id),
      () => endOtherSessions(secret),
      () => changePassword(secret, change),
      () => beginEnrolment(secret, { password, code: code() }),
      () => confirmEnrolment(secret, code()),
      () => removeFactor(secret, code()),
    ])
      expect((await refusalOf(deed())).code).toBe('signed_out')
    expect([await listOwnSessions(secret), await findOwnFactor(secret)]).toEqual([null, null])
    expect(await findSignedIn(here)).not.toBeNull()
    await giveCode(secret, ` ${code().slice(0, 3)} ${code().slice(3)} `, somewhere())
    expect((await findSignedIn(secret))?.email).toBe(email)
    expect(await findStanding(secret)).toBe('in')
    expect((await refusalOf(giveCode(secret, code(), somewhere()))).code).toBe('signed_out')
    expect(await eventsOf(personId)).toEqual([
      'signed_in',
      'factor_begun',
      'factor_added',
      'signed_in',
      'factor_given program',
    ])
  })

  it('can be ended before it is given', async () => {
    const { signIn } = await withFactor()
    const secret = await signIn()
    await endSession(secret)
    expect(await findStanding(secret)).toBeNull()
  })

  it('does not take a code twice, be it by two at once, nor one older than the last', async () => {
    const { signIn, code, here } = await withFactor()
    const [one, two, three] = [await signIn(), await signIn(), await signIn()]
    const first = code()
    const done = await Promise.allSettled([
      giveCode(one, first, somewhere()),
      giveCode(two, first, somewhere()),
    ])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(giveCode(three, first, somewhere()))).toEqual({ code: 'wrong_code', details: {} })
    later(30_000)
    await giveCode(three, code(), somewhere())
    const four = await signIn()
    expect((await refusalOf(giveCode(four, first, somewhere()))).code).toBe('wrong_code')
    expect(await findSignedIn(here)).not.toBeNull()
  })

  it('takes a recovery code once, says so by mail, and nobody else’s', async () => {
    const { signIn, codes, personId, here } = await withFactor()
    const other = await withFactor()
    const secret = await signIn()
    expect((await refusalOf(giveCode(secret, other.codes[0]!, somewhere()))).code).toBe('wrong_code')
    await giveCode(secret, codes[3]!.toUpperCase().replaceAll('-', ''), somewhere())
    expect(await findSignedIn(secret)).not.toBeNull()
    const again = await signIn()
    expect((await refusalOf(giveCode(again, codes[3]!, somewhere()))).code).toBe('wrong_code')
    await giveCode(again, codes[9]!, somewhere())
    expect((await findOwnFactor(here))?.left).toBe(8)
    expect((await eventsOf(personId)).filter((name) => name === 'factor_given recovery')).toHaveLength(2)
    expect(await noticesOf(personId)).toEqual(['factor_added', 'recovery_used', 'recovery_used'])
  })

  it('takes no sixth try, whatever its code, and thirty a day from everywhere; a known browser and a recovery code still come in', async () => {
    const { signIn, code, codes, personId } = await withFactor()
    const browser = { ...somewhere(), device: 'd'.repeat(43) }
    await giveCode(await signIn(browser), code(), browser)
    later(minute)
    const wrong = async (secret: string, client = somewhere()) =>
      (await refusalOf(giveCode(secret, '000000', client))).code
    // Whoever has found the password out tries from everywhere.
    for (let at = 0; at < 5; at++) {
      const secret = await signIn()
      for (let more = 0; more < 5; more++) expect(await wrong(secret)).toBe('wrong_code')
      expect((await refusalOf(giveCode(secret, code(), somewhere()))).code).toBe('too_many')
    }
    const elsewhere = await signIn()
    expect((await refusalOf(giveCode(elsewhere, code(), somewhere()))).code).toBe('too_many')
    // A made-up browser does not help.
    const made = { ...somewhere(), device: 'e'.repeat(43) }
    expect((await refusalOf(giveCode(await signIn(made), code(), made))).code).toBe('too_many')
    const known = await signIn(browser)
    await giveCode(known, code(), browser)
    expect(await findSignedIn(known)).not.toBeNull()
    await giveCode(elsewhere, codes[0]!, somewhere())
    expect(await findSignedIn(elsewhere)).not.toBeNull()
    expect((await eventsOf(personId)).filter((name) => name.startsWith('factor_given'))).toHaveLength(3)
  })
})

describe('setting it up', () => {
  it('shows secret and codes until a code of the new program is given; the database holds neither as they are', async () => {
    const { signIn, email, personId } = await somebody()
    const here = await signIn()
    expect(await findOwnFactor(here)).toEqual({
      addedAt: null,
      passkeys: [],
      left: 0,
      obliged: false,
      asked: 'nothing',
      enrolment: null,
      fresh: null,
    })
    expect((await refusalOf(confirmEnrolment(here, '123456'))).code).toBe('enrolment_over')
    await beginEnrolment(here, nothing)
    const { secret, codes, address } = (await findOwnFactor(here))!.enrolment!
    expect(address).toContain(`Entente:${email.replace('@', '%40')}`)
    const wholeDatabase = async () =>
      JSON.stringify([
        await database.owner.select().from(enrolments),
        await database.owner.select().from(factors),
        await database.owner.select().from(recoveryCodes),
        await database.owner.select().from(eventLog),
        await database.owner.select().from(jobs),
      ])
    for (const told of [secret, ...codes]) expect(await wholeDatabase()).not.toContain(told)
    expect((await refusalOf(confirmEnrolment(here, '000000'))).code).toBe('wrong_code')
    expect(await findStanding(here)).toBe('in')
    const other = await signIn()
    await confirmEnrolment(here, new TOTP({ secret }).generate({ timestamp: Date.now() }))
    for (const told of [secret, ...codes]) expect(await wholeDatabase()).not.toContain(told)
    expect(await findOwnFactor(here)).toMatchObject({ left: 10, asked: 'code', enrolment: null })
    // Here it was just given; every other session is asked for it.
    expect([await findStanding(here), await findStanding(other)]).toEqual(['in', 'code_due'])
    expect(await noticesOf(personId)).toEqual(['factor_added'])
  })

  it('asks for the password when the last proof is older than a quarter of an hour', async () => {
    const { signIn } = await somebody()
    const here = await signIn()
    later(15 * minute + 1)
    expect((await findOwnFactor(here))?.asked).toBe('password')
    expect((await refusalOf(beginEnrolment(here, nothing))).code).toBe('wrong_password')
    expect((await findOwnFactor(here))?.enrolment).toBeNull()
    await beginEnrolment(here, { password, code: '' })
    expect((await findOwnFactor(here))?.enrolment).not.toBeNull()
    for (let at = 0; at < 3; at++)
      expect((await refusalOf(beginEnrolment(here, { password: 'guess', code: '' }))).code).toBe(
        'wrong_password',
      )
    expect((await refusalOf(beginEnrolment(here, { password, code: '' }))).code).toBe('too_many')
  })

  it('is over after half an hour', async () => {
    const { signIn } = await somebody()
    const here = await signIn()
    await beginEnrolment(here, nothing)
    const { secret } = (await findOwnFactor(here))!.enrolment!
    later(30 * minute + 1)
    expect((await findOwnFactor(here))?.enrolment).toBeNull()
    const code = new TOTP({ secret }).generate({ timestamp: Date.now() })
    expect((await refusalOf(confirmEnrolment(here, code))).code).toBe('enrolment_over')
  })

  it('anew takes a code of the old one, and then nothing of the old one serves', async () => {
    const { signIn, here, code, codes, secret } = await withFactor()
    expect((await refusalOf(beginEnrolment(here, { password, code: '' }))).code).toBe('wrong_code')
    await beginEnrolment(here, { password: '', code: code() })
    const next = (await findOwnFactor(here))!.enrolment!
    expect(next.secret).not.toBe(secret)
    // Until it is confirmed the old one goes on.
    later(minute)
    const other = await signIn()
    await giveCode(other, code(), somewhere())
    later(minute)
    await confirmEnrolment(here, new TOTP({ secret: next.secret }).generate({ timestamp: Date.now() }))
    expect([await findStanding(here), await findStanding(other)]).toEqual(['in', 'code_due'])
    later(minute)
    const again = await signIn()
    for (const old of [code(), codes[0]!])
      expect((await refusalOf(giveCode(again, old, somewhere()))).code).toBe('wrong_code')
    await giveCode(again, next.codes[0]!, somewhere())
  })

  it('by two at once is done by one', async () => {
    const { signIn, personId } = await somebody()
    const here = await signIn()
    await beginEnrolment(here, nothing)
    const { secret } = (await findOwnFactor(here))!.enrolment!
    const code = new TOTP({ secret }).generate({ timestamp: Date.now() })
    // Both have read what is being set up before either takes it.
    const both = await database.owner.transaction(async (tx) => {
      await tx.execute(`select from enrolments where person_id = '${personId}' for update`)
      const confirms = [confirmEnrolment(here, code), confirmEnrolment(here, code)]
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return { done: Promise.allSettled(confirms) }
    })
    const done = await both.done
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = done.find((one): one is PromiseRejectedResult => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'enrolment_over' })
    expect((await eventsOf(personId)).filter((name) => name === 'factor_added')).toHaveLength(1)
  })

  it('is refused to sample people, whom everybody may try, and so is changing their password', async () => {
    const here = await signInWith('moderator@example.org', samplePassword, somewhere())
    expect((await refusalOf(beginEnrolment(here, { password: samplePassword, code: '' }))).code).toBe(
      'sample_person',
    )
    const change = { current: samplePassword, password, again: password }
    expect((await refusalOf(changePassword(here, change))).code).toBe('sample_person')
  })
})

describe('giving it up', () => {
  it('takes one of its codes; after that the password alone is enough', async () => {
    const { signIn, here, code, personId } = await withFactor()
    expect((await refusalOf(removeFactor(here, '000000'))).code).toBe('wrong_code')
    await removeFactor(here, code())
    expect((await refusalOf(removeFactor(here, code()))).code).toBe('not_found')
    expect(await findSignedIn(await signIn())).not.toBeNull()
    expect(
      await database.owner.select().from(recoveryCodes).where(eq(recoveryCodes.personId, personId)),
    ).toEqual([])
    expect((await eventsOf(personId)).slice(-2)).toEqual(['factor_removed', 'signed_in'])
    expect((await noticesOf(personId)).at(-1)).toBe('factor_removed')
  })
})

describe.each(['moderator', 'administrator'] as const)('a real %s', (role) => {
  it('must have one: without it a session counts for setting one up alone', async () => {
    const { signIn, email, personId } = await somebody(role)
    const here = await signIn()
    expect(await findStanding(here)).toBe('enrolment_due')
    expect(await findSignedIn(here)).toBeNull()
    const change = { current: password, password: 'another salt lake', again: 'another salt lake' }
    expect((await refusalOf(changePassword(here, change))).code).toBe('signed_out')
    expect((await refusalOf(endOtherSessions(here))).code).toBe('signed_out')
    await beginEnrolment(here, nothing)
    const { secret } = (await findOwnFactor(here))!.enrolment!
    await confirmEnrolment(here, new TOTP({ secret }).generate({ timestamp: Date.now() }))
    expect((await findSignedIn(here))?.email).toBe(email)
    later(minute)
    const code = new TOTP({ secret }).generate({ timestamp: Date.now() })
    expect((await refusalOf(removeFactor(here, code))).code).toBe('factor_needed')
    // With the post goes the duty.
    await database.owner.execute(`update posts set held_until = now() where person_id = '${personId}'`)
    later(minute)
    await removeFactor(here, new TOTP({ secret }).generate({ timestamp: Date.now() }))
    expect(await findSignedIn(here)).not.toBeNull()
  })

  it('who is given the post is asked on the next request', async () => {
    const { signIn, personId } = await somebody()
    const here = await signIn()
    expect(await findSignedIn(here)).not.toBeNull()
    await database.owner.execute(`insert into posts (person_id, role) values ('${personId}', '${role}')`)
    expect(await findSignedIn(here)).toBeNull()
    expect(await findStanding(here)).toBe('enrolment_due')
  })
})

it('everybody must have one where that is set, from the next request on; sample people still sign in', async () => {
  const { signIn } = await somebody()
  const [here, sample] = [
    await signIn(),
    await signInWith('moderator@example.org', samplePassword, somewhere()),
  ]
  expect(await findStanding(here)).toBe('in')
  await database.owner.insert(settings).values({ name: 'access', value: { secondStep: 'everybody' } })
  expect(await findStanding(here)).toBe('enrolment_due')
  expect(await findSignedIn(here)).toBeNull()
  expect((await findOwnFactor(here))?.obliged).toBe(true)
  expect(await findStanding(sample)).toBe('in')
  await database.owner.update(settings).set({ value: { secondStep: 'secretariat' } })
  expect(await findStanding(here)).toBe('in')
})

it('the sample secretariat signs in with its password alone', async () => {
  for (const name of ['moderator', 'moderator2', 'admin'])
    expect(
      (await findSignedIn(await signInWith(`${name}@example.org`, samplePassword, somewhere())))?.sample,
    ).toBe(true)
  expect(await database.owner.$count(sessions)).toBeGreaterThan(0)
})
