/** The story of minutes: written, circulated, corrected, adopted; and who may do what in it. */
import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publicDb } from '@/db/client'
import { agreementContent } from '@/db/factories'
import { registerState, revisions } from '@/db/schema/entries'
import { jobs } from '@/db/schema/jobs'
import { meetings } from '@/db/schema/meetings'
import { minutes, minutesCorrections } from '@/db/schema/minutes'
import { testDatabase } from '@/db/testing'
import { daysAfter, today } from '@/lib/dates'
import { correct, draft } from '@/lib/entries/commands'
import { importEntry } from '@/lib/entries/import'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { as, cast, move, published, refusalOf, revisionOf } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import { emptyMeeting } from '@/lib/meetings/schema'
import type { Actor } from '@/lib/policy'
import { findToRectify } from '@/lib/rectifications/queries'
import { permanentAddress } from '@/lib/registry/address'
import { findMinutes } from '@/lib/registry/minutes'
import { findPage } from '@/lib/registry/permanent'
import { minutesSignedAs, signedMinutesOf } from '@/lib/registry/signed-minutes'
import { registerVersion } from '@/lib/registry/version'
import { showAdoptions } from './adoption'
import { rewrite, start, writeAnew } from './commands'
import { type Asked, askCorrection } from './correcting'
import { instrumentOf } from './instrument'
import { findMinutesFor, findToMinute, listCirculated, listCorrections } from './queries'
import type { MinutesContent } from './schema'
import { minutesState } from './state'

const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>

const text = '# 纪要\n\n各方同意每年召开两次会议。\n\n秘书处负责落实。'
type Typed = Omit<MinutesContent, 'meeting'>
const typed = (given: Partial<Typed> = {}): Typed => ({
  texts: {
    zh: text,
    en: '# Minutes\n\nThe parties agree to meet twice a year.\n\nThe secretariat sees to it.',
  },
  authentic: ['zh'],
  signedBy: { zh: '秘书长' },
  days: 14,
  answers: [],
  ...given,
})

/** A meeting that Chifeng hosts, with Jinzhou invited. */
async function meetingOf(given: Record<string, unknown> = {}): Promise<{ id: string; slug: string }> {
  const { chifeng, jinzhou } = people
  const content = {
    ...emptyMeeting,
    kind: 'joint_conference',
    title: { zh: '联席会议（示例）', en: 'Sample joint conference' },
    state: 'held',
    date: '2024-06-12',
    hosts: [chifeng],
    invited: [chifeng, jinzhou],
    ...given,
  }
  const id = await database.owner.transaction((tx) =>
    importEntry(tx, { kind: 'meeting', content, changeNote: '' }),
  )
  const [row] = await database.owner.select().from(meetings).where(eq(meetings.id, id))
  return { id, slug: row!.slug }
}
const starting = (who: Actor, meetingId: string) =>
  as(who, (tx) => start(who, tx, { meetingId, authentic: ['zh'], write: async () => ({ zh: text }) }))
const writing = (who: Actor, work: { revisionId: string; version: number }, given: Partial<Typed> = {}) =>
  as(who, (tx) => rewrite(who, tx, { ...work, typed: typed(given), changeNote: '' }))
/** Written by the host's head and circulated by the secretariat. */
async function circulated(given: Record<string, unknown> = {}) {
  const meeting = await meetingOf(given)
  const begun = await starting(people.head, meeting.id)
  const written = await writing(people.head, begun)
  await move(people.head, 'submit', written)
  await move(people.moderator, 'publish', { ...written, version: written.version + 1 })
  const [row] = await database.owner.select().from(minutes).where(eq(minutes.meetingId, meeting.id))
  return { meeting, id: row!.id, slug: row!.slug, revisionId: written.revisionId }
}
const asking = (who: Actor, minutesId: string, given: Partial<Asked> = {}) =>
  as(who, (tx) =>
    askCorrection(who, tx, {
      minutesId,
      about: 1,
      language: 'zh',
      passage: 'p2',
      after: '各方同意每年召开一次会议。',
      reason: 'Once, not twice.',
      ...given,
    }),
  )
const again = (who: Actor, minutesId: string, basedOn = 1, from = basedOn) =>
  as(who, (tx) => writeAnew(who, tx, { minutesId, basedOn, from }))
/** As if their last day had been yesterday. */
const over = (id: string) =>
  database.owner
    .update(minutes)
    .set({ lastDay: daysAfter(today(), -1) })
    .where(eq(minutes.id, id))
