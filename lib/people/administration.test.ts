/** Posts given and ended, people kept out, let in and erased: on a real database. */
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { atSignInDoor } from '@/db/client'
import { actorOf } from '@/db/factories'
import { eventLog } from '@/db/schema/entries'
import { jobs } from '@/db/schema/jobs'
import { people, posts } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { as, refusalOf } from '@/lib/entries/testing'
import type { Actor } from '@/lib/policy'
import { findPerson, listPeople } from './directory'
import { erase, letIn, liftFactor, suspend } from './leaving'
import { endPost, givePost } from './posts'
import { beginSession, findSignedIn, findStanding } from './sessions'
import { clientAt } from './testing'

const database = testDatabase()
const nothing = { q: '', party: '', state: '', after: '' } as const
let admin: Actor
/** Somebody of each test's own, without a post. */
let someone: string
let count = 0

beforeEach(async () => {
  admin = await actorOf(database.owner, 'admin')
  const email = `someone${++count}@example.org`
  const [made] = await database.owner
    .insert(people)
    .values({ name: `Someone ${count}`, email, language: 'en' })
    .returning()
  someone = made!.id
})

const give = (who: Actor, given: Partial<Parameters<typeof givePost>[2]> = {}) =>
  as(who, (tx) =>
    givePost(who, tx, { personId: someone, role: 'delegate', party: 'chifeng', from: '', ...given }),
  )
const held = () => database.owner.select().from(posts).where(eq(posts.personId, someone))
const signIn = () => atSignInDoor((tx) => beginSession(tx, someone, clientAt('192.0.2.1')))
const eventsAbout = async (person: string) =>
  (
    await database.owner
      .select()
      .from(eventLog)
      .where(sql`${eventLog.details} ->> 'person' = ${person}`)
      .orderBy(eventLog.id)
  ).map(({ name }) => name)

/** An administrator beside the sample one, who stays for the other tests. */
async function administrator(): Promise<Actor> {
  const [made] = await database.owner
    .insert(people)
    .values({ name: 'Another', email: `another${++count}@example.org`, language: 'en' })
    .returning()
  const personId = made!.id
  const [post] = await database.owner.insert(posts).values({ personId, role: 'administrator' }).returning()
  return { personId, post: { id: post!.id, role: 'administrator', partyId: null } }
}

