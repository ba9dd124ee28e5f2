/** The story of a rectification: proposed, reviewed, published, answered; and who may do what in it. */
import { and, eq, ne } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { publicDb } from '@/db/client'
import { revisions } from '@/db/schema/entries'
import { notifications } from '@/db/schema/notifications'
import { rectifications } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import { daysAfter, today } from '@/lib/dates'
import { correct, draft, save } from '@/lib/entries/commands'
import { as, cast, move, published, refusalOf, revisionOf } from '@/lib/entries/testing'
import type { Actor } from '@/lib/policy'
import { findRectification, rectificationsOf } from '@/lib/registry/rectifications'
import { registerVersion } from '@/lib/registry/version'
import { notifyAdoptions } from './adoption'
import { propose, rewrite, type Typed } from './commands'
import { object } from './objecting'
import { findToAnswer, findToRectify, listToAnswer } from './queries'

const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
let agreement: { entryId: string; slug: string }

const typed = (given: Partial<Typed> = {}): Typed => ({
  language: 'zh',
  place: '第三条',
  wrong: '每年召开两次会议',
  corrected: '每年召开一次会议',
  reason: 'Two for one: see the signed original.',
  days: 90,
  notified: '',
  ...given,
})
const slugOf = async (id: string) => {
  const [row] = await database.owner.execute<{ slug: string }>(`select slug from entries where id = '${id}'`)
  return row!.slug
}
const agreementOf = async (given: Record<string, unknown> = {}) => {
  const { entryId } = await published(database.owner, given)
  return { entryId, slug: await slugOf(entryId) }
}
const proposing = (who: Actor, given: Partial<Typed> = {}, agreementId = agreement.entryId) =>
  as(who, (tx) => propose(who, tx, { agreementId, typed: typed(given) }))
/** Proposed by the head of Chifeng and published by the secretariat. */
async function publishedOne(given: Partial<Typed> = {}, agreementId = agreement.entryId) {
  const made = await proposing(people.head, given, agreementId)
  await move(people.head, 'submit', made)
  await move(people.moderator, 'publish', { ...made, version: 2 })
  return { id: made.entryId, slug: await slugOf(made.entryId) }
}
const objecting = (who: Actor, rectificationId: string, reason = 'The original says two.') =>
  as(who, (tx) => object(who, tx, { rectificationId, reason }))
const shown = async (slug: string) => findRectification(await registerVersion(), slug)

beforeAll(async () => {
  people = await cast(database.owner)
  agreement = await agreementOf()
})

describe('proposing', () => {
  it('is for the parties concerned and the secretariat; to others the agreement does not exist', async () => {
    const { delegate, stranger, moderator, observer, administrator, chifeng } = people
    for (const who of [delegate, stranger, moderator]) {
      expect((await proposing(who)).version).toBe(1)
      expect((await findToRectify(who, agreement.slug))!.id).toBe(agreement.entryId)
    }
    const alone = await agreementOf({
      parties: [{ party: chifeng, role: 'signatory' }],
      visibility: 'parties',
    })
    for (const who of [stranger, observer, administrator]) {
      expect(await refusalOf(proposing(who, {}, alone.entryId))).toEqual({ code: 'not_found', details: {} })
      expect(await findToRectify(who, alone.slug)).toBeNull()
    }
  })

  it('leads through its own door alone, and stays with the agreement it began with', async () => {
    const { delegate, moderator } = people
    const made = await proposing(delegate)
    const { content } = await revisionOf(database.owner, made.revisionId)
    for (const who of [delegate, moderator])
      for (const kind of ['rectification', 'objection'] as const)
        expect(
          await refusalOf(as(who, (tx) => draft(who, tx, { kind, content, companions: [] }))),
        ).toMatchObject({ code: 'forbidden' })
    const other = await agreementOf()
    const moved = { ...made, content: { ...content, agreement: other.entryId, title: { en: 'Forged' } } }
    await as(delegate, (tx) => save(delegate, tx, { ...moved, companions: [], changeNote: '' }))
    await as(delegate, (tx) => rewrite(delegate, tx, { ...made, version: 2, typed: typed({ days: 30 }) }))
    expect((await revisionOf(database.owner, made.revisionId)).content).toEqual({ ...content, days: 30 })
  })

  it('is complete with both wordings, which differ', async () => {
    const { head } = people
    const issues = async (given: Partial<Typed>) => {
      const made = await proposing(head, given)
      const refused = await refusalOf(move(head, 'submit', made))
      return (refused.details.issues as { code: string }[]).map(({ code }) => code)
    }
    expect(await issues({ corrected: typed().wrong })).toEqual(['rectification.same'])
    expect(await issues({ language: null, place: '', wrong: '', corrected: '', reason: '' })).toEqual([
      'rectification.language',
      'rectification.place',
      'rectification.wrong',
      'rectification.corrected',
      'rectification.reason',
    ])
    for (const days of [0, 366])
      expect(await refusalOf(proposing(head, { days }))).toMatchObject({ code: 'invalid' })
    expect(await refusalOf(proposing(head, { notified: '2026-02-31' }))).toMatchObject({ code: 'invalid' })
  })

  it('leaves the text as it was published, and is itself not corrected', async () => {
    const { head, moderator } = people
    const one = await publishedOne()
    const [text] = await database.owner
      .select()
      .from(revisions)
      .where(eq(revisions.entryId, agreement.entryId))
    expect(text!.status).toBe('published')
    for (const who of [head, moderator])
      expect(
        await refusalOf(as(who, (tx) => correct(who, tx, { entryId: one.id, basedOn: 1 }))),
      ).toMatchObject({ code: 'not_found' })
  })
})

