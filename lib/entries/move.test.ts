import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { actOf, agreementContent } from '@/db/factories'
import { entries, eventLog, registerState } from '@/db/schema/entries'
import { agreements } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import type { Move } from '@/db/vocabulary'
import type { Actor } from '@/lib/policy'
import { draft, save } from './commands'
import { listQueue } from './queries'
import {
  actsOn,
  as,
  awaiting,
  cast,
  corrected,
  drafted,
  entryOf,
  eventsOf,
  move,
  published,
  refusalOf,
  revisionOf,
  revisionsOf,
  submitted,
} from './testing'
import { findRevision } from './view'

const database = testDatabase()

const namesOf = async (entryId: string) =>
  (await eventsOf(database.owner, entryId)).map((event) => event.name)
const statusesOf = async (entryId: string) =>
  (await revisionsOf(database.owner, entryId)).map((revision) => revision.status)

describe('submitting', () => {
  it('a delegate’s work waits for the head, with its acts', async () => {
    const { delegate, head, moderator, entryId, companions, revisionId } = await awaiting(database.owner)
    expect(await statusesOf(entryId)).toEqual(['awaiting_endorsement'])
    for (const act of companions) expect(await statusesOf(act)).toEqual(['awaiting_endorsement'])
    expect(await findRevision(moderator, revisionId)).toBeNull()
    expect((await refusalOf(move(delegate, 'endorse', { revisionId, version: 2 }))).code).toBe('forbidden')
    expect(await move(head, 'endorse', { revisionId, version: 2 })).toEqual({ status: 'submitted' })
    expect((await findRevision(moderator, revisionId))?.status).toBe('submitted')
  })

  it('a head’s own work, and a delegate’s that the head submits, goes straight to the secretariat', async () => {
    const { head, revisionId, entryId } = await drafted(database.owner)
    expect(await move(head, 'submit', { revisionId, version: 1 })).toEqual({ status: 'submitted' })
    expect(await namesOf(entryId)).toEqual(['drafted', 'submitted'])
  })

  it('twice at once submits once', async () => {
    const { delegate, revisionId, entryId } = await drafted(database.owner)
    const tries = Array.from({ length: 4 }, () => move(delegate, 'submit', { revisionId, version: 1 }))
    const results = await Promise.allSettled(tries)
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of results) if (one.status === 'rejected') expect(one.reason.code).toBe('wrong_state')
    expect(await namesOf(entryId)).toEqual(['drafted', 'submitted'])
  })
})

