/** What the signed-in pages and the public page read of delegations. */
import { beforeAll, describe, expect, it } from 'vitest'
import { idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { as } from '@/lib/entries/testing'
import type { Actor } from '@/lib/policy'
import { delegationsTo, quorumAt } from '@/lib/registry/delegations'
import { findMeeting } from '@/lib/registry/meetings'
import { registerVersion } from '@/lib/registry/version'
import { delegationsCsv } from './csv'
import { changeByDeed, type Deed } from './deeds'
import { findDelegation, findDelegations, listInvitationsOwing, listToSettle } from './queries'
import { inDays, invitedTo, meetingOf, moveOn } from './testing'

const database = testDatabase()
const canary = '=Canary()'
const does = (who: Actor, id: string, deed: Deed) => as(who, (tx) => changeByDeed(who, tx, { id, ...deed }))
const accepts = { deed: 'answer', version: 1, state: 'accepted', note: canary } as const
const names = {
  deed: 'name',
  version: 2,
  role: 'head',
  name: canary,
  office: 'Mayor',
  consent: false,
} as const

type Invited = Awaited<ReturnType<typeof invitedTo>>
let there: Invited
beforeAll(async () => {
  there = await invitedTo(database.owner)
  await does(there.head, there.own.id, accepts)
  await does(there.head, there.own.id, names)
})

describe('the page of a delegation', () => {
  it('is the party’s own, and the secretariat’s by the party', async () => {
    const { delegate, moderator, meeting } = there
    const own = await findDelegation(delegate, meeting.slug, null)
    expect(own).toMatchObject({
      meeting: { slug: meeting.slug, hosts: ['chifeng'], dateFrom: inDays(30) },
      invitation: {
        state: 'accepted',
        party: { slug: 'chifeng' },
        people: [{ name: canary, role: 'head', consent: false }],
        held: true,
        version: 3,
      },
    })
    expect(await findDelegation(moderator, meeting.slug, 'chifeng')).toEqual(own)
    expect(await findDelegation(moderator, meeting.slug, 'fuxin')).toBeNull()
  })

  it('is not there for anybody else: another party gets its own, whatever it asks for', async () => {
    const { stranger, observer, administrator, delegate, meeting } = there
    const asObserver: Actor = { ...delegate, post: { ...delegate.post!, role: 'observer' } }
    for (const who of [observer, administrator, asObserver])
      expect(await findDelegation(who, meeting.slug, 'chifeng')).toBeNull()
    const others = await findDelegation(stranger, meeting.slug, 'chifeng')
    expect(others!.invitation.party.slug).toBe('jinzhou')
    expect(JSON.stringify(others)).not.toContain(canary)
    const alone = await invitedTo(database.owner, { invited: [there.chifeng] })
    expect(await findDelegation(stranger, alone.meeting.slug, null)).toBeNull()
    for (const who of [delegate, stranger, observer, administrator])
      expect(await findDelegations(who, meeting.slug)).toBeNull()
  })
})

describe('what is owed', () => {
  it('is an answer, then a head, by a party that can still give it', async () => {
    const { head, stranger, moderator, own, meeting } = await invitedTo(database.owner)
    const of = async (who: Actor) =>
      (await listInvitationsOwing(who))
        .filter((one) => one.meeting.slug === meeting.slug)
        .map(({ owes }) => owes)
    expect(await of(head)).toEqual(['answer'])
    await does(head, own.id, accepts)
    expect(await of(head)).toEqual(['head'])
    await does(head, own.id, names)
    expect(await of(head)).toEqual([])
    expect(await of(stranger)).toEqual(['answer'])
    expect(await of(moderator)).toEqual([])
    await moveOn(database.owner, meeting.id, { state: 'cancelled' })
    expect(await of(stranger)).toEqual([])
  })

  it('is told to the secretariat in numbers', async () => {
    const { moderator, head, meeting } = await meetingOf(database.owner)
    const counted = async () =>
      (await listToSettle(moderator)).find((one) => one.meeting.slug === meeting.slug)
    expect(await counted()).toMatchObject({ unsent: 2, unanswered: 0, toJudge: 0 })
    expect(await listToSettle(head)).toEqual([])
    const sent = (await listToSettle(moderator)).find((one) => one.meeting.slug === there.meeting.slug)
    expect(sent).toMatchObject({ unsent: 0, unanswered: 1, toJudge: 0 })
  })
})

describe('the list of participants', () => {
  it('has a line for each person in protocol order, and runs nothing in a spreadsheet', async () => {
    const all = await findDelegations(there.moderator, there.meeting.slug)
    const lines = delegationsCsv(all!, 'en', []).split('\r\n')
    expect(lines[0]).toMatch(/^\ufeffparty,party_en,party_zh,party_mn,party_ru,answer,/)
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['chifeng', 'jinzhou', ''])
    expect(lines[1]).toContain(`,head,'${canary},Mayor,no,,'${canary}`)
  })
})

describe('the public page', () => {
  it('shows those who accepted at once, and after the meeting who came and whether enough did', async () => {
    const body = await idOf(database.owner, 'body', 'nine-plus-one')
    const { moderator, head, own, other, meeting } = await invitedTo(database.owner, {
      body,
      starts: `${inDays(0)}T00:00`,
      ends: `${inDays(0)}T00:10`,
    })
    const read = async () => {
      const version = await registerVersion()
      const shown = await delegationsTo(version, meeting.slug)
      const found = await findMeeting(version, meeting.slug)
      return { shown, quorum: await quorumAt(version, found!, shown) }
    }
    expect((await read()).shown).toEqual([])
    await does(head, own.id, accepts)
    await does(head, own.id, names)
    const before = await read()
    expect(before.shown).toMatchObject([
      { party: { slug: 'chifeng' }, attended: null, people: [{ role: 'head', office: 'Mayor', name: null }] },
    ])
    expect(before.quorum).toBeNull()
    await does(moderator, other.id, { deed: 'present', delegate: null })
    await moveOn(database.owner, meeting.id, { state: 'held' })
    const after = await read()
    expect(after.shown.map(({ party, attended }) => [party.slug, attended]).sort()).toEqual([
      ['chifeng', false],
      ['jinzhou', true],
    ])
    // The 9+1 are ten members: nine cities and a league.
    expect(after.quorum).toMatchObject({
      quorum: { present: ['jinzhou'], needed: { least: 6, most: 6 }, reached: 'no' },
      day: inDays(0),
    })
    expect(after.quorum!.quorum.absent).toHaveLength(9)
    await does(moderator, own.id, { deed: 'present', delegate: null })
    expect((await read()).shown.every(({ attended }) => attended)).toBe(true)
  })
})