describe('a published rectification', () => {
  it('is open to objection from its publication for the days it gives', async () => {
    const { slug } = await publishedOne({ days: 10 })
    expect(await shown(slug)).toMatchObject({
      state: 'open',
      notified: today(),
      lastDay: daysAfter(today(), 10),
      wrong: '每年召开两次会议',
      corrected: '每年召开一次会议',
      objections: [],
    })
    const { delegate, stranger, moderator, observer } = people
    for (const who of [delegate, stranger])
      expect((await listToAnswer(who)).map((one) => one.slug)).toContain(slug)
    for (const who of [moderator, observer]) expect(await listToAnswer(who)).toEqual([])
    expect((await findToAnswer(stranger, slug))!.mayObject).toBe(true)
    expect((await findToAnswer(delegate, slug))!.mayObject).toBe(false)
    expect((await findToAnswer(moderator, slug))!.mayObject).toBe(false)
    expect(await findToAnswer(observer, slug)).toBeNull()
  })

  it('is adopted on the day after the last where nobody objects', async () => {
    const over = await publishedOne({ notified: daysAfter(today(), -91), days: 90 })
    expect(await shown(over.slug)).toMatchObject({ state: 'adopted', adopts: today() })
    const last = await publishedOne({ notified: daysAfter(today(), -90), days: 90 })
    expect(await shown(last.slug)).toMatchObject({ state: 'open', lastDay: today() })
    expect((await listToAnswer(people.stranger)).map((one) => one.slug)).not.toContain(over.slug)
  })

  it('of an agreement that is not public is not public either', async () => {
    const closed = await agreementOf({ visibility: 'parties' })
    const { id, slug } = await publishedOne({}, closed.entryId)
    expect(await shown(slug)).toBeNull()
    expect(await rectificationsOf(await registerVersion(), closed.slug)).toEqual([])
    expect((await findToAnswer(people.stranger, slug))!.rectification.slug).toBe(slug)
    await objecting(people.stranger, id)
    expect(await shown(slug)).toBeNull()
    for (const view of ['rectifications', 'objections'])
      expect(
        await publicDb().execute(
          `select v.* from register.${view} v where v::text like '%${id}%' or v.slug = '${slug}'`,
        ),
      ).toHaveLength(0)
    expect(await refusalOf(objecting(people.observer, id))).toEqual({ code: 'not_found', details: {} })
    expect(
      await refusalOf(
        objecting({ ...people.observer, post: { ...people.observer.post!, role: 'head' } }, id),
      ),
    ).toEqual({ code: 'not_found', details: {} })
  })
})

