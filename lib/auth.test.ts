import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { appAddress, closePools } from '@/db/client'
import { sessions } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { clientOf, expiredCookie, signIn } from './auth'
import { refusalOf } from './entries/testing'
import { Refusal } from './errors'
import { samplePassword } from './people/samples'
import { clientAt } from './people/testing'

const database = testDatabase()
const secret = 'a secret for tests, of more than 32 characters'

beforeEach(() => {
  Object.assign(process.env, {
    APP_ORIGIN: 'http://localhost:3000',
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: secret,
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

it('signing in gives the browser the cookie of the session, which scripts cannot read and which says nothing, and one to be known by', async () => {
  const cookies = await signIn('moderator@example.org', samplePassword, clientAt('192.0.2.1'))
  expect(cookies).toHaveLength(2)
  expect(cookies[1]).toMatch(
    /^entente-device=[\w-]{43}; Path=\/api\/sign-in; HttpOnly; SameSite=Strict; Max-Age=34560000$/,
  )
  const [value, ...attributes] = cookies[0]!.split('; ')
  expect(value).toMatch(/^entente-session=/)
  expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']))
  expect(attributes.join()).not.toMatch(/Domain/i)
  expect(await database.owner.$count(sessions)).toBe(1)
  const [row] = await database.owner.select().from(sessions)
  for (const told of ['moderator', row!.personId, row!.secretHash]) expect(value).not.toContain(told)
})

it('over https the browser is told to send it to this host alone, and over https alone', async () => {
  process.env.APP_ORIGIN = 'https://register.example.org'
  process.env.NEXTAUTH_URL = 'https://register.example.org'
  const [cookie, device] = await signIn('moderator@example.org', samplePassword, clientAt('192.0.2.2'))
  expect(device).toMatch(/^__Secure-entente-device=.*; Secure$/)
  expect(cookie).toMatch(/^__Host-entente-session=/)
  expect(cookie).toMatch(/; Secure/)
  expect(expiredCookie()).toBe('__Host-entente-session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure')
})

it('a browser that was known keeps what it is known by, and what cannot be ours is not taken', async () => {
  const asking = (cookie: string) =>
    clientOf(
      new Request('http://localhost:3000/api/sign-in', { headers: { cookie, 'user-agent': 'Firefox/1' } }),
    )
  const [, given] = await signIn('moderator@example.org', samplePassword, clientAt('192.0.2.6'))
  const sent = asking(`a=b; ${given!.split(';')[0]}; c=d`)
  expect(sent).toMatchObject({
    agent: 'Firefox/1',
    device: given!.slice('entente-device='.length).split(';')[0],
  })
  const [, again] = await signIn('moderator@example.org', samplePassword, { ...sent, address: '192.0.2.7' })
  expect(again).toBe(given)
  for (const foreign of ['', 'x', 'x'.repeat(44), '"'.repeat(43)])
    expect(asking(`entente-device=${foreign}`).device).toBeNull()
})

it('a refusal comes out as one', async () => {
  const refused = (email: string, from: string) => refusalOf(signIn(email, 'wrong', clientAt(from)))
  for (const email of ['moderator@example.org', 'nobody@example.org', 'moderator@example.org\0'])
    expect(await refused(email, `192.0.2.9${email.length}`)).toEqual({
      code: 'wrong_credentials',
      details: {},
    })
  for (let at = 0; at < 5; at++) await refused('admin@example.org', '192.0.2.4')
  expect(await refused('admin@example.org', '192.0.2.4')).toEqual({ code: 'too_many', details: {} })
})

it('a failure is no refusal, and its words stay inside', async () => {
  const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await closePools()
  const address = process.env[appAddress]
  process.env[appAddress] = 'postgres://nobody:secret@127.0.0.1:1/none'
  try {
    const failed = await signIn('moderator@example.org', samplePassword, clientAt('192.0.2.5')).catch(
      (error) => error,
    )
    expect(failed).toBeInstanceOf(Error)
    expect(failed).not.toBeInstanceOf(Refusal)
    expect(failed.message).toBe('sign-in failed, see above')
    expect(logged).toHaveBeenCalledOnce()
    const line = String(logged.mock.calls[0]![0])
    expect(JSON.parse(line)).toMatchObject({ event: 'failure', route: 'sign-in' })
    expect(line).not.toContain('moderator')
  } finally {
    logged.mockRestore()
    await closePools()
    process.env[appAddress] = address
  }
})
