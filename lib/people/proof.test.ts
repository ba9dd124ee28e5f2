import { eq } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { eventLog } from '@/db/schema/entries'
import { testDatabase } from '@/db/testing'
import { refusalOf } from '@/lib/entries/testing'
import { beginEnrolment, confirmEnrolment, findOwnFactor } from './enrolment'
import { findHeld, giveProof, holdForm } from './proof'
import { findSignedIn } from './sessions'
import { signInWith } from './sign-in'
import { clientAt, realPerson } from './testing'

const database = testDatabase()
const password = 'salt lake caravan'
const minute = 60_000
let count = 0
const later = (ms: number) => vi.setSystemTime(Date.now() + ms)

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters'
  const hour = 60 * minute
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / hour) * hour + minute })
  return () => vi.useRealTimers()
})

async function somebody() {
  const email = `somebody.${++count}@example.org`
  const personId = await realPerson(database.owner, { email, password })
  const signIn = () => signInWith(email, password, clientAt(`192.0.2.${++count}`))
  return { personId, here: await signIn(), signIn }
}

async function withFactor() {
  const person = await somebody()
  await beginEnrolment(person.here, { password: '', code: '' })
  const { secret, codes } = (await findOwnFactor(person.here))!.enrolment!
  const code = () => new TOTP({ secret }).generate({ timestamp: Date.now() })
  await confirmEnrolment(person.here, code())
  return { ...person, code, codes }
}

describe('a proof', () => {
  const isDue = async (secret: string) => (await findSignedIn(secret))?.proofDue

  it('is due a quarter of an hour after the last, and a code makes it anew', async () => {
    const { here, code, personId } = await withFactor()
    expect(await isDue(here)).toBe(false)
    later(15 * minute)
    expect(await isDue(here)).toBe(false)
    later(1)
    expect(await isDue(here)).toBe(true)
    expect(await refusalOf(giveProof(here, '000000'))).toEqual({ code: 'wrong_code', details: {} })
    expect(await isDue(here)).toBe(true)
    await giveProof(here, code())
    expect(await isDue(here)).toBe(false)
    const told = await database.owner.select().from(eventLog).where(eq(eventLog.personId, personId))
    expect(told.filter(({ name }) => name === 'factor_given').map(({ details }) => details)).toEqual([
      { by: 'program' },
    ])
  })

  it('is asked of nobody without a second step', async () => {
    const { here } = await somebody()
    later(60 * minute)
    expect(await isDue(here)).toBe(false)
  })

  it('is not given by a code that was taken before, by another’s, or at the sixth try', async () => {
    const { here, code, codes } = await withFactor()
    const other = await withFactor()
    later(16 * minute)
    const used = code()
    await giveProof(here, used)
    later(15 * minute + 1)
    expect((await refusalOf(giveProof(here, used))).code).toBe('wrong_code')
    expect((await refusalOf(giveProof(here, other.codes[0]!))).code).toBe('wrong_code')
    for (let at = 0; at < 3; at++)
      expect((await refusalOf(giveProof(here, '000000'))).code).toBe('wrong_code')
    expect((await refusalOf(giveProof(here, codes[0]!))).code).toBe('too_many')
    for (const secret of ['x', null])
      expect((await refusalOf(giveProof(secret, code()))).code).toBe('signed_out')
  })
})

describe('a form that is held', () => {
  const form = { action: '/api/x', fields: { reason: 'Why not', locale: 'zh' }, page: '/zh/review/1?a=b' }

  it('is there for the session that sent it, for an hour, and for no other, not even of the same person', async () => {
    const { here, signIn } = await somebody()
    const id = await holdForm(here, form)
    expect(await findHeld(here, id)).toEqual(form)
    const stranger = await somebody()
    for (const secret of [await signIn(), stranger.here]) expect(await findHeld(secret, id)).toBeNull()
    for (const secret of ['x', null]) expect((await refusalOf(findHeld(secret, id))).code).toBe('signed_out')
    later(60 * minute)
    expect(await findHeld(here, id)).toBeNull()
  })

  it('is forgotten when another is held later', async () => {
    const { here } = await somebody()
    const id = await holdForm(here, form)
    later(60 * minute + 1)
    await holdForm(here, form)
    const rows = await database.owner.execute(`select id from held_forms where id = '${id}'`)
    expect(rows).toHaveLength(0)
  })
})
