import { and, eq } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { eventLog } from '@/db/schema/entries'
import { jobs } from '@/db/schema/jobs'
import { testDatabase } from '@/db/testing'
import type { Role } from '@/db/vocabulary'
import { refusalOf } from '@/lib/entries/testing'
import { beginEnrolment, confirmEnrolment, findOwnFactor, removeFactor } from './enrolment'
import { askPasskey, findPasskeyDue } from './passkey-proof'
import { addPasskey, beginPasskey, findBegunPasskey, removePasskey } from './passkeys'
import { findAsked, giveProof, requireProof } from './proof'
import { hideRecoveryCodes, renewRecoveryCodes } from './recovery'
import { samplePassword } from './samples'
import { giveCode } from './second-step'
import { findSignedIn, findStanding } from './sessions'
import { signInWith } from './sign-in'
import { clientAt, realPerson } from './testing'
import { device } from './testing-key'

const database = testDatabase()
const password = 'salt lake caravan'
const nothing = { password: '', code: '' }
let count = 0
const somewhere = () => clientAt(`192.0.2.${++count}`)
const later = (ms: number) => vi.setSystemTime(Date.now() + ms)
const minute = 60_000

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters'
  process.env.APP_ORIGIN = 'http://localhost:3000'
  const day = 24 * 60 * minute
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / day) * day + 60 * minute })
  return () => vi.useRealTimers()
})

async function somebody(role?: Role) {
  const email = `keyholder.${++count}@example.org`
  const personId = await realPerson(database.owner, { email, password, role })
  return { email, personId, signIn: (client = somewhere()) => signInWith(email, password, client) }
}

const challengeOf = async (secret: string) => (await findBegunPasskey(secret))!.options.challenge

async function add(secret: string, key = device(), name = 'Office computer') {
  await beginPasskey(secret, name)
  const codes = await addPasskey(secret, key.make(await challengeOf(secret)))
  return { key, codes }
}

/** Somebody whose only second step is a passkey, and who is signed in with it. */
async function withPasskey(role?: Role) {
  const person = await somebody(role)
  const here = await person.signIn()
  const { key } = await add(here)
  const sign = async (secret: string) => key.sign((await askPasskey(secret)).challenge)
  const idOf = async () => (await findOwnFactor(here))!.passkeys[0]!.id
  return { ...person, here, key, sign, idOf }
}

const refusedWith = async (work: Promise<unknown>) => (await refusalOf(work)).code
const noticesOf = async (personId: string) =>
  (await database.owner.select().from(jobs).where(eq(jobs.kind, 'account_mail')).orderBy(jobs.queuedAt))
    .filter(({ payload }) => payload.person === personId && payload.notice !== 'new_device')
    .map(({ payload }) => payload.notice)
const eventsOf = async (personId: string) =>
  (
    await database.owner.select().from(eventLog).where(eq(eventLog.personId, personId)).orderBy(eventLog.id)
  ).map(({ name, details }) => [name, details.by].filter(Boolean).join(' '))