describe('reviewing', () => {
  it('reviewers who press publish at once publish once', async () => {
    const { owner } = database
    const { moderator, second, revisionId, entryId, companions } = await submitted(owner)
    const [before] = await owner.select().from(registerState)
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) =>
        move(at % 2 ? moderator : second, 'publish', { revisionId, version: 3 }),
      ),
    )
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of results) if (one.status === 'rejected') expect(one.reason.code).toBe('wrong_state')
    const [after] = await owner.select().from(registerState)
    expect(after!.version).toBe(before!.version + 1)
    expect(await namesOf(entryId)).toEqual(['drafted', 'submitted', 'endorsed', 'published'])
    expect(await statusesOf(entryId)).toEqual(['published'])
    for (const act of companions) expect(await statusesOf(act)).toEqual(['published'])
    expect(await actsOn(owner, entryId)).toHaveLength(2)
  })

  it('of publishing, declining, sending back and withdrawing at once, one comes to pass', async () => {
    const { moderator, second, delegate, head, revisionId, entryId } = await submitted(database.owner)
    const deeds: [Actor, Move][] = [
      [moderator, 'publish'],
      [second, 'decline'],
      [moderator, 'sendBack'],
      [delegate, 'withdraw'],
      [head, 'withdraw'],
      [second, 'publish'],
    ]
    const results = await Promise.allSettled(
      deeds.map(([who, name]) => move(who, name, { revisionId, version: 3 }, 'Because.')),
    )
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const won = deeds[results.findIndex((one) => one.status === 'fulfilled')]![1]
    const outcome = { publish: 'published', decline: 'declined', sendBack: 'draft', withdraw: 'withdrawn' }
    expect(await statusesOf(entryId)).toEqual([outcome[won as keyof typeof outcome]])
    expect(await namesOf(entryId)).toHaveLength(4)
  })

  it('nobody decides on what they contributed to, whoever submitted it', async () => {
    const { owner } = database
    const { moderator, second, chifeng, jinzhou } = await cast(owner)
    const content = agreementContent([chifeng, jinzhou])
    const made = await as(moderator, (tx) =>
      draft(moderator, tx, { kind: 'agreement', content, companions: [actOf(chifeng)] }),
    )
    const { revisionId } = made
    const saving = { revisionId, version: 1, content, companions: [], changeNote: '' }
    await as(moderator, (tx) => save(moderator, tx, saving))
    await move(second, 'submit', { revisionId, version: 2 })
    // One wrote it, the other sent it off: neither may go on with it.
    for (const who of [moderator, second])
      for (const name of ['publish', 'decline', 'sendBack'] as const) {
        const refused = await refusalOf(move(who, name, { revisionId, version: 3 }, 'Because.'))
        expect(refused).toEqual({ code: 'own_work', details: {} })
      }
    expect(await statusesOf(made.entryId)).toEqual(['submitted'])
    // They may take it back, though.
    expect(await move(second, 'withdraw', { revisionId, version: 3 })).toEqual({ status: 'withdrawn' })
  })

  it('a moderator who once drafted for a party does not publish that party’s work', async () => {
    const { owner } = database
    const work = await submitted(owner)
    // The person has changed sides since.
    const turned: Actor = { personId: work.delegate.personId, post: work.moderator.post }
    expect((await refusalOf(move(turned, 'publish', work))).code).toBe('not_found')
    await owner.execute(
      `insert into posts (id, person_id, role) values ('11111111-1111-4111-8111-111111111111', '${work.delegate.personId}', 'moderator')`,
    )
    const rightly: Actor = {
      personId: work.delegate.personId,
      post: { id: '11111111-1111-4111-8111-111111111111', role: 'moderator', partyId: null },
    }
    expect(await refusalOf(move(rightly, 'publish', work))).toEqual({ code: 'own_work', details: {} })
    expect(await move(work.moderator, 'publish', work)).toEqual({ status: 'published' })
  })

  it('a text that was not submitted is not published, whatever its version', async () => {
    const there = await drafted(database.owner)
    const { head, moderator, revisionId } = there
    await move(head, 'submit', there)
    await move(moderator, 'sendBack', { revisionId, version: 2 }, 'Name the place.')
    expect((await refusalOf(move(moderator, 'publish', { revisionId, version: 3 }))).code).toBe('not_found')
  })

  it.each(['sendBack', 'decline'] as const)('%s wants a reason', async (name) => {
    const work = await submitted(database.owner)
    const { moderator } = work
    expect(await refusalOf(move(moderator, name, work, ''))).toEqual({ code: 'reason_missing', details: {} })
    expect(await statusesOf(work.entryId)).toEqual(['submitted'])
  })

  it('a head who sends back says why', async () => {
    const there = await awaiting(database.owner)
    expect((await refusalOf(move(there.head, 'sendBack', there))).code).toBe('reason_missing')
    await move(there.head, 'sendBack', there, 'The date is wrong.')
    expect(await findRevision(there.delegate, there.revisionId)).toMatchObject({
      status: 'draft',
      reason: 'The date is wrong.',
      version: 3,
      choices: { save: true, moves: ['submit', 'withdraw'] },
    })
  })

  it('the author sees why it was sent back, continues and has it published', async () => {
    const work = await submitted(database.owner)
    const { moderator, delegate, head, revisionId, entryId, companions, chifeng, jinzhou } = work
    await move(moderator, 'sendBack', work, 'Name the place.')
    const view = await findRevision(delegate, revisionId)
    expect(view).toMatchObject({ status: 'draft', reason: 'Name the place.', version: 4 })
    expect(view!.companions.map((one) => one.entryId)).toEqual(companions)
    expect((await eventsOf(database.owner, entryId)).at(-1)).toMatchObject({
      name: 'sent_back',
      details: { reason: 'Name the place.', revision: 1 },
    })
    await as(delegate, (tx) =>
      save(delegate, tx, {
        revisionId,
        version: 4,
        content: agreementContent([chifeng, jinzhou], { place: { en: 'Chifeng' } }),
        companions: [actOf(chifeng, {}, companions[0]), actOf(jinzhou, {}, companions[1])],
        changeNote: '',
      }),
    )
    await move(delegate, 'submit', { revisionId, version: 5 })
    await move(head, 'endorse', { revisionId, version: 6 })
    await move(moderator, 'publish', { revisionId, version: 7 })
    expect((await actsOn(database.owner, entryId)).map((act) => act.id)).toEqual(companions)
  })

  it('what was declined stays declined, with the reason, and another may be proposed', async () => {
    const there = await corrected(database.owner)
    const { head, moderator, revisionId, entryId } = there
    await move(head, 'submit', there)
    await move(moderator, 'decline', { revisionId, version: 2 }, 'It was right before.')
    expect(await findRevision(head, revisionId)).toMatchObject({
      status: 'declined',
      reason: 'It was right before.',
      choices: { save: false, moves: [] },
    })
    expect(await statusesOf(entryId)).toEqual(['published', 'declined'])
    for (const name of ['submit', 'publish', 'withdraw'] as const)
      expect((await refusalOf(move(head, name, { revisionId, version: 3 }))).code).toBe(
        name === 'publish' ? 'forbidden' : 'wrong_state',
      )
  })

  it('the queue is the oldest first', async () => {
    const { moderator } = await cast(database.owner)
    const before = (await listQueue(moderator)).map((row) => row.revisionId)
    const first = await submitted(database.owner)
    const second = await submitted(database.owner)
    const queue = (await listQueue(moderator)).map((row) => row.revisionId)
    expect(queue).toEqual([...before, first.revisionId, second.revisionId])
  })
})

