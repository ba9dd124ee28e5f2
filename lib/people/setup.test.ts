/** The first run of a register in which nothing is recorded and nobody known. */
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { atSignInDoor } from '@/db/client'
import { eventLog } from '@/db/schema/entries'
import { jobs } from '@/db/schema/jobs'
import { people, posts } from '@/db/schema/people'
import { settings, setupCodes } from '@/db/schema/settings'
import { testDatabase } from '@/db/testing'
import { as, refusalOf } from '@/lib/entries/testing'
import { beginRegister, isEmpty } from '@/lib/founding/first-body'
import type { Actor } from '@/lib/policy'
import { listBodies } from '@/lib/registry/bodies'
import { settingsNow } from '@/lib/registry/settings'
import { registerVersion } from '@/lib/registry/version'
import { makeFirstAdministrator, setUp, testMail } from './setting-up'
import { offerSetup, setupStanding, takeSetupCode } from './setup-code'
import { signInWith } from './sign-in'
import { clientAt } from './testing'

const database = testDatabase({ empty: true })
beforeEach(() => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters'
})

const first = {
  ...{ name: '王秘书', email: 'First@Example.org', language: 'zh' as const },
  ...{ password: 'seven red cranes', again: 'seven red cranes' },
}
const codeOf = async (deed: Promise<unknown>) => (await refusalOf(deed)).code
let token = ''

describe('the code', () => {
  it('is printed at a start, kept as a hash alone, and another at the next', async () => {
    const { owner } = database
    const before = await offerSetup(owner)
    const code = (await offerSetup(owner))!
    expect(code).toMatch(/^([A-HJ-NP-Z2-9]{6}-){3}[A-HJ-NP-Z2-9]{6}$/)
    expect(await owner.$count(setupCodes)).toBe(1)
    const [kept] = await owner.select().from(setupCodes)
    expect(kept!.codeHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(kept)).not.toContain(code.replaceAll('-', ''))
    expect(await codeOf(takeSetupCode(before!, '192.0.2.1'))).toBe('setup_code')
    token = await takeSetupCode(` ${code.toLowerCase().replaceAll('-', ' ')} `, '192.0.2.1')
    expect(await setupStanding(token)).toBe('open')
    expect([await setupStanding(null), await setupStanding(`${token}x`)]).toEqual(['code_due', 'code_due'])
  })

  it('can be tried ten times in a quarter of an hour from one address', async () => {
    const tries = Array.from({ length: 11 }, () => codeOf(takeSetupCode('ABCDEF', '192.0.2.7')))
    const refused = await Promise.all(tries)
    expect(refused.filter((code) => code === 'setup_code')).toHaveLength(10)
    expect(refused.filter((code) => code === 'too_many')).toHaveLength(1)
  })
})