const shown = async (slug: string) => findMinutes((await registerVersion()) + Math.random(), slug)
const codes = async (refused: Promise<unknown>) =>
  ((await refusalOf(refused)).details.issues as { code: string }[]).map(({ code }) => code)

beforeAll(async () => {
  process.env.APP_ORIGIN = 'http://localhost:3000'
  people = await cast(database.owner)
})

describe('the state of minutes', () => {
  it.each([
    ['2026-05-14', 0, '2026-05-14', 'circulated'],
    ['2026-05-14', 0, '2026-05-15', 'adopted'],
    ['2026-05-14', 1, '2026-05-15', 'circulated'],
    ['2026-12-31', 0, '2027-01-01', 'adopted'],
  ])('of the last day %s with %i open, on %s: %s', (lastDay, open, day, state) => {
    expect(minutesState(lastDay, open, day)).toBe(state)
  })
})

describe('writing minutes', () => {
  it('is for the hosts and the secretariat; to others there is nothing to write', async () => {
    const { delegate, head, stranger, moderator, observer, administrator } = people
    for (const who of [delegate, head, moderator]) {
      const { id, slug } = await meetingOf({ visibility: 'parties' })
      expect((await starting(who, id)).version).toBe(1)
      expect(await findToMinute(who, slug)).toMatchObject({
        id,
        minutesSlug: null,
        draftId: expect.any(String),
      })
    }
    for (const who of [stranger, observer, administrator]) {
      const { id, slug } = await meetingOf()
      expect(await refusalOf(starting(who, id))).toEqual({ code: 'not_found', details: {} })
      expect(await findToMinute(who, slug)).toBeNull()
    }
  })

  it('leads through its own door alone, and stays with the meeting it began with', async () => {
    const { head, moderator } = people
    const one = await meetingOf()
    const begun = await starting(head, one.id)
    const { content } = await revisionOf(database.owner, begun.revisionId)
    for (const who of [head, moderator])
      for (const kind of ['minutes', 'minutes_correction'] as const)
        expect(
          await refusalOf(as(who, (tx) => draft(who, tx, { kind, content, companions: [] }))),
        ).toMatchObject({ code: 'forbidden' })
    await writing(head, begun)
    expect((await revisionOf(database.owner, begun.revisionId)).content).toEqual({
      ...typed(),
      meeting: one.id,
    })
  })

  it('keeps one end of line, however a form sends it', async () => {
    const begun = await starting(people.head, (await meetingOf()).id)
    await writing(people.head, begun, { texts: { zh: '甲\r\n\r\n乙\r丙' } })
    expect((await revisionOf(database.owner, begun.revisionId)).content.texts).toEqual({ zh: '甲\n\n乙\n丙' })
  })

  it('is complete with a text, of which one is authentic', async () => {
    const begun = await starting(people.head, (await meetingOf()).id)
    const saved = await writing(people.head, begun, { texts: {}, authentic: [] })
    expect(await codes(move(people.head, 'submit', saved))).toEqual(['minutes.text'])
    const second = await writing(people.head, saved, { authentic: [] })
    expect(await codes(move(people.head, 'submit', second))).toEqual(['minutes.authentic'])
    const third = await writing(people.head, second, { authentic: ['zh', 'ru'] })
    expect(await codes(move(people.head, 'submit', third))).toEqual(['minutes.authenticText'])
    for (const days of [0, 366, 1.5])
      expect(await refusalOf(writing(people.head, third, { days }))).toMatchObject({ code: 'invalid' })
  })

  it('is refused a second time for the same meeting, whoever comes second', async () => {
    const { head, moderator, second } = people
    const meeting = await meetingOf()
    const one = await starting(head, meeting.id)
    // The secretariat does not see the draft of the host.
    const other = await starting(moderator, meeting.id)
    expect(await refusalOf(starting(head, meeting.id))).toEqual({
      code: 'already_open',
      details: { revisionId: one.revisionId },
    })
    const written = await writing(moderator, other)
    await move(moderator, 'submit', written)
    const waiting = await writing(head, one)
    await move(head, 'submit', waiting)
    await move(second, 'publish', { ...written, version: 3 })
    expect(await codes(move(moderator, 'publish', { ...waiting, version: 3 }))).toEqual(['minutes.taken'])
    expect(await refusalOf(starting(head, meeting.id))).toEqual({ code: 'already_minuted', details: {} })
  })

  it.each(['planned', 'confirmed', 'in_session', 'postponed', 'cancelled'])(
    'goes on while the meeting is %s, but it is not circulated before it is held',
    async (state) => {
      const begun = await starting(people.head, (await meetingOf({ state })).id)
      const written = await writing(people.head, begun)
      expect(await codes(move(people.head, 'submit', written))).toEqual(['minutes.notHeld'])
    },
  )

  it('is not circulated where the record names nobody who could answer', async () => {
    const { moderator } = people
    const begun = await starting(moderator, (await meetingOf({ hosts: [], invited: [] })).id)
    const written = await writing(moderator, begun)
    expect(await codes(move(moderator, 'submit', written))).toEqual(['minutes.parties'])
  })
})