describe('a passkey', () => {
  it('is the second step as soon as it is there, with recovery codes that are shown until they are kept', async () => {
    const { signIn, personId } = await somebody()
    const [here, other] = [await signIn(), await signIn()]
    const { codes } = await add(here)
    expect(codes).toBe(true)
    expect([await findStanding(here), await findStanding(other)]).toEqual(['in', 'code_due'])
    const own = (await findOwnFactor(here))!
    expect(own).toMatchObject({ addedAt: null, left: 10, enrolment: null })
    expect(own.passkeys).toMatchObject([{ name: 'Office computer', usedAt: null }])
    expect(own.fresh).toHaveLength(10)
    await giveCode(other, own.fresh![0]!, somewhere())
    expect(await findStanding(other)).toBe('in')
    await hideRecoveryCodes(here)
    expect(await findOwnFactor(here)).toMatchObject({ fresh: null, left: 9 })
    expect(await noticesOf(personId)).toEqual(['passkey_added', 'recovery_used'])
    expect(await eventsOf(personId)).toEqual([
      'signed_in',
      'signed_in',
      'passkey_begun',
      'passkey_added',
      'factor_given recovery',
    ])
  })

  it('beside the first brings no new codes, and asks no other session anew', async () => {
    const { here, signIn, sign } = await withPasskey()
    const other = await signIn()
    await giveCode(other, await sign(other), somewhere())
    await hideRecoveryCodes(here)
    expect((await add(here, device(), 'Phone')).codes).toBe(false)
    expect(await findStanding(other)).toBe('in')
    expect((await findOwnFactor(here))?.passkeys.map(({ name }) => name)).toEqual([
      'Office computer',
      'Phone',
    ])
  })

  it('lets its person in after the password, on the first page that asks', async () => {
    const { signIn, sign, personId, email } = await withPasskey()
    const secret = await signIn()
    expect(await findPasskeyDue(secret)).toBe(true)
    expect(await findSignedIn(secret)).toBeNull()
    await giveCode(secret, await sign(secret), somewhere())
    expect((await findSignedIn(secret))?.email).toBe(email)
    expect(await findPasskeyDue(secret)).toBe(false)
    expect((await eventsOf(personId)).at(-1)).toBe('factor_given passkey')
  })

  it('shows who one is before what has weight', async () => {
    const { here, sign } = await withPasskey()
    later(15 * minute + 1)
    expect((await findSignedIn(here))?.proofDue).toBe(true)
    expect(await findAsked(here)).toEqual({ asked: 'code', passkey: true })
    await giveProof(here, await sign(here))
    expect((await findSignedIn(here))?.proofDue).toBe(false)
  })

  it.each(['moderator', 'administrator'] as const)('is enough for a real %s', async (role) => {
    const { signIn } = await somebody(role)
    const here = await signIn()
    expect(await findStanding(here)).toBe('enrolment_due')
    await add(here)
    expect(await findStanding(here)).toBe('in')
  })

  it('goes on beside a program: either serves, and giving the program up leaves the codes', async () => {
    const { here, signIn, sign, personId } = await withPasskey()
    await beginEnrolment(here, { password: '', code: await sign(here) })
    const { secret } = (await findOwnFactor(here))!.enrolment!
    const code = () => new TOTP({ secret }).generate({ timestamp: Date.now() })
    await confirmEnrolment(here, code())
    later(minute)
    const [one, two] = [await signIn(), await signIn()]
    await giveCode(one, code(), somewhere())
    await giveCode(two, await sign(two), somewhere())
    expect([await findStanding(one), await findStanding(two)]).toEqual(['in', 'in'])
    await removeFactor(here, await sign(here))
    expect(await findOwnFactor(here)).toMatchObject({ addedAt: null, left: 10 })
    expect(await findStanding(await signIn())).toBe('code_due')
    expect((await noticesOf(personId)).slice(-2)).toEqual(['factor_added', 'program_removed'])
  })
})