describe('a post', () => {
  it('that is given counts on the next request, and ends with the sessions of its holder', async () => {
    const secret = await signIn()
    expect((await findSignedIn(secret))?.actor.post).toBeNull()
    await give(admin)
    expect((await findSignedIn(secret))?.actor.post).toMatchObject({ role: 'delegate' })
    const [post] = await held()
    await as(admin, (tx) => endPost(admin, tx, post!.id))
    expect(await findSignedIn(secret)).toBeNull()
    expect((await findSignedIn(await signIn()))?.actor.post).toBeNull()
    expect(await eventsAbout(someone)).toEqual(['post_given', 'post_ended'])
  })

  it('from a day to come is held from that day, by the pages and by the database', async () => {
    await give(admin, { from: '2099-01-01' })
    const [post] = await held()
    expect((await findSignedIn(await signIn()))?.actor.post).toBeNull()
    const delegate: Actor = {
      personId: someone,
      post: { id: post!.id, role: 'delegate', partyId: post!.partyId },
    }
    const seen = await as(delegate, (tx) =>
      tx.execute(sql`select acting_role() as role, acting_parties() as parties`),
    )
    expect(seen[0]).toEqual({ role: null, parties: [] })
    await give(admin, { role: 'administrator', party: '', from: '2099-01-01' })
    const later = (await held()).find(({ role }) => role === 'administrator')!
    const early: Actor = { personId: someone, post: { id: later.id, role: 'administrator', partyId: null } }
    expect((await refusalOf(as(early, (tx) => suspend(early, tx, admin.personId)))).code).toBe('forbidden')
    await as(admin, (tx) => endPost(admin, tx, post!.id))
    const ended = (await held()).find(({ id }) => id === post!.id)
    expect(ended!.heldUntil).toEqual(ended!.heldFrom)
  })

  it('can be given again once it has ended, and not before', async () => {
    await give(admin)
    expect((await refusalOf(give(admin))).code).toBe('post_held')
    const [post] = await held()
    await as(admin, (tx) => endPost(admin, tx, post!.id))
    expect((await refusalOf(as(admin, (tx) => endPost(admin, tx, post!.id)))).code).toBe('wrong_state')
    await give(admin)
    expect(await held()).toHaveLength(2)
  })

  it.each([
    ['without its party', { party: '' }, 'party_of_role'],
    ['of the secretariat for a party', { role: 'moderator' }, 'party_of_role'],
    ['for a party there is not', { party: 'atlantis' }, 'party_unknown'],
    ['for what is no party', { party: 'nine-plus-one' }, 'party_unknown'],
    ['from what is no day', { from: '2026-02-30' }, 'bad_day'],
    ['from a month that is none', { from: '2026-13-01' }, 'bad_day'],
    ['from a day in words', { from: 'tomorrow' }, 'bad_day'],
    ['of nobody', { personId: '00000000-0000-4000-8000-000000000000' }, 'not_found'],
  ] as const)('%s is refused', async (_, given, code) => {
    expect((await refusalOf(give(admin, given))).code).toBe(code)
    expect(await held()).toEqual([])
    expect(await eventsAbout(someone)).toEqual([])
  })

  it('is neither given nor ended by anybody else, nor by the rights of the database', async () => {
    await give(admin)
    const [post] = await held()
    for (const email of ['head.chifeng', 'moderator', 'observer.tongliao', 'delegate.chifeng']) {
      const stranger = await actorOf(database.owner, email)
      expect((await refusalOf(give(stranger, { role: 'head' }))).code).toBe('forbidden')
      expect((await refusalOf(as(stranger, (tx) => endPost(stranger, tx, post!.id)))).code).toBe('forbidden')
      const grab = as(stranger, (tx) =>
        tx.insert(posts).values({ personId: stranger.personId, role: 'administrator' }),
      )
      await expect(grab).rejects.toMatchObject({ cause: expect.objectContaining({ code: '42501' }) })
      const ended = await as(stranger, (tx) =>
        tx.update(posts).set({ heldUntil: new Date() }).where(eq(posts.id, post!.id)).returning(),
      )
      expect(ended).toEqual([])
    }
    expect(await held()).toEqual([post])
  })

  it('of their own is changed by nobody', async () => {
    const own = { personId: admin.personId, role: 'moderator', party: '' } as const
    expect((await refusalOf(give(admin, own))).code).toBe('own_post')
    expect((await refusalOf(as(admin, (tx) => endPost(admin, tx, admin.post!.id)))).code).toBe('own_post')
    const grab = as(admin, (tx) => tx.insert(posts).values({ personId: admin.personId, role: 'moderator' }))
    await expect(grab).rejects.toMatchObject({ cause: expect.objectContaining({ code: '42501' }) })
  })
})

describe('two administrators', () => {
  it.each([
    [
      'end each other’s posts',
      (who: Actor, other: Actor) => as(who, (tx) => endPost(who, tx, other.post!.id)),
    ],
    ['suspend each other', (who: Actor, other: Actor) => as(who, (tx) => suspend(who, tx, other.personId))],
    ['erase each other', (who: Actor, other: Actor) => as(who, (tx) => erase(who, tx, other.personId))],
  ])('who %s at once leave one', async (_, deed) => {
    for (let turn = 0; turn < 4; turn += 1) {
      const [first, second] = [await administrator(), await administrator()]
      const results = await Promise.allSettled([deed(first, second), deed(second, first)])
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const lost = results.find((one) => one.status === 'rejected') as PromiseRejectedResult
      expect(lost.reason.code).toBe('forbidden')
    }
  })
})