describe('circulated minutes', () => {
  it('are read by the parties to the meeting and the secretariat, and by nobody else', async () => {
    const { delegate, head, stranger, moderator, observer } = people
    const { meeting, slug, id } = await circulated()
    for (const who of [delegate, head, stranger, moderator])
      expect((await findMinutesFor(who, slug))!.minutes).toMatchObject({
        state: 'circulated',
        lastDay: daysAfter(today(), 14),
        adopts: daysAfter(today(), 15),
      })
    expect(await findMinutesFor(observer, slug)).toBeNull()
    expect(await shown(meeting.slug)).toBeNull()
    expect(await findPage('minutes', slug)).toBeNull()
    const seen = await publicDb().execute(sql`select from register.revisions where entry_id = ${id}`)
    expect(seen).toHaveLength(0)
    expect((await listCirculated(stranger)).map((one) => one.slug)).toContain(slug)
    for (const who of [moderator, observer]) expect(await listCirculated(who)).toEqual([])
  })

  it('are corrected by passage, by the heads of the parties alone', async () => {
    const { delegate, head, stranger, moderator, observer } = people
    const { id, slug } = await circulated()
    expect(await asking(stranger, id)).toEqual({ slug })
    expect(await asking(head, id, { passage: 'p3', after: '' })).toEqual({ slug })
    expect(await refusalOf(asking(delegate, id))).toMatchObject({ code: 'forbidden' })
    for (const who of [moderator, observer])
      expect(await refusalOf(asking(who, id))).toMatchObject({ code: 'not_invited' })
    const secret = await circulated({ visibility: 'parties' })
    expect(await refusalOf(asking(observer, secret.id))).toMatchObject({ code: 'not_found' })
    const { corrections, minutes: found } = (await findMinutesFor(delegate, slug))!
    expect(found.open).toBe(2)
    expect(corrections).toMatchObject([
      {
        party: { zh: '锦州市' },
        passage: 'p2',
        before: '各方同意每年召开两次会议。',
        after: '各方同意每年召开一次会议。',
        outcome: null,
      },
      { party: { zh: '赤峰市' }, passage: 'p3', before: '秘书处负责落实。', after: '' },
    ])
  })

  it('are corrected in what they say, with a reason, and by those who read the newest', async () => {
    const { stranger } = people
    const { id } = await circulated()
    const refused = async (given: Partial<Asked>) => (await refusalOf(asking(stranger, id, given))).code
    expect(await refused({ passage: 'p9' })).toBe('bad_request')
    expect(await refused({ language: 'ru' })).toBe('bad_request')
    expect(await refused({ after: '各方同意每年召开两次会议。' })).toBe('nothing_changed')
    expect(await refused({ reason: '' })).toBe('reason_missing')
    expect(await refused({ about: 2 })).toBe('stale')
  })

  it('are not corrected after the last day, nor after they are adopted', async () => {
    const { head, stranger } = people
    const { id } = await circulated()
    await asking(stranger, id)
    await over(id)
    expect(await refusalOf(asking(head, id))).toEqual({ code: 'corrections_closed', details: {} })
    const quiet = await circulated()
    await over(quiet.id)
    expect(await refusalOf(asking(head, quiet.id))).toEqual({ code: 'adopted', details: {} })
  })

  it('stay circulated while a correction is open, until the secretariat answers it in a new revision', async () => {
    const { head, stranger, moderator, second } = people
    const { id, slug, meeting } = await circulated()
    await asking(stranger, id)
    await asking(head, id, { passage: 'p3', after: '' })
    await over(id)
    expect((await findMinutesFor(head, slug))!.minutes).toMatchObject({ state: 'circulated', open: 2 })
    expect(await shown(meeting.slug)).toBeNull()
    expect(await refusalOf(again(head, id))).toMatchObject({ code: 'not_found' })
    const opened = await again(moderator, id)
    const [first, other] = (await listCorrections(moderator, id)).map((one) => one.id)
    const once = { zh: text.replace('两次', '一次') }
    const saved = await writing(moderator, opened, {
      texts: once,
      days: 3,
      answers: [
        { correction: first!, outcome: 'accepted', reason: '' },
        { correction: other!, outcome: 'declined', reason: '' },
      ],
    })
    expect(await codes(move(moderator, 'submit', saved))).toEqual(['minutes.reason'])
    const settled = await writing(moderator, saved, {
      texts: once,
      days: 3,
      answers: [
        { correction: first!, outcome: 'accepted', reason: '' },
        { correction: other!, outcome: 'declined', reason: 'It is needed.' },
      ],
    })
    await move(moderator, 'submit', settled)
    await move(second, 'publish', { ...settled, version: settled.version + 1 })
    const now = (await findMinutesFor(head, slug))!
    expect(now.minutes).toMatchObject({ revision: 2, open: 0, lastDay: daysAfter(today(), 3) })
    expect(now.corrections.map(({ outcome, answer }) => [outcome, answer])).toEqual([
      ['accepted', ''],
      ['declined', 'It is needed.'],
    ])
    await over(id)
    expect((await shown(meeting.slug))!.texts).toEqual(once)
  })

  it('take an answer to their own corrections alone', async () => {
    const { stranger, moderator } = people
    const one = await circulated()
    const other = await circulated()
    await asking(stranger, other.id)
    const [elsewhere] = await listCorrections(moderator, other.id)
    const opened = await again(moderator, one.id)
    const saved = await writing(moderator, opened, {
      answers: [{ correction: elsewhere!.id, outcome: 'accepted', reason: '' }],
    })
    expect(await codes(move(moderator, 'submit', saved))).toEqual(['reference.missing'])
  })

  it('go back to the text of an earlier revision', async () => {
    const { moderator, second } = people
    const { id } = await circulated()
    const opened = await again(moderator, id)
    const saved = await writing(moderator, opened, { texts: { zh: '错了' } })
    await move(moderator, 'submit', saved)
    await move(second, 'publish', { ...saved, version: saved.version + 1 })
    const restored = await again(moderator, id, 2, 1)
    expect((await revisionOf(database.owner, restored.revisionId)).content.texts).toEqual(typed().texts)
    expect(await refusalOf(again(moderator, id, 2, 7))).toMatchObject({ code: 'not_found' })
  })
})

