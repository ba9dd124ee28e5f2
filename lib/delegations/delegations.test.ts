/** Invitations and delegations: who may say what until when, and what anybody else can find out. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor, connect, workerDb } from '@/db/client'
import { delegates, invitations } from '@/db/schema/delegations'
import { eventLog } from '@/db/schema/entries'
import { testDatabase } from '@/db/testing'
import { acting } from '@/lib/entries/queries'
import { as, eventsOf, refusalOf } from '@/lib/entries/testing'
import { findFile } from '@/lib/files/queries'
import { keptIn, pdfOf } from '@/lib/files/testing'
import type { Actor } from '@/lib/policy'
import { findPublicFile } from '@/lib/registry/files'
import { type Answer, answerInvitation } from './answering'
import { markAttendance } from './attendance'
import { fileCredentials, judgeCredentials } from './credentials'
import { extendInvitation } from './extending'
import { changeDelegation, type Delegate, type Naming } from './naming'
import { sendInvitations } from './sending'
import { delegatesOf, inDays, invitationsTo, invitedTo, meetingOf, moveOn } from './testing'

const database = testDatabase()
const canary = 'Canary of a delegation'
const yes: Answer = { state: 'accepted', note: canary }
const answer = (who: Actor, id: string, version: number, given = yes) =>
  as(who, (tx) => answerInvitation(who, tx, { id, version }, given))
const naming = (who: Actor, id: string, deed: Naming) =>
  as(who, (tx) => changeDelegation(who, tx, { id }, deed))
const named = (given: Partial<Delegate> = {}) => ({
  deed: 'name' as const,
  role: 'head' as const,
  name: canary,
  office: 'Mayor',
  consent: false,
  ...given,
})
const send = (who: Actor, meetingId: string, changesUntil = inDays(20)) =>
  as(who, (tx) => sendInvitations(who, tx, { meetingId, changesUntil }))
const close = (id: string) =>
  database.owner
    .update(invitations)
    .set({ changesUntil: inDays(-1) })
    .where(eq(invitations.id, id))

type Invited = Awaited<ReturnType<typeof invitedTo>>
let there: Invited
beforeAll(async () => {
  there = await invitedTo(database.owner)
})

describe('invitations', () => {
  it('go to each invited party once, sent by the secretariat in one deed', async () => {
    const { moderator, meeting, chifeng, jinzhou } = await meetingOf(database.owner)
    expect(await send(moderator, meeting.id)).toEqual({ sent: 2 })
    const sent = await invitationsTo(database.owner, meeting.id)
    expect(sent.map(({ partyId }) => partyId).sort()).toEqual([chifeng, jinzhou].sort())
    expect(sent[0]).toMatchObject({ state: 'sent', changesUntil: inDays(20), toldRevision: 1, version: 1 })
    expect(await refusalOf(send(moderator, meeting.id))).toMatchObject({ code: 'nobody_to_invite' })
    const told = (await eventsOf(database.owner, meeting.id)).filter(
      ({ name }) => name === 'invitations_sent',
    )
    expect(told).toEqual([
      {
        name: 'invitations_sent',
        details: { count: 2, changesUntil: inDays(20) },
        personId: moderator.personId,
      },
    ])
  })

  it.each(['planned', 'postponed', 'cancelled'] as const)(
    'are not sent for a meeting that is %s',
    async (state) => {
      const { moderator, meeting } = await meetingOf(database.owner, { state })
      expect(await refusalOf(send(moderator, meeting.id))).toMatchObject({ code: 'not_confirmed' })
      expect(await invitationsTo(database.owner, meeting.id)).toEqual([])
    },
  )

  it('are sent by nobody else, the host included', async () => {
    const { meeting, head, delegate, observer, administrator } = await meetingOf(database.owner)
    for (const who of [head, delegate, observer, administrator])
      expect(await refusalOf(send(who, meeting.id))).toEqual({ code: 'not_found', details: {} })
  })

  it('have a last day that is to come, and before the meeting', async () => {
    const { moderator, meeting } = await meetingOf(database.owner)
    for (const day of [inDays(-1), inDays(31)])
      expect(await refusalOf(send(moderator, meeting.id, day))).toMatchObject({ code: 'bad_deadline' })
  })

  it('go to a party that is invited later as well, and not again to the others', async () => {
    const { moderator, meeting, chifeng, jinzhou } = await meetingOf(database.owner, {
      invited: [],
      hosts: [],
    })
    expect(await refusalOf(send(moderator, meeting.id))).toMatchObject({ code: 'nobody_to_invite' })
    await moveOn(database.owner, meeting.id, { invited: [jinzhou] })
    expect(await send(moderator, meeting.id)).toEqual({ sent: 1 })
    await moveOn(database.owner, meeting.id, { invited: [jinzhou, chifeng] })
    expect(await send(moderator, meeting.id)).toEqual({ sent: 1 })
  })
})

describe('an answer', () => {
  it('is given by delegate or head of the party, and may be given anew', async () => {
    const { delegate, head, own, meeting } = await invitedTo(database.owner)
    expect(await answer(delegate, own.id, 1, { state: 'tentative', note: '' })).toEqual({ version: 2 })
    expect(await answer(head, own.id, 2)).toEqual({ version: 3 })
    const [stored] = await database.owner.select().from(invitations).where(eq(invitations.id, own.id))
    expect(stored).toMatchObject({ state: 'accepted', note: canary, answeredAt: expect.any(Date) })
    const told = (await eventsOf(database.owner, meeting.id)).filter(
      ({ name }) => name === 'invitation_answered',
    )
    expect(told.map(({ details, personId }) => [details, personId])).toEqual([
      [{ answer: 'tentative' }, delegate.personId],
      [{ answer: 'accepted' }, head.personId],
    ])
  })

  it('is not given by another party’s head, an observer or an administrator, who learn nothing', async () => {
    const { stranger, observer, administrator, delegate, own } = there
    const asObserver: Actor = { ...delegate, post: { ...delegate.post!, role: 'observer' } }
    for (const who of [stranger, observer, administrator, asObserver]) {
      expect(await refusalOf(answer(who, own.id, 1))).toEqual({ code: 'not_found', details: {} })
      expect(await refusalOf(naming(who, own.id, named()))).toEqual({ code: 'not_found', details: {} })
    }
  })

  it('is not given by a party that is not invited', async () => {
    const alone = await invitedTo(database.owner, { invited: [there.chifeng] })
    expect(alone.other).toBeUndefined()
    await moveOn(database.owner, alone.meeting.id, { invited: [there.jinzhou], hosts: [there.jinzhou] })
    expect(await refusalOf(answer(alone.head, alone.own.id, 1))).toMatchObject({ code: 'no_longer_invited' })
  })

  it('is given until the last day, and afterwards by the secretariat for the party', async () => {
    const { head, moderator, own } = await invitedTo(database.owner)
    await close(own.id)
    expect(await refusalOf(answer(head, own.id, 1))).toMatchObject({ code: 'answers_closed' })
    expect(await refusalOf(naming(head, own.id, named()))).toMatchObject({ code: 'answers_closed' })
    expect(await answer(moderator, own.id, 1)).toEqual({ version: 2 })
    expect(await naming(moderator, own.id, named())).toEqual({ version: 3 })
  })

  it('is given again by the party once the secretariat has given it more time', async () => {
    const { head, stranger, moderator, own, meeting } = await invitedTo(database.owner)
    await close(own.id)
    const extend = (who: Actor, changesUntil: string, version = 1) =>
      as(who, (tx) => extendInvitation(who, tx, { id: own.id, version }, { changesUntil }))
    expect(await refusalOf(extend(stranger, inDays(5)))).toEqual({ code: 'not_found', details: {} })
    expect(await refusalOf(extend(head, inDays(5)))).toMatchObject({ code: 'forbidden' })
    // Past, after the meeting begins, or no day.
    for (const bad of [inDays(-1), inDays(31), ''])
      expect([bad, await refusalOf(extend(moderator, bad))]).toMatchObject([bad, { code: 'bad_deadline' }])
    expect(await extend(moderator, inDays(5))).toEqual({ version: 2 })
    expect(await answer(head, own.id, 2)).toEqual({ version: 3 })
    // A day that was promised is not taken back.
    expect(await refusalOf(extend(moderator, inDays(4), 3))).toMatchObject({ code: 'bad_deadline' })
    await moveOn(database.owner, meeting.id, { state: 'postponed' })
    expect(await refusalOf(extend(moderator, inDays(6), 3))).toMatchObject({ code: 'not_confirmed' })
    const told = await database.owner.select().from(eventLog).where(eq(eventLog.name, 'invitation_extended'))
    expect(told).toMatchObject([{ details: { changesUntil: inDays(5) } }])
  })

  it.each(['planned', 'postponed', 'cancelled'] as const)(
    'is not given to a meeting that is %s',
    async (state) => {
      const { head, moderator, own, meeting } = await invitedTo(database.owner)
      await moveOn(database.owner, meeting.id, { state })
      for (const who of [head, moderator])
        expect(await refusalOf(answer(who, own.id, 1))).toMatchObject({ code: 'not_confirmed' })
    },
  )

  it('does not overwrite another that was not seen', async () => {
    const { head, delegate, own } = await invitedTo(database.owner)
    const both = await Promise.allSettled([answer(head, own.id, 1), answer(delegate, own.id, 1)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(answer(head, own.id, 1))).toEqual({ code: 'stale', details: { version: 2 } })
  })
})

describe('a delegation', () => {
  it('has one head, whoever names two at once', async () => {
    const { head, delegate, own } = await invitedTo(database.owner)
    const both = await Promise.allSettled([
      naming(head, own.id, named({ name: 'One' })),
      naming(delegate, own.id, named({ name: 'Two' })),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await naming(head, own.id, named({ role: 'adviser' }))
    const [first, adviser] = await delegatesOf(database.owner, own.id)
    expect(await refusalOf(naming(head, own.id, named()))).toMatchObject({ code: 'second_head' })
    const again = { ...named({ name: 'Again' }), deed: 'change' as const }
    expect(await refusalOf(naming(head, own.id, { ...again, delegate: adviser!.id }))).toMatchObject({
      code: 'second_head',
    })
    await naming(head, own.id, { ...again, delegate: first!.id })
    expect((await delegatesOf(database.owner, own.id)).map(({ name, role }) => [name, role])).toEqual([
      ['Again', 'head'],
      [canary, 'adviser'],
    ])
    await expect(
      database.owner.insert(delegates).values({ ...first!, id: undefined, position: 9 }),
    ).rejects.toMatchObject({ cause: { code: '23505' } })
  })

  it('is put in order among those of the same role, and loses whom it does not send', async () => {
    const { head, own } = await invitedTo(database.owner)
    for (const [name, role] of [
      ['H', 'head'],
      ['A', 'adviser'],
      ['B', 'adviser'],
      ['C', 'interpreter'],
    ] as const)
      await naming(head, own.id, named({ name, role }))
    const order = async () => (await delegatesOf(database.owner, own.id)).map(({ name }) => name).join('')
    const id = async (name: string) =>
      (await delegatesOf(database.owner, own.id)).find((one) => one.name === name)!.id
    await naming(head, own.id, { deed: 'up', delegate: await id('B') })
    expect(await order()).toBe('HBAC')
    await naming(head, own.id, { deed: 'up', delegate: await id('B') })
    await naming(head, own.id, { deed: 'down', delegate: await id('C') })
    expect(await order()).toBe('HBAC')
    await naming(head, own.id, { deed: 'remove', delegate: await id('B') })
    expect(await order()).toBe('HAC')
    expect(await refusalOf(naming(head, own.id, named({ name: '', role: 'adviser' })))).toMatchObject({
      code: 'delegate_unnamed',
    })
  })

  it('names nobody of another party’s delegation', async () => {
    const { head, stranger, own, other } = await invitedTo(database.owner)
    await naming(stranger, other.id, named())
    const [foreign] = await delegatesOf(database.owner, other.id)
    expect(await refusalOf(naming(head, own.id, { deed: 'remove', delegate: foreign!.id }))).toMatchObject({
      code: 'bad_request',
    })
  })
})

describe('attendance', () => {
  const mark = (who: Actor, id: string, present = true, delegate: string | null = null) =>
    as(who, (tx) => markAttendance(who, tx, { id, delegate, present }))

  it('is marked by the secretariat once the meeting has begun', async () => {
    const early = await invitedTo(database.owner)
    expect(await refusalOf(mark(early.moderator, early.own.id))).toMatchObject({ code: 'too_early' })
    const now = { starts: `${inDays(0)}T09:00`, ends: `${inDays(0)}T17:00` }
    const { moderator, head, stranger, own } = await invitedTo(database.owner, now)
    expect(await refusalOf(mark(head, own.id))).toMatchObject({ code: 'forbidden' })
    expect(await refusalOf(mark(stranger, own.id))).toMatchObject({ code: 'forbidden' })
    await mark(moderator, own.id)
    const present = async () =>
      (await database.owner.select().from(invitations).where(eq(invitations.id, own.id)))[0]!.presentAt
    const first = await present()
    expect(first).toBeInstanceOf(Date)
    await mark(moderator, own.id)
    expect(await present()).toEqual(first)
    await mark(moderator, own.id, false)
    expect(await present()).toBeNull()
  })

  it('of one of a delegation brings the party along, and nobody stays where the party is absent', async () => {
    const now = { starts: `${inDays(0)}T09:00`, ends: `${inDays(0)}T17:00` }
    const { moderator, own, other } = await invitedTo(database.owner, now)
    await naming(moderator, own.id, named())
    const [one] = await delegatesOf(database.owner, own.id)
    const there = async () => [
      (await invitationsTo(database.owner, own.meetingId)).find(({ id }) => id === own.id)!.presentAt !==
        null,
      (await delegatesOf(database.owner, own.id))[0]!.presentAt !== null,
    ]
    await mark(moderator, own.id, true, one!.id)
    expect(await there()).toEqual([true, true])
    await mark(moderator, own.id, false, one!.id)
    expect(await there()).toEqual([true, false])
    await mark(moderator, own.id, true, one!.id)
    await mark(moderator, own.id, false)
    expect(await there()).toEqual([false, false])
    expect(await refusalOf(mark(moderator, other.id, true, one!.id))).toMatchObject({ code: 'bad_request' })
  })
})

describe('credentials', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-credentials-'))
  beforeAll(() => {
    process.env.DATA_DIR = folder
  })
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  const file = (who: Actor, id: string, sha256: string) =>
    as(who, (tx) => fileCredentials(who, tx, { id }, { file: sha256, name: 'note.pdf' }))
  const judge = (who: Actor, id: string, judged: Parameters<typeof judgeCredentials>[3]) =>
    as(who, (tx) => judgeCredentials(who, tx, { id }, judged))
  const stateOf = async (id: string) =>
    (await database.owner.select().from(invitations).where(eq(invitations.id, id)))[0]!

  it('are filed by the party, and sent back with a reason or accepted by the secretariat', async () => {
    const { delegate, head, moderator, own } = await invitedTo(database.owner)
    const note = await keptIn(folder, database.owner, await pdfOf(['Note verbale']), 'pdf')
    expect(await refusalOf(judge(moderator, own.id, { verdict: 'accepted' }))).toMatchObject({
      code: 'wrong_state',
    })
    await file(delegate, own.id, note)
    expect(await refusalOf(judge(head, own.id, { verdict: 'accepted' }))).toMatchObject({ code: 'forbidden' })
    expect(await refusalOf(judge(moderator, own.id, { verdict: 'accepted' }))).toMatchObject({
      code: 'no_head',
    })
    const unreasoned = judge(moderator, own.id, { verdict: 'returned', reason: '' })
    expect(await refusalOf(unreasoned)).toMatchObject({ code: 'reason_missing' })
    await judge(moderator, own.id, { verdict: 'returned', reason: 'It bears no seal.' })
    expect(await stateOf(own.id)).toMatchObject({
      credentialsState: 'returned',
      credentialsReason: 'It bears no seal.',
    })
    await file(delegate, own.id, note)
    await naming(head, own.id, named())
    await judge(moderator, own.id, { verdict: 'accepted' })
    expect(await stateOf(own.id)).toMatchObject({ credentialsState: 'accepted', credentialsReason: '' })
    const [one] = await delegatesOf(database.owner, own.id)
    await naming(head, own.id, { deed: 'up', delegate: one!.id })
    expect((await stateOf(own.id)).credentialsState).toBe('accepted')
    await naming(head, own.id, named({ role: 'adviser' }))
    expect((await stateOf(own.id)).credentialsState).toBe('filed')
  })

  it('are a file that the party and the secretariat read, and nobody else', async () => {
    const { delegate, moderator, stranger, observer, administrator, own, other } = await invitedTo(
      database.owner,
    )
    const note = await keptIn(folder, database.owner, await pdfOf(['Another note']), 'pdf')
    expect(await findFile(moderator, note)).toBeNull()
    expect(await refusalOf(file(stranger, other.id, note))).toMatchObject({ code: 'bad_request' })
    await file(delegate, own.id, note)
    expect(await findFile(moderator, note)).toMatchObject({ sha256: note, name: 'note.pdf' })
    for (const who of [stranger, observer, administrator]) expect(await findFile(who, note)).toBeNull()
    expect(await findPublicFile(note)).toBeNull()
  })
})

describe('what others learn', () => {
  it('is nothing of names, notes or deeds, whatever they ask the database', async () => {
    const { delegate, stranger, observer, administrator, moderator, own, meeting } = await invitedTo(
      database.owner,
    )
    await answer(delegate, own.id, 1)
    await naming(delegate, own.id, named({ office: 'Mayor of a canary' }))
    const rows = (who: Actor) =>
      asActor(acting(who), async (tx) => [
        await tx.$count(invitations, eq(invitations.id, own.id)),
        await tx.$count(delegates, eq(delegates.invitationId, own.id)),
      ])
    for (const who of [delegate, moderator]) expect(await rows(who)).toEqual([1, 1])
    for (const who of [stranger, observer, administrator]) expect(await rows(who)).toEqual([0, 0])
    const log = await eventsOf(database.owner, meeting.id)
    expect(log.map(({ name }) => name)).toContain('delegation_changed')
    expect(JSON.stringify(log)).not.toContain(canary)
    expect(await workerDb().$count(delegates)).toBe(0)
  })

  it('is the office, and the name where the person agreed, of those who accepted', async () => {
    const { delegate, stranger, own, other, meeting } = await invitedTo(database.owner)
    const publicSql = connect(database.publicUrl, 1).sql
    const seen = async () =>
      publicSql`select d.party_id, d.attended, d.role, d.office, d.name from register.meeting_delegations d
        where d.meeting_id = ${meeting.id} order by d.position`
    await naming(delegate, own.id, named())
    await naming(delegate, own.id, named({ role: 'adviser', name: 'Open', consent: true }))
    await naming(stranger, other.id, named())
    expect(await seen()).toEqual([])
    await answer(delegate, own.id, 3)
    await answer(stranger, other.id, 2, { state: 'tentative', note: '' })
    const party = { party_id: own.partyId, attended: null, office: 'Mayor' }
    expect(await seen()).toEqual([
      { ...party, role: 'head', name: null },
      { ...party, role: 'adviser', name: 'Open' },
    ])
    await moveOn(database.owner, meeting.id, { visibility: 'parties' })
    expect(await seen()).toEqual([])
    await expect(publicSql`select * from public.invitations`).rejects.toMatchObject({ code: '42501' })
    await expect(publicSql`select * from public.delegates`).rejects.toMatchObject({ code: '42501' })
    await publicSql.end()
  })

  it('cannot be written under another party’s name', async () => {
    const { stranger, other, own } = await invitedTo(database.owner)
    const forged: Actor = { ...stranger, post: { ...stranger.post!, partyId: own.partyId } }
    expect(await refusalOf(answer(forged, own.id, 1))).toMatchObject({ code: 'not_found' })
    await expect(
      as(stranger, (tx) =>
        tx.execute(sql`insert into delegates (invitation_id, party_id, role, name, office, consent, position)
          values (${own.id}, ${other.partyId}, 'adviser', 'x', '', false, 1)`),
      ),
    ).rejects.toMatchObject({ cause: { code: '23503' } })
    await expect(
      as(stranger, (tx) =>
        tx.execute(sql`insert into invitations (meeting_id, party_id, changes_until, told_revision)
          values (${own.meetingId}, ${other.partyId}, current_date, 1)`),
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