describe('a person', () => {
  it('who is suspended is out at once, and comes in again when let in', async () => {
    await give(admin)
    const secret = await signIn()
    await as(admin, (tx) => suspend(admin, tx, someone))
    expect(await findSignedIn(secret)).toBeNull()
    expect((await refusalOf(as(admin, (tx) => suspend(admin, tx, someone)))).code).toBe('wrong_state')
    await as(admin, (tx) => letIn(admin, tx, someone))
    // The session ended; it does not come back.
    expect(await findSignedIn(secret)).toBeNull()
    expect((await findSignedIn(await signIn()))?.actor.post).toMatchObject({ role: 'delegate' })
    expect((await refusalOf(as(admin, (tx) => letIn(admin, tx, someone)))).code).toBe('wrong_state')
    expect(await eventsAbout(someone)).toEqual(['post_given', 'person_suspended', 'person_let_in'])
  })

  it('does none of this to themselves, and nobody else does it', async () => {
    for (const deed of [suspend, letIn, liftFactor, erase]) {
      expect((await refusalOf(as(admin, (tx) => deed(admin, tx, admin.personId)))).code).toBe('own_account')
      for (const email of ['head.chifeng', 'moderator']) {
        const stranger = await actorOf(database.owner, email)
        expect((await refusalOf(as(stranger, (tx) => deed(stranger, tx, someone)))).code).toBe('forbidden')
      }
    }
    const moderator = await actorOf(database.owner, 'moderator')
    for (const call of [
      sql`select end_sessions(${someone})`,
      sql`select lift_second_step(${someone})`,
      sql`select erase_person(${someone})`,
    ])
      await expect(as(moderator, (tx) => tx.execute(call))).rejects.toMatchObject({
        cause: expect.objectContaining({ code: '42501' }),
      })
    for (const call of [
      sql`select end_sessions(${admin.personId})`,
      sql`select erase_person(${admin.personId})`,
      sql`select lift_second_step(${admin.personId})`,
    ])
      await expect(as(admin, (tx) => tx.execute(call))).rejects.toMatchObject({
        cause: expect.objectContaining({ code: '42501' }),
      })
  })

  it('whose second step is lifted signs in by password alone, in no earlier session, and is told', async () => {
    const { owner } = database
    await owner.execute(sql`insert into factors values (${someone}, 'sealed', 1)`)
    await owner.execute(sql`insert into passkeys (person_id, name, credential_id, public_key, counter, transports)
      values (${someone}, 'Phone', 'lost', 'key', 0, '{}')`)
    await owner.execute(sql`insert into recovery_codes values (${someone}, 'hash')`)
    const here = await signIn()
    expect(await findStanding(here)).toBe('code_due')
    await as(admin, (tx) => liftFactor(admin, tx, someone))
    expect(await findStanding(here)).toBeNull()
    expect(await findStanding(await signIn())).toBe('in')
    expect((await eventsAbout(someone)).at(-1)).toBe('factor_lifted')
    const told = await owner.select().from(jobs).where(eq(jobs.kind, 'account_mail'))
    expect(
      told.filter(({ payload }) => payload.person === someone).map(({ payload }) => payload.notice),
    ).toContain('factor_lifted')
    for (const table of ['factors', 'passkeys', 'recovery_codes'])
      expect(
        await owner.execute(sql.raw(`select from ${table} where person_id = '${someone}'`)),
      ).toHaveLength(0)
    expect((await refusalOf(as(admin, (tx) => liftFactor(admin, tx, someone)))).code).toBe('wrong_state')
  })

  it('who is erased leaves a name and nothing else', async () => {
    const { owner } = database
    const email = (await owner.select().from(people).where(eq(people.id, someone)))[0]!.email!
    await give(admin)
    await signIn()
    await owner.execute(sql`insert into held_forms (session_id, action, fields, page, held_at)
      select id, '/', '{}', '/', now() from sessions where person_id = ${someone}`)
    await owner.execute(sql`insert into tries values (${`sign-in x${email} 192.0.2.9`}, now(), 1)`)
    await owner.execute(sql`insert into credentials values (${someone}, 'x')`)
    await owner.execute(sql`insert into calendars (person_id) values (${someone})`)
    await owner.execute(sql`insert into ended_mails (person_id, mail) values (${someone}, 'digest')`)
    await owner.execute(sql`insert into tries values (${`sign-in ${email} 192.0.2.9`}, now(), 1)`)
    await owner.execute(sql`insert into subscriptions (email, language, topic, confirm_until)
      values (${email}, 'en', 'all', now())`)
    await owner.execute(
      sql`insert into jobs (kind, kept, sent) values
        ('digest_mail', ${JSON.stringify({ to: email })}::jsonb, null), ('digest_mail', null, ${JSON.stringify({ to: email })}::jsonb)`,
    )
    await owner.execute(sql`insert into account_invitations (name, email, language, role, invited_by)
      values ('Someone', ${email}, 'en', 'moderator', ${admin.personId})`)
    await as(admin, (tx) => erase(admin, tx, someone))
    expect(await findPerson(admin, someone)).toMatchObject({
      name: `Someone ${count}`,
      email: null,
      lastSignIn: expect.any(String),
      posts: [{ role: 'delegate', until: expect.any(String) }],
    })
    const dump = await Promise.all(
      [
        'people',
        'sessions',
        'credentials',
        'calendars',
        'ended_mails',
        'tries',
        'subscriptions',
        'jobs',
        'account_invitations',
      ].map(async (table) => JSON.stringify(await owner.execute(sql.raw(`select * from ${table}`)))),
    )
    // Another's address that ends like this one stays.
    expect(dump[5]).toContain(`x${email}`)
    for (const text of dump) expect(text.replaceAll(`x${email}`, '')).not.toContain(email)
    for (const text of dump.slice(1, 5)) expect(text).not.toContain(someone)
    for (const deed of [erase, letIn, suspend])
      expect((await refusalOf(as(admin, (tx) => deed(admin, tx, someone)))).code).toBe('wrong_state')
    expect((await refusalOf(give(admin))).code).toBe('not_found')
  })

  it('is in every table that refers to people or their sessions either erased or kept on purpose', async () => {
    const rows = await database.owner.execute(sql`
      select conrelid::regclass::text as name from pg_constraint
      where confrelid in ('people'::regclass, 'sessions'::regclass) and contype = 'f' group by 1 order by 1`)
    const source = await database.owner.execute(
      sql`select prosrc from pg_proc where proname = 'erase_person'`,
    )
    const kept = rows
      .map(({ name }) => String(name))
      .filter((name) => !String(source[0]!.prosrc).includes(`public.${name} where`))
    expect(kept).toMatchInlineSnapshot(`
      [
        "event_log",
        "file_holders",
        "imports",
        "posts",
        "project_requests",
        "refusals",
        "revisions",
      ]
    `)
  })
})