it('a rebuild folds minutes and corrections to what they were', async () => {
  const { owner } = database
  const { id } = await circulated()
  await asking(people.stranger, id)
  const folded = async () => [
    await owner.select().from(minutes).where(eq(minutes.id, id)),
    await owner.select().from(minutesCorrections).where(eq(minutesCorrections.minutesId, id)),
  ]
  const before = await folded()
  expect(before.map((rows) => rows.length)).toEqual([1, 1])
  await owner.execute(sql`update minutes set texts = '{"zh":"伪造"}' where id = ${id}`)
  await rebuildRegister(owner, () => {})
  expect(await folded()).toEqual(before)
})

describe('adopted minutes', () => {
  it('are public with the hash of each text, and locked', async () => {
    const { head, moderator, second, observer } = people
    const { id, slug, meeting, revisionId } = await circulated()
    const late = await again(moderator, id)
    const saved = await writing(moderator, late, { texts: { zh: '改过' } })
    await move(moderator, 'submit', saved)
    await over(id)
    expect(await shown(meeting.slug)).toMatchObject({
      adopted: today(),
      texts: typed().texts,
      // printf '# 纪要\n\n各方同意每年召开两次会议。\n\n秘书处负责落实。' | sha256sum
      hashes: {
        zh: 'baa8b2a5648997ff54063ea0973773fab41e95d2bd07a793c4e97e0ef86b7983',
        en: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    })
    expect(await findPage('minutes', slug)).toBe(`/meetings/${meeting.slug}/minutes`)
    expect((await findMinutesFor(observer, slug))!).toMatchObject({ corrections: [], mayAsk: false })
    expect(await codes(move(second, 'publish', { ...saved, version: saved.version + 1 }))).toEqual([
      'minutes.adopted',
    ])
    await move(moderator, 'withdraw', { ...saved, version: saved.version + 1 })
    expect(await refusalOf(again(moderator, id))).toEqual({ code: 'adopted', details: {} })
    for (const who of [head, moderator])
      expect(await refusalOf(as(who, (tx) => correct(who, tx, { entryId: id, basedOn: 1 })))).toMatchObject({
        code: 'not_found',
      })
    const [text] = await database.owner.select().from(revisions).where(eq(revisions.id, revisionId))
    expect(text!.content.texts).toEqual(typed().texts)
  })

  it('that are signed become an agreement, begun by the hosts or the secretariat', async () => {
    const { head, stranger, moderator, observer, chifeng, jinzhou } = people
    const { id } = await circulated({ place: { zh: '赤峰' }, visibility: 'members' })
    const made = (who: Actor) => as(who, (tx) => instrumentOf(who, tx, id))
    expect(await refusalOf(made(moderator))).toEqual({ code: 'not_adopted', details: {} })
    await over(id)
    for (const who of [stranger, observer])
      expect(await refusalOf(made(who))).toEqual({ code: 'not_found', details: {} })
    for (const who of [head, moderator])
      expect((await made(who)).fields).toEqual({
        originalLanguage: 'zh',
        adopted: today(),
        place: { zh: '赤峰' },
        body: null,
        meeting: { zh: '联席会议（示例）', en: 'Sample joint conference' },
        parties: [
          { party: chifeng, role: 'signatory' },
          { party: jinzhou, role: 'signatory' },
        ],
        visibility: 'members',
      })
  })

  it('that were signed and the agreement made of them lead to each other', async () => {
    const { owner } = database
    const { id, slug, meeting } = await circulated()
    const cited = (url: string) => ({ sources: [{ title: { en: 'Minutes' }, locator: '', url }] })
    const own = cited(permanentAddress('minutes', slug))
    const made = await published(owner, { type: 'minutes', ...own })
    // Neither an agreement that only cites them, nor minutes of the same name elsewhere.
    await published(owner, { type: 'protocol', ...own })
    const elsewhere = cited(`https://elsewhere.example/id/minutes/${slug}`)
    await published(owner, { type: 'minutes', ...elsewhere })
    const version = () => Math.random()
    const both = async () => [
      (await signedMinutesOf(version(), meeting.slug)).map((one) => one.slug),
      await minutesSignedAs(version(), { type: 'minutes', ...own }),
    ]
    expect(await both()).toEqual([[], []])
    await over(id)
    const [row] = await owner.execute<{ slug: string }>(
      sql`select slug from entries where id = ${made.entryId}`,
    )
    expect(await both()).toEqual([
      [row!.slug],
      [{ slug, meeting: expect.objectContaining({ slug: meeting.slug }) }],
    ])
    for (const other of [
      { type: 'protocol' as const, ...own },
      { type: 'minutes' as const, ...elsewhere },
    ])
      expect(await minutesSignedAs(version(), other)).toEqual([])
  })

  it('become an agreement once, so that there is one text to rectify', async () => {
    const { owner } = database
    const { head, stranger, moderator, observer } = people
    const { id, slug } = await circulated()
    await over(id)
    const made = (who: Actor) => as(who, (tx) => instrumentOf(who, tx, id))
    const sources = [{ title: { en: 'Minutes' }, locator: '', url: permanentAddress('minutes', slug) }]
    const content = agreementContent([people.chifeng, people.jinzhou], { type: 'minutes', sources })
    expect((await findMinutesFor(moderator, slug))!).toMatchObject({ maySign: true, signed: [] })
    const begun = await as(head, (tx) => draft(head, tx, { kind: 'agreement', content, companions: [] }))
    const { revisionId } = begun
    expect(await refusalOf(made(head))).toEqual({ code: 'already_open', details: { revisionId } })
    await move(head, 'submit', begun)
    await move(moderator, 'publish', { ...begun, version: 2 })
    expect(await refusalOf(made(moderator))).toEqual({ code: 'already_signed', details: {} })
    const [row] = await owner.execute<{ slug: string }>(
      sql`select slug from entries where id = ${begun.entryId}`,
    )
    for (const who of [head, stranger, moderator, observer])
      expect((await findMinutesFor(who, slug))!).toMatchObject({ maySign: false, signed: [row] })
    // From there on its text is rectified as that of any agreement.
    expect((await findToRectify(stranger, row!.slug))!.id).toBe(begun.entryId)
    expect(await findToRectify(observer, row!.slug)).toBeNull()
    await owner.execute(sql`update agreements set visibility = 'parties' where slug = ${row!.slug}`)
    expect((await findMinutesFor(observer, slug))!.signed).toEqual([])
    expect((await findMinutesFor(stranger, slug))!.signed).toMatchObject([row])
  })

  it('of a meeting that is not public stay with those whom it concerns', async () => {
    const { head, observer } = people
    const { id, slug, meeting } = await circulated({ visibility: 'parties' })
    await over(id)
    expect(await shown(meeting.slug)).toBeNull()
    expect((await findMinutesFor(head, slug))!.minutes.state).toBe('adopted')
    expect(await findMinutesFor(observer, slug)).toBeNull()
  })

  it('advance the register once, so that readers see them', async () => {
    const version = async () => (await database.owner.select().from(registerState))[0]!.version
    const { id } = await circulated()
    await database.owner.execute(sql`delete from minutes where id <> ${id}`)
    const before = await version()
    await showAdoptions()
    expect(await version()).toBe(before)
    await over(id)
    const aged = sql`update register_state set changed_at = now() - interval '2 days'`
    await database.owner.execute(aged)
    await database.owner.insert(minutesCorrections).values(correctionRow(id))
    await showAdoptions()
    expect(await version()).toBe(before)
    await database.owner.execute(sql`delete from minutes_corrections where minutes_id = ${id}`)
    await showAdoptions()
    await showAdoptions()
    expect(await version()).toBe(before + 1)
  })
})

function correctionRow(minutesId: string): typeof minutesCorrections.$inferInsert {
  const at = new Date()
  return {
    ...{ id: people.chifeng, slug: 'one', number: 999, revision: 1, firstPublishedAt: at, publishedAt: at },
    ...{ minutesId, about: 1, partyId: people.chifeng, language: 'zh' as const, passage: 'p1' },
    ...{ before: '甲', after: '乙', reason: 'x', date: today() },
  }
}

describe('mail about circulated minutes', () => {
  const origin = 'https://register.example.org'
  const lines: unknown[] = []
  const mails = async () => {
    await workOff(handlers, (line) => lines.push(line))
    expect(lines).toEqual([])
    const rows = await database.owner.select().from(jobs).where(eq(jobs.kind, 'minutes_mail'))
    return rows
      .flatMap(({ kept }) => (kept ? [{ ...kept, to: kept.to.split('@')[0]! }] : []))
      .sort((one, other) => one.to.localeCompare(other.to))
  }
  beforeEach(async () => {
    Object.assign(process.env, { APP_ORIGIN: origin })
    sendMailBy({ smtpUrl: null, mailFrom: 'register@register.example.org', origin })
    await database.owner.delete(jobs)
    await database.owner.execute(sql`update people set language = 'en'`)
  })

  it('goes once to each delegate and head of the parties, and anew when they circulate again', async () => {
    const { id, slug } = await circulated()
    await mails()
    await database.owner.update(jobs).set({ doneAt: null, dueAt: sql`now()` })
    const sent = await mails()
    expect(sent.map(({ to, subject }) => `${to}: ${subject}`)).toEqual(
      ['delegate.chifeng', 'delegate.jinzhou', 'head.chifeng', 'head.jinzhou'].map(
        (to) => `${to}: Minutes to check: Sample joint conference`,
      ),
    )
    expect(sent[0]!.text).toContain(`${origin}/en/workspace/minutes/${slug}`)
    expect(sent[0]!.text).toContain('Ask for corrections by ')
    await database.owner.delete(jobs)
    await asking(people.stranger, id)
    const [asked] = await listCorrections(people.moderator, id)
    const open = await again(people.moderator, id)
    const answers = [{ correction: asked!.id, outcome: 'accepted' as const, reason: '' }]
    const written = await writing(people.moderator, open, { answers })
    await move(people.moderator, 'submit', written)
    await move(people.second, 'publish', { ...written, version: written.version + 1 })
    expect((await mails()).map(({ subject }) => subject)).toEqual(
      Array.from({ length: 4 }, () => 'Minutes circulated again: Sample joint conference'),
    )
  })

  it('names no meeting that is not public, and is not sent when the days are over', async () => {
    const closed = await circulated({ visibility: 'parties' })
    const [mail] = await mails()
    expect(mail!.subject).toMatch(/^Minutes to check: M\d+$/)
    expect(JSON.stringify(mail)).not.toContain('Sample joint conference')
    await database.owner.delete(jobs)
    const { id } = await circulated()
    await over(id)
    await over(closed.id)
    expect(await mails()).toEqual([])
  })
})
