import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { idOf } from '@/db/factories'
import { jobs } from '@/db/schema/jobs'
import { people } from '@/db/schema/people'
import { memberships } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import type { MembershipClass } from '@/db/vocabulary'
import { proposeAdmission } from '@/lib/admissions/deeds'
import { listNews } from '@/lib/body-news/queries'
import { dayAfter, dayBefore, today } from '@/lib/dates'
import { correct, draft, save } from '@/lib/entries/commands'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { as, cast, contentOf, eventsOf, move, refusalOf } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import type { Actor } from '@/lib/policy'
import { findBody } from '@/lib/registry/bodies'
import { growthOfBody } from '@/lib/registry/growth'
import { findRecord } from '@/lib/registry/permanent'
import { countedOf, positionOf } from '@/lib/registry/position'
import { registerVersion } from '@/lib/registry/version'
import { listWithdrawals } from '@/lib/registry/withdrawals'
import { giveNotice, takeBack } from './deeds'
import { findLeavable } from './queries'

const database = testDatabase()
const origin = 'https://register.example.org'
Object.assign(process.env, { APP_ORIGIN: origin })
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const effect = inDays(40)
const reason = '区划调整。'

beforeAll(async () => {
  sendMailBy({ smtpUrl: null, mailFrom: 'register@register.example.org', origin })
  const reader = eq(people.email, 'delegate.jinzhou@example.org')
  await database.owner.update(people).set({ language: 'en' }).where(reader)
})

/** A body with Chifeng and Jinzhou as members, and Tongliao as an observer. */
async function scene(given: Record<string, unknown> = {}, asWhat: MembershipClass = 'member') {
  const people = await cast(database.owner)
  const tongliao = await idOf(database.owner, 'party', 'tongliao')
  const { moderator, second, chifeng, jinzhou } = people
  const made = async (kind: 'body' | 'membership', content: Record<string, unknown>) => {
    const work = await as(moderator, (tx) =>
      draft(moderator, tx, { kind, content: contentOf(kind, content), companions: [] }),
    )
    await move(moderator, 'submit', work)
    await move(second, 'publish', { ...work, version: 2 })
    return work.entryId
  }
  const name = `Sample body ${crypto.randomUUID().slice(0, 8)}`
  const body = await made('body', { kind: 'forum', name: { en: name }, formed: '2010', ...given })
  const join = (party: string, more: Record<string, unknown> = {}) =>
    made('membership', { body, party, began: '2012', ...more })
  const membership = await join(chifeng)
  await join(jinzhou, { class: asWhat })
  await join(tongliao, { class: 'observer' })
  const slug = (await findBodyOf(body))!.slug
  return { ...people, tongliao, body, slug, membership, join, jinzhouHead: people.stranger }
}

async function findBodyOf(id: string) {
  const [entry] = await database.owner.execute<{ slug: string }>(
    `select slug from entries where id = '${id}'`,
  )
  return findBody(await registerVersion(), entry!.slug)
}

const give = (who: Actor, membershipId: string, more: { effect?: string; reason?: string } = {}) =>
  as(who, (tx) => giveNotice(who, tx, { membershipId, effect, reason, ...more }))

async function noticeOf(slug: string) {
  const [latest] = await listWithdrawals(await registerVersion(), { body: slug })
  return latest!
}

const idOfNotice = async (slug: string) => idOf(database.owner, 'withdrawal', (await noticeOf(slug)).slug)

const membershipRow = async (id: string) =>
  (await database.owner.select().from(memberships).where(eq(memberships.id, id)))[0]

const cityCount = async (id: string, day: string) => {
  const found = await findBodyOf(id)
  return positionOf(found!.memberships.map(countedOf), day)?.certain.cities
}

