/** A party's ladder: who may keep it, what of it anybody else can find out, and that nobody overwrites another. */
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { asActor, connect } from '@/db/client'
import type { ClearanceStep } from '@/db/schema/clearance'
import { testDatabase } from '@/db/testing'
import { acting, listQueue, listWork } from '@/lib/entries/queries'
import {
  as,
  type cast,
  drafted,
  eventsOf,
  move,
  published,
  refusalOf,
  submitted,
} from '@/lib/entries/testing'
import { findRevision, listEvents } from '@/lib/entries/view'
import type { Actor } from '@/lib/policy'
import { changeLadder, type LadderDeed } from './commands'
import { findClearance, findClearanceAt, listLadders } from './queries'

const database = testDatabase()
const canary = 'Canary of a ladder'
type Cast = Awaited<ReturnType<typeof cast>>
let people: Cast
let agreementId: string

const step = (given: Partial<ClearanceStep> = {}): ClearanceStep => ({
  office: null,
  name: 'Office',
  state: 'not_started',
  begun: '',
  ended: '',
  papers: '',
  note: '',
  ...given,
})
const change = (who: Actor, version: number, deed: LadderDeed, id = agreementId) =>
  as(who, (tx) => changeLadder(who, tx, { agreementId: id, version, deed }))
const standing = async (who: Actor, party: string, id = agreementId) =>
  (await findClearance(who, id))?.standings.find(({ partyId }) => partyId === party)?.standing

beforeAll(async () => {
  const there = await published(database.owner)
  people = there
  agreementId = there.entryId
})