describe('the depositary', () => {
  const noticesOf = async (agreementId: string) => {
    const rows = await database.owner
      .select()
      .from(notifications)
      .where(and(eq(notifications.agreementId, agreementId), ne(notifications.kind, 'registration')))
      .orderBy(notifications.year, notifications.number)
    return rows.filter(({ kind }) => kind.startsWith('rect') || kind === 'objection')
  }

  it('tells all parties of a proposal and of an objection', async () => {
    const { entryId } = await agreementOf()
    const one = await publishedOne({ notified: daysAfter(today(), -3) }, entryId)
    await objecting(people.stranger, one.id)
    const { chifeng, jinzhou } = people
    const told = (await noticesOf(entryId)).map(({ kind, partyId, partyIds, date }) => {
      return { kind, partyId, partyIds: partyIds.sort(), date }
    })
    const partyIds = [chifeng, jinzhou].sort()
    expect(told).toEqual([
      { kind: 'rectification', partyId: null, partyIds, date: daysAfter(today(), -3) },
      { kind: 'objection', partyId: jinzhou, partyIds, date: today() },
    ])
  })

  it('tells once of an adoption, on the day after the last, and never of what was objected to', async () => {
    const { entryId } = await agreementOf()
    const over = await publishedOne({ notified: daysAfter(today(), -91), days: 90 }, entryId)
    const open = await publishedOne({ notified: daysAfter(today(), -90), days: 90 }, entryId)
    await objecting(people.stranger, open.id)
    // As it is five days later.
    await database.owner
      .update(rectifications)
      .set({ notified: daysAfter(today(), -95), lastDay: daysAfter(today(), -5) })
      .where(eq(rectifications.id, open.id))
    await notifyAdoptions()
    await notifyAdoptions()
    const adopted = (await noticesOf(entryId)).filter(({ kind }) => kind === 'rectification_adopted')
    expect(adopted.map((one) => [one.entryId, one.date])).toEqual([[over.id, today()]])
  })
})

describe('an objection', () => {
  it('of a party’s head is published at once, with its reason, and keeps the rectification from being adopted', async () => {
    const { stranger } = people
    const { id, slug } = await publishedOne({ notified: daysAfter(today(), -90), days: 90 })
    expect(await objecting(stranger, id)).toEqual({ slug })
    expect(await shown(slug)).toMatchObject({
      state: 'objected',
      objections: [{ party: { en: 'Jinzhou' }, date: today(), reason: 'The original says two.' }],
    })
    expect((await listToAnswer(stranger)).map((one) => one.slug)).not.toContain(slug)
    const [told] = await database.owner.execute(
      `select e.name, e.person_id from event_log e join objections o on o.id = e.entry_id
       where o.rectification_id = '${id}'`,
    )
    expect(told).toEqual({ name: 'published', person_id: stranger.personId })
  })

  it('is for the heads of the parties alone', async () => {
    const { delegate, moderator, observer, administrator } = people
    const { id, slug } = await publishedOne()
    const foreign = { ...observer, post: { ...observer.post!, role: 'head' as const } }
    for (const who of [delegate, moderator, observer, administrator, foreign])
      expect(await refusalOf(objecting(who, id))).toEqual({ code: 'forbidden', details: {} })
    expect(await shown(slug)).toMatchObject({ state: 'open', objections: [] })
  })

  it('is made once by each party, even when pressed twice', async () => {
    const { head, stranger } = people
    const { id, slug } = await publishedOne()
    const two = await Promise.allSettled([objecting(stranger, id), objecting(stranger, id)])
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(objecting(stranger, id))).toEqual({ code: 'already_objected', details: {} })
    await objecting(head, id, 'We as well.')
    expect((await shown(slug))!.objections).toHaveLength(2)
  })

  it('after the last day, without a reason, or to what is no rectification is refused', async () => {
    const { stranger } = people
    const over = await publishedOne({ notified: daysAfter(today(), -91), days: 90 })
    expect(await refusalOf(objecting(stranger, over.id))).toEqual({ code: 'too_late', details: {} })
    const open = await publishedOne()
    expect(await refusalOf(objecting(stranger, open.id, ''))).toEqual({ code: 'reason_missing', details: {} })
    expect(await refusalOf(objecting(stranger, agreement.entryId))).toEqual({
      code: 'not_found',
      details: {},
    })
  })
})
