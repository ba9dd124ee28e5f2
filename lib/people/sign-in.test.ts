import { verify } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closePools } from '@/db/client'
import { eventLog } from '@/db/schema/entries'
import { credentials, people, sessions } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { refusalOf } from '@/lib/entries/testing'
import type { Client } from './device'
import { hashPassword, passwordMatches } from './passwords'
import { samplePassword } from './samples'
import { findSignedIn } from './sessions'
import { signInWith } from './sign-in'
import { clientAt } from './testing'

// Counted, and otherwise the real one.
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})
const hashed = vi.mocked(verify)

const database = testDatabase()
let clients = 0
/** An address nobody has tried from. */
const somewhere = () => clientAt(`192.0.2.${++clients}`)
const known = 'delegate.chifeng@example.org'

beforeEach(() => {
  // Windows begin on the clock: these tests do not straddle one.
  const window = 15 * 60_000
  const now = Math.floor(Date.now() / window) * window + 60_000
  vi.useFakeTimers({ toFake: ['Date'], now })
  hashed.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('signing in', () => {
  it('with the right password begins a session, of which the database keeps no secret', async () => {
    const { owner } = database
    const secret = await signInWith(known, samplePassword, somewhere())
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect((await findSignedIn(secret))?.email).toBe(known)
    expect(JSON.stringify(await owner.select().from(sessions))).not.toContain(secret)
    const events = await owner.select().from(eventLog).where(eq(eventLog.name, 'signed_in'))
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ details: {}, entryId: null })
  })

  it('takes the address as people type it', async () => {
    expect(
      (await findSignedIn(await signInWith('  Delegate.Chifeng@Example.ORG ', samplePassword, somewhere())))
        ?.email,
    ).toBe(known)
  })

  it('is refused in the same words to a wrong password, an unknown address and one suspended or without a password, and each is hashed', async () => {
    const { owner } = database
    const [gone] = await owner
      .insert(people)
      .values({ name: 'Gone', email: 'gone@example.org', language: 'en', suspendedAt: new Date() })
      .returning()
    await owner
      .insert(credentials)
      .values({ personId: gone!.id, passwordHash: await hashPassword(samplePassword) })
    await owner.insert(people).values({ name: 'Bare', email: 'bare@example.org', language: 'en' })
    for (const [email, password] of [
      [known, 'wrong'],
      [known, `${samplePassword} `],
      [known, ''],
      ['nobody@example.org', samplePassword],
      ['gone@example.org', samplePassword],
      ['bare@example.org', samplePassword],
      // The password against which unknown addresses are compared opens nothing.
      ['nobody@example.org', 'no one has this password'],
    ]) {
      hashed.mockClear()
      expect(await refusalOf(signInWith(email!, password!, somewhere()))).toEqual({
        code: 'wrong_credentials',
        details: {},
      })
      expect([email, hashed.mock.calls.length]).toEqual([email, 1])
    }
    expect(await owner.$count(sessions)).toBe(2)
  })

  it.each([
    ['NUL', 'delegate.chifeng@example.org\0'],
    ['half a surrogate pair', '\ud83d@example.org'],
    ['a wide form', 'ｄelegate.chifeng@example.org'],
    ['a dotless i', 'delegate.chıfeng@example.org'],
    ['a pattern', '%@example.org'],
    ['a quote', "' or email like '%@example.org"],
    ['two addresses', 'delegate.chifeng@example.org,head.chifeng@example.org'],
    ['great length', `${'a'.repeat(5000)}@example.org`],
    ['nothing', ''],
  ])('with an address of %s is refused like any other', async (_, email) => {
    expect(await refusalOf(signInWith(email, samplePassword, somewhere()))).toEqual({
      code: 'wrong_credentials',
      details: {},
    })
  })
})