describe('a ladder', () => {
  it('is kept by delegate and head of a party, and begins with the usual offices', async () => {
    const { delegate, head } = people
    const none = await findClearance(delegate, agreementId)
    expect(none!.ladder).toMatchObject({ version: 0, steps: [] })
    expect(none!.title.en).toBe('Sample memorandum on cultural tourism')
    expect(await change(delegate, 0, { deed: 'begin', from: 'usual' })).toEqual({ version: 1 })
    expect(await change(head, 1, { deed: 'remove', step: 4 })).toEqual({ version: 2 })
    const { ladder } = (await findClearance(delegate, agreementId))!
    expect(ladder!.steps.map(({ office }) => office)).toEqual([
      'foreign_affairs_office',
      'city_government',
      'provincial_office',
    ])
    expect(await refusalOf(change(head, 2, { deed: 'begin', from: 'usual' }))).toMatchObject({
      code: 'wrong_state',
    })
  })

  it('is not to be known of for anybody who is no delegation of a party of the agreement', async () => {
    const { moderator, observer, administrator, delegate } = people
    const of = { delegate: { ...delegate, post: { ...delegate.post!, role: 'observer' as const } } }
    for (const who of [moderator, observer, administrator, of.delegate])
      expect(await refusalOf(change(who, 2, { deed: 'remove', step: 1 }))).toEqual({
        code: 'not_found',
        details: {},
      })
    for (const who of [observer, administrator, of.delegate])
      expect(await findClearance(who, agreementId)).toBeNull()
    const alone = await published(
      database.owner,
      { parties: [{ party: people.chifeng, role: 'signatory' }] },
      [],
    )
    expect(
      await refusalOf(change(people.stranger, 0, { deed: 'begin', from: 'usual' }, alone.entryId)),
    ).toMatchObject({ code: 'not_found' })
    expect(await findClearance(people.stranger, alone.entryId)).toBeNull()
  })

  it('is not overwritten by somebody who has not seen the last change', async () => {
    const { delegate, head } = people
    expect(await refusalOf(change(head, 1, { deed: 'remove', step: 1 }))).toEqual({
      code: 'stale',
      details: { version: 2 },
    })
    const both = await Promise.allSettled([
      change(delegate, 2, { deed: 'up', step: 2 }),
      change(head, 2, { deed: 'up', step: 3 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const other = await published(database.owner)
    const first = await Promise.allSettled(
      [delegate, head].map((who) => change(who, 0, { deed: 'add', ...step() }, other.entryId)),
    )
    expect(first.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('of a draft is the drafting party’s, and stays when the draft is published', async () => {
    const { delegate, stranger, moderator, chifeng } = people
    const draft = await drafted(database.owner)
    await change(delegate, 0, { deed: 'add', ...step({ state: 'cleared' }) }, draft.entryId)
    expect(await refusalOf(change(stranger, 0, { deed: 'add', ...step() }, draft.entryId))).toMatchObject({
      code: 'not_found',
    })
    expect(await standing(moderator, chifeng, draft.entryId)).toBeUndefined()
    await move(delegate, 'submit', draft)
    await move(people.head, 'endorse', { ...draft, version: 2 })
    expect(await standing(moderator, chifeng, draft.entryId)).toBe('cleared')
    await move(moderator, 'publish', { ...draft, version: 3 })
    expect(await standing(stranger, chifeng, draft.entryId)).toBe('cleared')
    expect((await findClearance(delegate, draft.entryId))!.ladder!.steps).toHaveLength(1)
  })

  it('begins with the offices of the party’s last one, and never with another party’s', async () => {
    const { delegate, stranger } = people
    const last = await published(database.owner)
    await change(
      delegate,
      0,
      { deed: 'add', ...step({ name: 'Port authority', note: canary }) },
      last.entryId,
    )
    const next = await published(database.owner)
    expect(await refusalOf(change(stranger, 0, { deed: 'begin', from: 'last' }, next.entryId))).toMatchObject(
      {
        code: 'wrong_state',
      },
    )
    expect((await findClearance(stranger, next.entryId))!.lastUsed).toBeNull()
    await change(delegate, 0, { deed: 'begin', from: 'last' }, next.entryId)
    const { ladder } = (await findClearance(delegate, next.entryId))!
    expect(ladder!.steps).toEqual([step({ name: 'Port authority' })])
    expect((await listLadders(delegate))[0]).toMatchObject({
      agreementId: next.entryId,
      slug: expect.any(String),
    })
    expect(await listLadders(stranger)).toEqual([])
  })

  it('writes one line to the log for each change, which says nothing of it and which only the party reads', async () => {
    const { delegate, head, moderator, administrator, stranger } = people
    const there = await published(database.owner)
    await change(delegate, 0, { deed: 'add', ...step({ name: canary }) }, there.entryId)
    await change(head, 1, { deed: 'remove', step: 1 }, there.entryId)
    const told = (await eventsOf(database.owner, there.entryId)).filter(
      ({ name }) => name === 'clearance_changed',
    )
    expect(told.map(({ details, personId }) => ({ details, personId }))).toEqual([
      { details: {}, personId: delegate.personId },
      { details: {}, personId: head.personId },
    ])
    const seen = async (who: Actor) =>
      (await listEvents(who, there.entryId)).filter(({ name }) => name === 'clearance_changed').length
    expect(await seen(delegate)).toBe(2)
    for (const who of [moderator, administrator, stranger]) expect(await seen(who)).toBe(0)
  })
})

describe('what others learn of it', () => {
  it.each([
    [[], 'not_started'],
    [['not_started', 'not_started'], 'not_started'],
    [['cleared', 'not_started'], 'in_progress'],
    [['in_progress'], 'in_progress'],
    [['refused'], 'in_progress'],
    [['cleared', 'refused'], 'in_progress'],
    [['cleared', 'cleared'], 'cleared'],
  ] as const)('of steps that are %j: %s', async (states, expected) => {
    const { delegate, stranger, moderator, chifeng, jinzhou } = people
    const there = await published(database.owner)
    for (const [version, state] of states.entries())
      await change(delegate, version, { deed: 'add', ...step({ state }) }, there.entryId)
    for (const who of [delegate, stranger, moderator])
      expect([
        await standing(who, chifeng, there.entryId),
        await standing(who, jinzhou, there.entryId),
      ]).toEqual([expected, 'not_started'])
  })

  it('is that one word: nothing of a step, date, note or paper is in any answer', async () => {
    const { owner } = database
    const { delegate, stranger, moderator, observer, administrator } = people
    const there = await published(owner, { title: { en: 'An agreement with a secret ladder' } })
    const open = await submitted(owner)
    for (const id of [there.entryId, open.entryId])
      await change(
        delegate,
        0,
        {
          deed: 'add',
          ...step({ name: canary, begun: '1987-06-05', ended: '1987-06-06', papers: canary, note: canary }),
        },
        id,
      )
    const { slug } = (
      await owner.execute<{ slug: string }>(sql`select slug from entries where id = ${there.entryId}`)
    )[0]!
    const secrets = [canary, '1987-06-0']
    const found = (text: string) => secrets.filter((secret) => text.includes(secret))
    // What is looked for is there, for those who may see it.
    expect(found(JSON.stringify(await findClearance(delegate, there.entryId)))).toEqual(secrets)

    for (const who of [stranger, moderator, observer, administrator]) {
      const answers = [
        await findClearance(who, there.entryId),
        await findClearance(who, open.entryId),
        await findClearanceAt(who, slug),
        await listLadders(who),
        await listWork(who),
        await listQueue(who),
        await findRevision(who, open.revisionId),
        await listEvents(who, there.entryId),
        await listEvents(who, open.entryId),
        await asActor(acting(who), (tx) => tx.execute(sql`select * from clearances`)),
        await asActor(acting(who), (tx) =>
          tx.execute(sql`select * from clearance_standings(${there.entryId})`),
        ),
        await asActor(acting(who), (tx) =>
          tx.execute(sql`select * from clearance_standings(${open.entryId})`),
        ),
      ]
      expect(found(JSON.stringify(answers))).toEqual([])
      const [rows] = await asActor(acting(who), (tx) =>
        tx.execute(sql`select count(*)::int as n from clearances`),
      )
      expect(rows).toEqual({ n: 0 })
    }
    const publicSql = connect(database.publicUrl, 1).sql
    const denied = expect.objectContaining({ code: '42501' })
    await expect(publicSql`select * from public.clearances`).rejects.toEqual(denied)
    await expect(publicSql`select * from public.clearance_standings(${there.entryId})`).rejects.toEqual(
      denied,
    )
    const views = await publicSql`select viewname from pg_views where schemaname = 'register'`
    for (const { viewname } of views)
      expect(
        found(JSON.stringify(await publicSql.unsafe(`select v::text as row from register.${viewname} v`))),
      ).toEqual([])
    await publicSql.end()
  })

  it('is told to the parties’ delegations and the secretariat alone', async () => {
    const told = async (who: Actor) =>
      (await asActor(acting(who), (tx) => tx.execute(sql`select * from clearance_standings(${agreementId})`)))
        .length
    expect(await told(people.stranger)).toBe(2)
    expect(await told(people.moderator)).toBe(2)
    expect(await told(people.observer)).toBe(0)
    expect(await told(people.administrator)).toBe(0)
    const alone = await published(
      database.owner,
      { parties: [{ party: people.chifeng, role: 'signatory' }] },
      [],
    )
    const of = await asActor(acting(people.stranger), (tx) =>
      tx.execute(sql`select * from clearance_standings(${alone.entryId})`),
    )
    expect(of).toHaveLength(0)
  })

  it('cannot be written under another party’s name', async () => {
    const { delegate, stranger } = people
    const forged: Actor = { ...delegate, post: { ...delegate.post!, partyId: stranger.post!.partyId } }
    const fresh = await published(database.owner)
    await expect(change(forged, 0, { deed: 'add', ...step() }, fresh.entryId)).rejects.toMatchObject({
      cause: { code: '42501' },
    })
  })
})