describe('what a device signed is refused', () => {
  it('a second time, and whatever it is, after it was refused once', async () => {
    const { signIn, sign } = await withPasskey()
    const [one, two] = [await signIn(), await signIn()]
    const signed = await sign(one)
    await giveCode(one, signed, somewhere())
    for (const secret of [two, await signIn()])
      expect(await refusedWith(giveCode(secret, signed, somewhere()))).toBe('passkey_refused')
    const right = await sign(two)
    expect(await refusedWith(giveCode(two, '{}', somewhere()))).toBe('passkey_refused')
    expect(await refusedWith(giveCode(two, right, somewhere()))).toBe('passkey_refused')
    await giveCode(two, await sign(two), somewhere())
  })

  it('for another session, even of the same person', async () => {
    const { signIn, sign } = await withPasskey()
    const [one, two] = [await signIn(), await signIn()]
    await sign(two)
    const forOne = await sign(one)
    expect(await refusedWith(giveCode(two, forOne, somewhere()))).toBe('passkey_refused')
  })

  it('later than five minutes', async () => {
    const { signIn, sign } = await withPasskey()
    const secret = await signIn()
    const signed = await sign(secret)
    later(5 * minute)
    expect(await refusedWith(giveCode(secret, signed, somewhere()))).toBe('passkey_refused')
  })

  it.each([
    ['on a page of another origin', { origin: 'https://evil.example' }],
    ['on another port of this host', { origin: 'http://localhost:3001' }],
    ['for another host', { host: 'evil.example' }],
    ['without asking who holds it', { asked: false }],
  ])('%s', async (_, said) => {
    const { signIn, key } = await withPasskey()
    const secret = await signIn()
    const { challenge } = await askPasskey(secret)
    expect(await refusedWith(giveCode(secret, key.sign(challenge, said), somewhere()))).toBe(
      'passkey_refused',
    )
    expect(await findStanding(secret)).toBe('code_due')
    const again = await askPasskey(secret)
    await giveCode(secret, key.sign(again.challenge), somewhere())
  })

  it('with the key of somebody else, or with one that was never added', async () => {
    const { signIn } = await withPasskey()
    const other = await withPasskey()
    for (const key of [other.key, device()]) {
      const secret = await signIn()
      const { challenge } = await askPasskey(secret)
      expect(await refusedWith(giveCode(secret, key.sign(challenge), somewhere()))).toBe('passkey_refused')
    }
  })

  it('by a copy that counts less', async () => {
    const { signIn, key } = await withPasskey()
    key.countFrom(40)
    const one = await signIn()
    await giveCode(one, key.sign((await askPasskey(one)).challenge), somewhere())
    key.countFrom(12)
    const two = await signIn()
    const copied = key.sign((await askPasskey(two)).challenge)
    expect(await refusedWith(giveCode(two, copied, somewhere()))).toBe('passkey_refused')
  })

  it('for adding a key in the place of the second step', async () => {
    const { here, signIn, key } = await withPasskey()
    await beginPasskey(here, 'Phone')
    const made = await challengeOf(here)
    expect(await refusedWith(giveProof(here, key.sign(made)))).toBe('passkey_refused')
    const other = await signIn()
    expect(await refusedWith(beginPasskey(other, 'x'))).toBe('signed_out')
  })
})

describe('a key that is to be added is refused', () => {
  it.each([
    ['made on a page of another origin', { origin: 'https://evil.example' }],
    ['made for another host', { host: 'evil.example' }],
    ['made without asking who holds the device', { asked: false }],
  ])('%s', async (_, said) => {
    const { signIn } = await somebody()
    const here = await signIn()
    await beginPasskey(here, 'Phone')
    const made = device().make(await challengeOf(here), said)
    expect(await refusedWith(addPasskey(here, made))).toBe('passkey_refused')
    expect((await findOwnFactor(here))?.passkeys).toEqual([])
  })

  it('twice, by whoever, and for another session or later than five minutes', async () => {
    const { signIn } = await somebody()
    const [here, other] = [await signIn(), await signIn()]
    await beginPasskey(here, 'Phone')
    await beginPasskey(other, 'Phone')
    const [key, made] = [device(), await challengeOf(here)]
    expect(await refusedWith(addPasskey(other, key.make(made)))).toBe('passkey_refused')
    await addPasskey(here, key.make(made))
    expect(await refusedWith(addPasskey(here, key.make(made)))).toBe('passkey_refused')
    await beginPasskey(here, 'Phone again')
    expect(await refusedWith(addPasskey(here, key.make(await challengeOf(here))))).toBe('passkey_refused')
    const stranger = await somebody()
    const there = await stranger.signIn()
    await beginPasskey(there, 'Phone')
    expect(await refusedWith(addPasskey(there, key.make(await challengeOf(there))))).toBe('passkey_refused')
    await beginPasskey(there, 'Phone')
    const late = device().make(await challengeOf(there))
    later(5 * minute)
    expect(await findBegunPasskey(there)).toBeNull()
    expect(await refusedWith(addPasskey(there, late))).toBe('passkey_refused')
  })

  it('without a name, as the eleventh, by a sample person, and by whoever showed too long ago who they are', async () => {
    const { signIn } = await somebody()
    const here = await signIn()
    expect(await refusedWith(beginPasskey(here, ''))).toBe('name_missing')
    for (let at = 0; at < 10; at++) await add(here, device(), `Key ${at}`)
    expect(await refusedWith(beginPasskey(here, 'One more'))).toBe('passkeys_many')
    const sample = await signInWith('moderator@example.org', samplePassword, somewhere())
    expect(await refusedWith(beginPasskey(sample, 'Phone'))).toBe('sample_person')
    const other = await somebody()
    const there = await other.signIn()
    later(15 * minute + 1)
    expect(await refusedWith(beginPasskey(there, 'Phone'))).toBe('proof_needed')
    expect(await refusedWith(requireProof(there, undefined))).toBe('proof_needed')
    expect(await findAsked(there)).toEqual({ asked: 'password', passkey: false })
    expect(await refusedWith(requireProof(there, 'guessed'))).toBe('wrong_password')
    await requireProof(there, password)
    await beginPasskey(there, 'Phone')
    expect((await eventsOf(other.personId)).slice(-2)).toEqual(['proved_again', 'passkey_begun'])
  })
})