describe('the list of people', () => {
  it('is for administrators alone', async () => {
    for (const email of ['head.chifeng', 'moderator', 'observer.tongliao']) {
      const stranger = await actorOf(database.owner, email)
      expect(await listPeople(stranger, nothing)).toBeNull()
      expect(await findPerson(stranger, someone)).toBeNull()
    }
  })

  it('pages by name, each person once, and finds by name, address, party and standing', async () => {
    const { owner } = database
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: NonNullable<Awaited<ReturnType<typeof listPeople>>> = (await listPeople(admin, {
        ...nothing,
        after,
      }))!
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    }
    const all = await owner.execute(sql`select id from people order by name, id`)
    expect(seen).toEqual(all.map(({ id }) => id))
    const emails = async (filter: object) =>
      (await listPeople(admin, { ...nothing, ...filter }))!.rows.map(({ email }) => email)
    expect(await emails({ q: 'observer.TONG' })).toEqual(['observer.tongliao@example.org'])
    expect(await emails({ q: '100%' })).toEqual([])
    expect(await emails({ party: 'jinzhou-port-bureau' })).toEqual(['delegate.jinzhou@example.org'])
    await as(admin, (tx) => suspend(admin, tx, someone))
    expect(await emails({ state: 'suspended', q: `Someone ${count}` })).toEqual([
      `someone${count}@example.org`,
    ])
  })

  it('calls dormant who was not here for a year, and not who was', async () => {
    const { owner } = database
    await owner
      .update(people)
      .set({ createdAt: new Date('2020-01-01') })
      .where(eq(people.id, someone))
    const dormant = async () => (await findPerson(admin, someone))!.dormant
    expect(await dormant()).toBe(true)
    await owner.insert(eventLog).values({ name: 'signed_in', personId: someone, at: new Date('2021-01-01') })
    expect(await dormant()).toBe(true)
    await signIn()
    expect(await dormant()).toBe(false)
  })
})