describe('a notice of withdrawal', () => {
  it('ends the membership from the day it takes effect, in one event, and every count follows', async () => {
    const { head, membership, body, slug } = await scene()
    await give(head, membership)
    const lastDay = dayBefore(effect)
    expect(await membershipRow(membership)).toMatchObject({
      ended: lastDay,
      endedFrom: lastDay,
      endedTo: lastDay,
      revision: 1,
    })
    expect(await cityCount(body, lastDay)).toBe(2)
    expect(await cityCount(body, effect)).toBe(1)
    const growth = growthOfBody((await findBodyOf(body))!, effect)
    expect(growth.groups.find(({ class: of }) => of === 'member')).toMatchObject({ certain: 1, possible: 1 })
    const notice = await noticeOf(slug)
    expect(notice).toMatchObject({ date: today(), effect, reason, takenBack: null, state: 'given' })
    expect(notice.party.slug).toBe('chifeng')
    const events = await eventsOf(database.owner, await idOfNotice(slug))
    expect(events.map(({ name, personId }) => [name, personId])).toEqual([['published', head.personId]])
    expect(await findRecord('withdrawal', notice.slug)).toMatchObject({
      kind: 'withdrawal',
      effect,
      party: { id: 'chifeng' },
    })
  })

  it('is taken back before it takes effect, and may then be given anew', async () => {
    const { head, membership, body, slug } = await scene()
    await give(head, membership)
    const withdrawalId = await idOfNotice(slug)
    expect((await findLeavable(head, (await membershipRow(membership))!.slug))?.notice?.id).toBe(withdrawalId)
    await as(head, (tx) => takeBack(head, tx, { withdrawalId }))
    expect(await membershipRow(membership)).toMatchObject({ ended: '', endedFrom: null, endedTo: null })
    expect(await cityCount(body, effect)).toBe(2)
    expect(await noticeOf(slug)).toMatchObject({ takenBack: today(), state: 'taken_back' })
    expect((await findLeavable(head, (await membershipRow(membership))!.slug))?.notice).toBeNull()
    expect((await refusalOf(as(head, (tx) => takeBack(head, tx, { withdrawalId })))).code).toBe('wrong_state')
    await give(head, membership, { effect: inDays(50) })
    expect(await listWithdrawals(await registerVersion(), { body: slug })).toHaveLength(2)
    expect((await membershipRow(membership))?.ended).toBe(inDays(49))
  })

  it('is given by the head of a member alone, once, for a day to come and within the membership', async () => {
    const { head, delegate, moderator, jinzhouHead, observer, membership, join, body } = await scene()
    for (const who of [delegate, moderator, jinzhouHead, observer])
      expect((await refusalOf(give(who, membership))).code).toBe('forbidden')
    const refused = async (id: string, more: object = {}) => (await refusalOf(give(head, id, more))).code
    expect(await refused(membership, { reason: '' })).toBe('reason_missing')
    expect(await refused(membership, { effect: today() })).toBe('effect_before_notice')
    expect(await refused(body)).toBe('not_found')
    await give(head, membership)
    expect(await refused(membership)).toBe('already_given')
    const { chifeng } = await cast(database.owner)
    const over = await join(chifeng, { began: '2011', ended: '2011' })
    expect(await refused(over)).toBe('not_member')
    const other = await scene({ ended: inDays(10) })
    expect(await refused(other.membership)).toBe('ends_before')
    await give(other.head, other.membership, { effect: inDays(10) })
  })

  it('can no longer be taken back once it counts, nor by others', async () => {
    const { head, jinzhouHead, delegate, membership, slug } = await scene()
    await give(head, membership, { effect: dayAfter(today()) })
    const withdrawalId = await idOfNotice(slug)
    for (const who of [jinzhouHead, delegate])
      expect((await refusalOf(as(who, (tx) => takeBack(who, tx, { withdrawalId })))).code).toBe('forbidden')
    await database.owner.execute(
      `update withdrawals set date = current_date - 2, effect = current_date where id = '${withdrawalId}'`,
    )
    expect((await refusalOf(as(head, (tx) => takeBack(head, tx, { withdrawalId })))).code).toBe('in_effect')
  })

  it('is not taken back where the party has joined again from a later day', async () => {
    const { head, chifeng, membership, join, slug } = await scene()
    await give(head, membership)
    await join(chifeng, { began: inDays(90) })
    const withdrawalId = await idOfNotice(slug)
    expect((await refusalOf(as(head, (tx) => takeBack(head, tx, { withdrawalId })))).code).toBe(
      'already_member',
    )
  })

  it('stands when the membership is corrected, and nobody corrects it', async () => {
    const { head, moderator, second, chifeng, body, membership, slug } = await scene()
    await give(head, membership)
    const work = await as(moderator, (tx) => correct(moderator, tx, { entryId: membership, basedOn: 1 }))
    const content = contentOf('membership', { body, party: chifeng, began: '2011' })
    await as(moderator, (tx) =>
      save(moderator, tx, { ...work, content, companions: [], changeNote: 'A year too late.' }),
    )
    await move(moderator, 'submit', { ...work, version: 2 })
    await move(second, 'publish', { ...work, version: 3 })
    expect(await membershipRow(membership)).toMatchObject({ began: '2011', ended: dayBefore(effect) })
    const entryId = await idOfNotice(slug)
    expect((await refusalOf(as(head, (tx) => correct(head, tx, { entryId, basedOn: 1 })))).code).toBe(
      'not_found',
    )
  })

  it('is folded again as it stood', async () => {
    const { head, membership } = await scene()
    await give(head, membership)
    const before = await membershipRow(membership)
    await rebuildRegister(database.owner, () => undefined)
    expect(await membershipRow(membership)).toEqual(before)
  })
})