describe('taking one away', () => {
  it('leaves the password alone where it was the last, and says so', async () => {
    const { here, idOf, personId, signIn } = await withPasskey()
    await removePasskey(here, await idOf())
    expect(await findOwnFactor(here)).toMatchObject({ passkeys: [], left: 0 })
    expect(await findStanding(await signIn())).toBe('in')
    expect(await noticesOf(personId)).toEqual(['passkey_added', 'factor_removed'])
    const [told] = await database.owner
      .select()
      .from(eventLog)
      .where(and(eq(eventLog.personId, personId), eq(eventLog.name, 'passkey_removed')))
    expect(told).toBeDefined()
  })

  it('is refused of another’s, of the last one of whoever must have one, and without a proof', async () => {
    const { here, idOf } = await withPasskey('moderator')
    const other = await withPasskey()
    expect(await refusedWith(removePasskey(here, await other.idOf()))).toBe('not_found')
    expect(await refusedWith(removePasskey(here, await idOf()))).toBe('factor_needed')
    await add(here, device(), 'Phone')
    await removePasskey(here, await idOf())
    expect(await refusedWith(removePasskey(here, await idOf()))).toBe('factor_needed')
    later(15 * minute + 1)
    expect(await refusedWith(removePasskey(other.here, await other.idOf()))).toBe('proof_needed')
  })

  it('of two at once leaves one to whoever must have one', async () => {
    const { here } = await withPasskey('moderator')
    await add(here, device(), 'Phone')
    const ids = (await findOwnFactor(here))!.passkeys.map(({ id }) => id)
    // Both have come as far as they get before either is gone.
    const { both } = await database.owner.transaction(async (tx) => {
      await tx.execute(`select from passkeys where id in ('${ids.join("','")}') for update`)
      const removals = ids.map((id) => removePasskey(here, id))
      await new Promise((resolve) => setTimeout(resolve, 800))
      return { both: Promise.allSettled(removals) }
    })
    const done = await both
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('new recovery codes', () => {
  it('are for whoever has a second step and showed lately who they are; earlier ones serve no longer', async () => {
    const { here, signIn, personId } = await withPasskey()
    const earlier = (await findOwnFactor(here))!.fresh!
    await renewRecoveryCodes(here)
    const now = (await findOwnFactor(here))!.fresh!
    expect(now).not.toEqual(earlier)
    const secret = await signIn()
    expect(await refusedWith(giveCode(secret, earlier[0]!, somewhere()))).toBe('wrong_code')
    await giveCode(secret, now[0]!, somewhere())
    expect(await noticesOf(personId)).toEqual(['passkey_added', 'recovery_renewed', 'recovery_used'])
    const bare = await somebody()
    expect(await refusedWith(renewRecoveryCodes(await bare.signIn()))).toBe('not_found')
    later(15 * minute + 1)
    expect(await refusedWith(renewRecoveryCodes(here))).toBe('proof_needed')
    expect(await refusedWith(beginEnrolment(here, nothing))).toBe('wrong_code')
  })
})