describe('whoever has given it', () => {
  it('sets what the pages are to show, in events without a person, and may leave a step as it is', async () => {
    await setUp(token, 'organisation', { 'content.name.zh': '九市一盟合作登记册', 'content.mark': '9+1' })
    await setUp(token, 'languages', { 'content.inUse.zh': 'on', 'content.inUse.mn': 'on' })
    await setUp(token, 'mail', { 'content.from': '' })
    const now = await settingsNow()
    expect([now.organisation.mark, now.languages.inUse]).toEqual(['9+1', ['zh', 'mn']])
    const events = await database.owner.select().from(eventLog)
    expect(events.map(({ name, personId, details }) => [name, personId, details.setting])).toEqual([
      ['setting_changed', null, 'organisation'],
      ['setting_changed', null, 'languages'],
    ])
    expect(await codeOf(setUp(token, 'organisation', { 'content.contact': 'nowhere' }))).toBe('invalid')
  })

  it('sends a test mail through the outbox', async () => {
    await testMail(token, ' Office@example.org ', 'zh')
    expect(await codeOf(testMail(token, 'office', 'zh'))).toBe('address_wrong')
    const queued = await database.owner.select().from(jobs)
    expect(queued.map(({ kind, payload }) => [kind, payload])).toEqual([
      ['test_mail', { to: 'office@example.org', language: 'zh' }],
    ])
  })

  it.each([
    [{ name: '' }, 'name_missing'],
    [{ email: 'first' }, 'address_wrong'],
    [{ again: 'seven red crane' }, 'passwords_differ'],
    [{ password: 'short', again: 'short' }, 'password_short'],
    [{ password: 'password2026', again: 'password2026' }, 'password_common'],
  ])('makes no administrator with %o', async (given, code) => {
    expect(await codeOf(makeFirstAdministrator(token, { ...first, ...given }))).toBe(code)
    expect(await database.owner.$count(people)).toBe(0)
  })

  it('can do nothing of it without the code, nor in the database past the code', async () => {
    for (const wrong of [null, '', 'code.x', token.slice(0, -1)]) {
      expect(await codeOf(setUp(wrong, 'organisation', { 'content.mark': 'X' }))).toBe('not_found')
      expect(await codeOf(testMail(wrong, 'office@example.org', 'zh'))).toBe('not_found')
      expect(await codeOf(makeFirstAdministrator(wrong, first))).toBe('not_found')
    }
  })

  it('makes one first administrator, though two press at once, and the code is dead', async () => {
    const made = await Promise.allSettled([
      makeFirstAdministrator(token, first),
      makeFirstAdministrator(token, { ...first, email: 'second@example.org' }),
    ])
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { owner } = database
    const all = await owner.select({ role: posts.role }).from(posts)
    expect(all).toEqual([{ role: 'administrator' }])
    expect(await owner.$count(setupCodes)).toBe(0)
    expect(await setupStanding(token)).toBe('closed')
    expect(await codeOf(takeSetupCode('ABCDEF', '192.0.2.9'))).toBe('not_found')
    expect(await codeOf(setUp(token, 'organisation', { 'content.mark': 'X' }))).toBe('not_found')
    expect(await offerSetup(owner)).toBeNull()
    // Nor does a code that was left behind open anything.
    await owner.insert(setupCodes).values({ codeHash: 'f'.repeat(64) })
    expect(await setupStanding(token)).toBe('closed')
    const past = atSignInDoor((tx) => tx.insert(settings).values({ name: 'drafts', value: {} }))
    await expect(past).rejects.toMatchObject({ cause: { code: '42501' } })
    await owner.delete(setupCodes)
  })

  it('signs in by the usual way', async () => {
    const [person] = await database.owner.select().from(people)
    expect(await signInWith(person!.email!, first.password, clientAt('192.0.2.1'))).toMatch(/./)
  })
})

describe('an empty register', () => {
  const given = {
    ...{ name: { zh: '九市一盟', en: 'Nine and one' }, kind: 'regional_cooperation' as const },
    ...{ formed: '2007', members: ['chifeng', 'xilingol', 'nowhere'] },
  }
  let admin: Actor

  it('begins with a body and its members, with names and codes filled in, once', async () => {
    const [post] = await database.owner.select().from(posts)
    admin = { personId: post!.personId, post: { id: post!.id, role: 'administrator', partyId: null } }
    expect(await isEmpty(admin)).toBe(true)
    for (const [wrong, code] of [
      [{ name: {} }, 'name_missing'],
      [{ formed: 'long ago' }, 'bad_date'],
    ] as const)
      expect(await codeOf(as(admin, (tx) => beginRegister(admin, tx, { ...given, ...wrong })))).toBe(code)
    const begin = () => as(admin, (tx) => beginRegister(admin, tx, given))
    const both = await Promise.allSettled([begin(), begin()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await codeOf(begin())).toBe('not_empty')
    expect(await isEmpty(admin)).toBe(false)
    const [body, ...others] = await listBodies(await registerVersion())
    expect([body!.slug, others]).toEqual(['nine-and-one', []])
    expect(body!.memberships.map(({ party, began, class: as }) => [party, began, as]).sort()).toEqual([
      ['chifeng', '2007', 'member'],
      ['xilingol', '2007', 'member'],
    ])
    const [chifeng] = await database.owner.execute(sql`select name, code from parties where slug = 'chifeng'`)
    expect(chifeng).toEqual({
      name: { en: 'Chifeng', zh: '赤峰市', mn: 'Улаанхад хот', ru: 'Чифэн' },
      code: '150400',
    })
    const last = await database.owner.execute(
      sql`select name, person_id from event_log order by id desc limit 1`,
    )
    expect([...last]).toEqual([{ name: 'set_up', person_id: admin.personId }])
  })

  it('is begun by administrators alone, and whole', async () => {
    const stranger: Actor = { ...admin, post: null }
    expect(await isEmpty(stranger)).toBeNull()
    expect(await codeOf(as(stranger, (tx) => beginRegister(stranger, tx, given)))).toBe('forbidden')
  })
})