describe('the members of a body', () => {
  const lines: unknown[] = []
  const work = () => workOff(handlers, (line) => lines.push(line))
  const mails = async () =>
    (await database.owner.select().from(jobs).where(eq(jobs.kind, 'member_mail'))).flatMap(({ kept }) =>
      kept ? [kept] : [],
    )
  const to = async () => (await mails()).map((mail) => mail.to).sort()
  beforeEach(async () => {
    await work()
    await database.owner.delete(jobs)
  })

  it('are told of it once, each in their language, and whoever did it is not', async () => {
    const { head, membership, slug } = await scene()
    await give(head, membership)
    await work()
    const others = [
      'delegate.chifeng@example.org',
      'delegate.jinzhou@example.org',
      'head.jinzhou@example.org',
    ]
    expect(await to()).toEqual(others)
    const chinese = (await mails()).find((mail) => mail.to === 'head.jinzhou@example.org')
    expect(chinese?.subject).toMatch(/^成员变动：Sample body/)
    expect(chinese?.text).toContain('赤峰市通知退出')
    expect(chinese?.text).toContain(`${origin}/zh/bodies/${slug}#withdrawals`)
    // The worker may be stopped in the middle, and begins anew.
    await database.owner.update(jobs).set({ doneAt: null, attempts: 0 }).where(eq(jobs.kind, 'tell_members'))
    await work()
    expect(await to()).toEqual(others)
    expect(lines).toEqual([])
  })

  it('are not told by a mail what was taken back before it left', async () => {
    const { head, membership, slug } = await scene()
    await give(head, membership)
    const withdrawalId = await idOfNotice(slug)
    await as(head, (tx) => takeBack(head, tx, { withdrawalId }))
    await work()
    const told = await mails()
    expect(told).toHaveLength(3)
    expect(told.every(({ text }) => !text.includes(reason))).toBe(true)
    expect(told.find(({ to }) => to.startsWith('delegate.jinzhou'))?.text).toContain(
      'Chifeng has taken back its notice and stays',
    )
  })

  it('are told of an admission, and so is the newcomer; others and the secretariat are not', async () => {
    const { head, jinzhouHead, observer, moderator, body, jinzhou } = await scene({}, 'observer')
    const given = { bodyId: body, partyId: jinzhou, class: 'member' as const, reasons: { en: 'A seaport.' } }
    await as(head, (tx) => proposeAdmission(head, tx, given))
    await work()
    expect(await to()).toEqual([
      'delegate.chifeng@example.org',
      'delegate.jinzhou@example.org',
      'head.jinzhou@example.org',
    ])
    expect((await mails()).find(({ to }) => to.startsWith('delegate.jinzhou'))?.text).toContain(
      'Chifeng proposes to admit Jinzhou',
    )
    expect((await listNews(jinzhouHead))[0]).toMatchObject({
      what: 'proposed',
      party: { slug: 'jinzhou' },
      by: { slug: 'chifeng' },
      on: today(),
    })
    for (const who of [observer, moderator]) expect(await listNews(who)).toEqual([])
  })
})
