/** The agenda of a meeting: who keeps it and who reads it, what is carried over, and how it is published. */
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { idOf, meetingContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { draft } from '@/lib/entries/commands'
import { as, cast, eventsOf, move, refusalOf } from '@/lib/entries/testing'
import type { Actor } from '@/lib/policy'
import { findPublicAgenda } from '@/lib/registry/agenda'
import { registerVersion } from '@/lib/registry/version'
import { type AgendaDeed, changeAgenda } from './deeds'
import { publishAgenda } from './publishing'
import { findAgenda } from './queries'

const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
let series: string

/** A meeting that Chifeng receives and Jinzhou is invited to, published. */
async function meeting(given: Record<string, unknown> = {}) {
  const { owner } = database
  const { moderator, second, chifeng, jinzhou } = people
  const content = meetingContent([chifeng], [jinzhou], { ends: '2027-05-28T10:00', ...given })
  const made = await as(moderator, (tx) => draft(moderator, tx, { kind: 'meeting', content, companions: [] }))
  await move(moderator, 'submit', { ...made, version: 1 })
  await move(second, 'publish', { ...made, version: 2 })
  const [row] = await owner.execute<{ slug: string }>(
    sql`select slug from meetings where id = ${made.entryId}`,
  )
  return { id: made.entryId, slug: row!.slug }
}

const words = (title: string, given = {}) => ({
  title: { en: title },
  minutes: 20,
  presenter: {},
  visibility: 'common' as const,
  papers: [],
  ...given,
})
const change = (who: Actor, meetingId: string, deed: AgendaDeed) =>
  as(who, (tx) => changeAgenda(who, tx, { meetingId, change: deed }))
const add = (who: Actor, meetingId: string, title: string, given = {}) =>
  change(who, meetingId, { deed: 'add', ...words(title, given) })
const titles = async (who: Actor, slug: string) =>
  (await findAgenda(who, slug))?.items.map(({ title, level }) => `${'>'.repeat(level - 1)}${title.en}`)

beforeAll(async () => {
  people = await cast(database.owner)
  series = await idOf(database.owner, 'series', 'six-regions-forum')
})

describe('an agenda that is worked on', () => {
  it('is kept by the secretariat and the hosts’ delegations, and put in order without dragging', async () => {
    const { moderator, delegate } = people
    const { id, slug } = await meeting()
    await add(delegate, id, 'Opening')
    const second = await add(moderator, id, 'Customs')
    const third = await add(moderator, id, 'Quarantine')
    await change(delegate, id, { deed: 'in', item: third.item })
    await change(delegate, id, { deed: 'up', item: second.item })
    expect(await titles(delegate, slug)).toEqual(['Customs', '>Quarantine', 'Opening'])
    const told = (await eventsOf(database.owner, id)).filter(({ name }) => name === 'agenda_changed')
    expect(told.map(({ details }) => (details as { deed: string }).deed)).toEqual([
      'add',
      'add',
      'add',
      'in',
      'up',
    ])
  })

  it('is nobody else’s: other parties neither read nor change it, those invited only propose', async () => {
    const { moderator, stranger, observer, administrator, delegate } = people
    const { id, slug } = await meeting()
    const { item } = await add(moderator, id, 'Budget', { visibility: 'hidden' })
    await add(moderator, id, 'Positions', { visibility: 'internal' })
    expect(await titles(stranger, slug)).toEqual(['Positions'])
    expect(await titles(delegate, slug)).toEqual(['Budget', 'Positions'])
    const forbidden: [Actor, AgendaDeed][] = [
      [stranger, { deed: 'add', ...words('Mine') }],
      [stranger, { deed: 'remove', item }],
      [observer, { deed: 'propose', ...words('Mine') }],
      [administrator, { deed: 'add', ...words('Mine') }],
    ]
    for (const [who, deed] of forbidden)
      expect(await refusalOf(change(who, id, deed))).toEqual({ code: 'not_found', details: {} })
    for (const who of [observer, administrator]) expect(await findAgenda(who, slug)).toBeNull()
    const alone = await meeting({ invited: [], hosts: [people.chifeng] })
    expect(await findAgenda(stranger, alone.slug)).toBeNull()
    expect(await refusalOf(change(stranger, alone.id, { deed: 'propose', ...words('Mine') }))).toMatchObject({
      code: 'not_found',
    })
  })

  it('takes proposals of those invited, which only they and its keepers read until they are taken on', async () => {
    const { stranger, delegate } = people
    const { id, slug } = await meeting()
    const { item } = await change(stranger, id, { deed: 'propose', ...words('Railway tariffs') })
    expect((await findAgenda(stranger, slug))!.aside).toMatchObject([{ id: item, state: 'proposed' }])
    expect(await titles(stranger, slug)).toEqual([])
    expect(await refusalOf(change(delegate, id, { deed: 'decline', item, reason: '' }))).toMatchObject({
      code: 'reason_missing',
    })
    await change(delegate, id, { deed: 'decline', item, reason: 'Next year.' })
    expect((await findAgenda(stranger, slug))!.aside).toMatchObject([
      { state: 'declined', reason: 'Next year.' },
    ])
    await change(delegate, id, { deed: 'accept', item })
    expect(await titles(stranger, slug)).toEqual(['Railway tariffs'])
    expect(await refusalOf(change(delegate, id, { deed: 'accept', item }))).toMatchObject({
      code: 'wrong_state',
    })
  })

  it('refuses words over words that somebody else wrote meanwhile, and gives them back', async () => {
    const { moderator, delegate } = people
    const { id } = await meeting()
    const { item } = await add(moderator, id, 'Customs')
    const note = (who: Actor, notes: string, version: number) =>
      change(who, id, { deed: 'note', item, version, notes })
    expect(await note(delegate, 'Both sides agree.', 1)).toMatchObject({ version: 2 })
    expect(await refusalOf(note(moderator, 'They disagree.', 1))).toMatchObject({
      code: 'stale',
      details: { version: 2, notes: 'Both sides agree.' },
    })
    const both = await Promise.allSettled([note(delegate, 'A', 2), note(moderator, 'B', 2)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('has one item under discussion at a time, and keeps what was begun', async () => {
    const { moderator } = people
    const { id, slug } = await meeting()
    const first = await add(moderator, id, 'One')
    const second = await add(moderator, id, 'Two')
    await change(moderator, id, { deed: 'start', item: first.item })
    await change(moderator, id, { deed: 'start', item: second.item })
    const { items } = (await findAgenda(moderator, slug))!
    expect(items.map(({ state, endedAt }) => [state, endedAt !== null])).toEqual([
      ['discussed', true],
      ['accepted', false],
    ])
    expect(await refusalOf(change(moderator, id, { deed: 'remove', item: first.item }))).toMatchObject({
      code: 'wrong_state',
    })
  })

  it('carries over once what an earlier meeting of its series put off', async () => {
    const { moderator } = people
    const earlier = await meeting({ series })
    const later = await meeting({ series, starts: '2028-05-28T09:00', ends: '2028-05-28T10:00' })
    const { item } = await add(moderator, earlier.id, 'Water diversion')
    expect((await findAgenda(moderator, later.slug))!.left).toEqual([])
    await change(moderator, earlier.id, { deed: 'put_off', item, reason: 'No time.' })
    expect((await findAgenda(moderator, later.slug))!.left).toMatchObject([{ item: { id: item } }])
    await change(moderator, later.id, { deed: 'carry', item })
    expect(await titles(moderator, later.slug)).toEqual(['Water diversion'])
    expect((await findAgenda(moderator, later.slug))!.left).toEqual([])
    expect(await refusalOf(change(moderator, later.id, { deed: 'carry', item }))).toMatchObject({
      code: 'not_found',
    })
    await change(moderator, later.id, { deed: 'offer', origin: 'minutes' })
    expect(await refusalOf(change(moderator, later.id, { deed: 'offer', origin: 'minutes' }))).toMatchObject({
      code: 'already_there',
    })
  })
})

describe('an agenda that is published', () => {
  const publish = (who: Actor, meetingId: string) => as(who, (tx) => publishAgenda(who, tx, { meetingId }))

  it('says to everybody what is open to everybody, and how much is not', async () => {
    const { moderator, second } = people
    const { id, slug } = await meeting()
    const top = await add(moderator, id, 'Closed session', { visibility: 'internal' })
    const under = await add(moderator, id, 'Customs')
    await change(moderator, id, { deed: 'in', item: under.item })
    await add(moderator, id, 'Staff', { visibility: 'hidden' })
    expect(await findPublicAgenda(await registerVersion(), slug)).toBeNull()
    const { revisionId } = await publish(moderator, id)
    expect(await refusalOf(publish(moderator, id))).toMatchObject({ code: 'already_open' })
    await move(second, 'publish', { revisionId, version: 2 })
    expect(await findPublicAgenda(await registerVersion(), slug)).toMatchObject({
      items: [{ number: '1.1', begins: 0, title: { en: 'Customs' }, minutes: 20 }],
      internal: 1,
    })
    await change(moderator, id, { deed: 'change', item: top.item, version: 1, ...words('Opening') })
    const again = await publish(moderator, id)
    await move(second, 'publish', { revisionId: again.revisionId, version: 2 })
    expect(await findPublicAgenda(await registerVersion(), slug)).toMatchObject({
      items: [
        { number: '1', title: { en: 'Opening' } },
        { number: '1.1', title: { en: 'Customs' } },
      ],
      internal: 0,
    })
  })

  it('is not longer than the meeting, not empty, and not published by those who are only invited', async () => {
    const { moderator, stranger } = people
    const { id } = await meeting()
    expect(await refusalOf(publish(stranger, id))).toMatchObject({ code: 'not_found' })
    expect(await refusalOf(publish(moderator, id))).toMatchObject({ code: 'agenda_empty' })
    await add(moderator, id, 'Long', { minutes: 31 })
    await add(moderator, id, 'Among ourselves', { minutes: 30, visibility: 'internal' })
    expect(await refusalOf(publish(moderator, id))).toMatchObject({ code: 'agenda_long' })
  })

  it('of a cancelled meeting stays as it was', async () => {
    const { moderator } = people
    const { id } = await meeting({ state: 'cancelled' })
    expect(await refusalOf(add(moderator, id, 'Late'))).toMatchObject({ code: 'wrong_state' })
  })
})