describe('withdrawing', () => {
  it.each([
    ['a draft', drafted, 'delegate'],
    ['what awaits endorsement', awaiting, 'delegate'],
    ['what was submitted', submitted, 'head'],
  ] as const)('takes back %s, acts and all, and nothing of it was ever public', async (_, story, who) => {
    const { owner } = database
    const work = await story(owner)
    expect(await move(work[who], 'withdraw', work)).toEqual({ status: 'withdrawn' })
    expect(await statusesOf(work.entryId)).toEqual(['withdrawn'])
    for (const act of work.companions) expect(await statusesOf(act)).toEqual(['withdrawn'])
    expect(await entryOf(owner, work.entryId)).toMatchObject({ slug: null, number: null })
    expect(await owner.select().from(agreements).where(eq(agreements.id, work.entryId))).toEqual([])
  })

  it('cannot take back what is published', async () => {
    const work = await published(database.owner)
    expect((await refusalOf(move(work.head, 'withdraw', work))).code).toBe('wrong_state')
  })

  it('of a correction leaves the published text as it was, and makes room for another', async () => {
    const there = await corrected(database.owner)
    await move(there.head, 'withdraw', there)
    expect(await statusesOf(there.entryId)).toEqual(['published', 'withdrawn'])
  })
})

it('a deed that fails at its end leaves no trace of its beginning', async () => {
  const { owner } = database
  const work = await submitted(owner)
  const events = await owner.select({ id: eventLog.id }).from(eventLog)
  const [state] = await owner.select().from(registerState)
  await expect(
    as(work.moderator, async (tx) => {
      const { makeMove } = await import('./move')
      await makeMove(work.moderator, tx, 'publish', { ...work, reason: '' })
      throw new Error('the line is cut')
    }),
  ).rejects.toThrow('the line is cut')
  expect(await statusesOf(work.entryId)).toEqual(['submitted'])
  expect(await owner.select({ id: eventLog.id }).from(eventLog)).toEqual(events)
  expect((await owner.select().from(registerState))[0]).toEqual(state)
  const [entry] = await owner.select().from(entries).where(eq(entries.id, work.entryId))
  expect(entry!.number).toBeNull()
  expect((await revisionOf(owner, work.revisionId)).publishedAt).toBeNull()
})