describe('the sixth try', () => {
  const fiveWrong = async (email: string, from: Client) => {
    const tries = Array.from({ length: 5 }, () => refusalOf(signInWith(email, 'wrong', from)))
    for (const refused of await Promise.all(tries)) expect(refused.code).toBe('wrong_credentials')
    hashed.mockClear()
  }

  it('from one place is refused before anything is hashed, even with the right password; elsewhere it works', async () => {
    const from = somewhere()
    await fiveWrong(known, from)
    for (const password of [samplePassword, 'wrong']) {
      const refused = await refusalOf(signInWith(known, password, from))
      expect(refused).toEqual({ code: 'too_many', details: {} })
    }
    // It is counted in the database: a restart does not forget it.
    await closePools()
    expect((await refusalOf(signInWith(known, samplePassword, from))).code).toBe('too_many')
    expect(hashed).not.toHaveBeenCalled()
    expect((await findSignedIn(await signInWith(known, samplePassword, somewhere())))?.email).toBe(known)
    vi.setSystemTime(Date.now() + 15 * 60_000)
    expect((await findSignedIn(await signInWith(known, samplePassword, from)))?.email).toBe(known)
  })

  it('for an unknown address is refused alike', async () => {
    const from = somewhere()
    await fiveWrong('nobody.else@example.org', from)
    expect((await refusalOf(signInWith('nobody.else@example.org', 'wrong', from))).code).toBe('too_many')
    expect(hashed).not.toHaveBeenCalled()
  })

  it('cannot be got round by sending many at once, nor by spelling the address in other ways', async () => {
    const from = somewhere()
    const spellings = ['moderator@example.org', ' MODERATOR@example.org', 'Moderator@Example.org ']
    const tries = Array.from({ length: 12 }, (_, at) =>
      refusalOf(signInWith(spellings[at % 3]!, 'wrong', from)),
    )
    const codes = (await Promise.all(tries)).map((refused) => refused.code)
    expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(5)
    expect(codes.filter((code) => code === 'too_many')).toHaveLength(7)
    expect(hashed).toHaveBeenCalledTimes(5)
  })

  it('is not theirs who sign in with a browser that is known, behind the same address or however often others try', async () => {
    const device = 'k'.repeat(43)
    await signInWith(known, samplePassword, { ...somewhere(), device })
    const browser = { ...somewhere(), device }
    await fiveWrong(known, { ...browser, device: null })
    const insert = `insert into tries values ('sign-in ${known}', to_timestamp(${Math.floor(Date.now() / 86_400_000) * 86_400}), 100)
      on conflict (key, window_start) do update set count = 100`
    await database.owner.execute(insert)
    expect((await refusalOf(signInWith(known, samplePassword, somewhere()))).code).toBe('too_many')
    // What another person's browser keeps, or what somebody makes up, is no help.
    await signInWith('moderator@example.org', samplePassword, { ...somewhere(), device: 'm'.repeat(43) })
    for (const device of ['m'.repeat(43), 'x'.repeat(43)])
      expect((await refusalOf(signInWith(known, samplePassword, { ...somewhere(), device }))).code).toBe(
        'too_many',
      )
    for (let at = 0; at < 4; at++)
      expect((await refusalOf(signInWith(known, 'wrong', browser))).code).toBe('wrong_credentials')
    expect((await findSignedIn(await signInWith(known, samplePassword, browser)))?.email).toBe(known)
    expect((await refusalOf(signInWith(known, samplePassword, browser))).code).toBe('too_many')
    vi.setSystemTime(Date.now() + 15 * 60_000)
    expect((await findSignedIn(await signInWith(known, samplePassword, browser)))?.email).toBe(known)
    await database.owner.execute(`delete from tries where key = 'sign-in ${known}'`)
  })

  it('is not reached by trying one address each: sixty from one place are enough', async () => {
    const from = somewhere()
    const insert = `insert into tries values ('sign-in from ${from.address}', to_timestamp(${Math.floor(Date.now() / 900_000) * 900}), 60)`
    await database.owner.execute(insert)
    expect((await refusalOf(signInWith('second@example.org', 'wrong', from))).code).toBe('too_many')
  })
})

describe('a password', () => {
  it('is kept as argon2id, with 64 MiB and three passes', async () => {
    const [row] = await database.owner.select().from(credentials).limit(1)
    expect(row!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  })

  it('matches itself and nothing else, and never where none is kept', async () => {
    const stored = await hashPassword('пароль 密码')
    expect(await passwordMatches(stored, 'пароль 密码')).toBe(true)
    expect(await passwordMatches(stored, 'пароль 密')).toBe(false)
    expect(await passwordMatches(null, 'no one has this password')).toBe(false)
  })
})
