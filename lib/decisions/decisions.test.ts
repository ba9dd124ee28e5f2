/** Decisions of meetings: numbered, put to the vote, or adopted by silence; and who may object. */
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { decisionContent, idOf } from '@/db/factories'
import { decisions } from '@/db/schema/decisions'
import { testDatabase } from '@/db/testing'
import { correct, draft, save } from '@/lib/entries/commands'
import { importEntry } from '@/lib/entries/import'
import { as, cast, eventsOf, move, refusalOf, revisionOf } from '@/lib/entries/testing'
import { emptyMeeting } from '@/lib/meetings/schema'
import type { Actor } from '@/lib/policy'
import { decisionsBehind, decisionsOf, findDecision } from '@/lib/registry/decisions'
import { findPage, findRecord } from '@/lib/registry/permanent'
import { registerVersion } from '@/lib/registry/version'
import { objectToDecision } from './objecting'
import { findDecisionToAnswer, listDecisionsToAnswer } from './queries'

Object.assign(process.env, { APP_ORIGIN: 'https://register.example.org' })
const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
let body: string
beforeAll(async () => {
  people = await cast(database.owner)
  body = await idOf(database.owner, 'body', 'nine-plus-one')
})

/** A meeting of its own for each test, of the 9+1 unless said otherwise. */
function meetingOn(date: string, given: Record<string, unknown> = {}): Promise<string> {
  const title = { en: 'Sample conference' }
  const content = { ...emptyMeeting, kind: 'conference', state: 'held', title, body, date, ...given }
  return database.owner.transaction((tx) => importEntry(tx, { kind: 'meeting', content, changeNote: '' }))
}

const slugOf = async (kind: 'decision' | 'meeting', id: string) => {
  const [row] = await database.owner.execute<{ slug: string }>(
    sql`select slug from entries where id = ${id} and kind = ${kind}`,
  )
  return row!.slug
}

async function drafted(content: unknown, who: Actor = people.moderator) {
  return as(who, (tx) => draft(who, tx, { kind: 'decision', content, companions: [] }))
}

/** Published under four eyes. */
async function published(content: unknown) {
  const work = await drafted(content)
  await move(people.moderator, 'submit', work)
  await move(people.second, 'publish', { ...work, version: 2 })
  return { id: work.entryId, slug: await slugOf('decision', work.entryId) }
}

const issuesOf = async (content: unknown) => {
  const work = await drafted(content)
  const { code, details } = await refusalOf(move(people.moderator, 'submit', work))
  await move(people.moderator, 'withdraw', work)
  return [
    code,
    ...((details.issues ?? []) as { path: unknown[]; code: string }[]).map(
      (one) => `${one.path.join('.')} ${one.code}`,
    ),
  ]
}

const shown = async (slug: string) => findDecision(await registerVersion(), slug)

describe('decisions of a meeting', () => {
  it('are numbered one after another when they are published, and keep their numbers when corrected', async () => {
    const meeting = await meetingOn('2026-05-14')
    const first = await published(decisionContent(meeting))
    const old = await published(decisionContent(meeting, { number: 5, title: { en: 'Sample fifth' } }))
    const next = await published(decisionContent(meeting, { title: { en: 'Sample sixth' } }))
    const numbers = async () =>
      (await decisionsOf(await registerVersion(), await slugOf('meeting', meeting))).map((one) => one.ordinal)
    expect(await numbers()).toEqual([1, 5, 6])
    const { moderator, second } = people
    const opened = await as(moderator, (tx) => correct(moderator, tx, { entryId: first.id, basedOn: 1 }))
    const { content } = await revisionOf(database.owner, opened.revisionId)
    expect(content.number).toBe(1)
    const input = {
      ...opened,
      content: { ...content, number: null, text: { en: 'More of it.' } },
      companions: [],
      changeNote: 'x',
    }
    await as(moderator, (tx) => save(moderator, tx, input))
    await move(moderator, 'submit', { ...opened, version: 2 })
    await move(second, 'publish', { ...opened, version: 3 })
    expect(await numbers()).toEqual([1, 5, 6])
    expect((await shown(first.slug))?.text).toEqual({ en: 'More of it.' })
    expect([old.slug, next.slug]).toEqual(['sample-fifth', 'sample-sixth'])
  })

  it('have no number twice', async () => {
    const meeting = await meetingOn('2026-05-14')
    await published(decisionContent(meeting, { number: 2 }))
    expect(await issuesOf(decisionContent(meeting, { number: 2 }))).toEqual([
      'invalid',
      'number decision.numberTaken',
    ])
    // Of another meeting it may be.
    await published(decisionContent(await meetingOn('2026-05-15'), { number: 2 }))
  })

  it('are recorded by the secretariat alone, one event for each deed', async () => {
    const meeting = await meetingOn('2026-05-14')
    for (const who of [people.delegate, people.head, people.observer, people.administrator])
      expect((await refusalOf(drafted(decisionContent(meeting), who))).code).toBe('forbidden')
    const { id } = await published(decisionContent(meeting))
    expect((await eventsOf(database.owner, id)).map(({ name }) => name)).toEqual([
      'drafted',
      'submitted',
      'published',
    ])
  })

  it('say what is missing, and hold nothing that their procedure has no use for', async () => {
    const meeting = await meetingOn('2026-05-14')
    expect(await issuesOf(decisionContent(meeting, { meeting: null, title: {}, procedure: null }))).toEqual([
      'invalid',
      'meeting decision.meeting',
      'title title.required',
      'procedure decision.procedure',
    ])
    expect(await issuesOf(decisionContent(meeting, { deadline: '2026-06-01', majority: 'simple' }))).toEqual([
      'invalid',
      'majority decision.only.vote',
      'deadline decision.only.silence',
    ])
    expect(await issuesOf(decisionContent(meeting, { procedure: 'silence', deadline: '2026-06' }))).toEqual([
      'invalid',
      'deadline decision.deadline',
    ])
    expect(
      await issuesOf(decisionContent(meeting, { procedure: 'vote', majority: 'qualified', fraction: '1/3' })),
    ).toEqual(['invalid', 'fraction decision.fraction', 'ballots decision.ballots'])
  })

  it('are linked to what followed from them, both ways', async () => {
    const meeting = await meetingOn('2026-05-14')
    const next = await meetingOn('2027-05', { state: 'planned', title: { en: 'Sample next conference' } })
    const agreement = await idOf(database.owner, 'agreement', 'framework-3-plus-1')
    const [membership] = await database.owner.execute<{ id: string }>(
      sql`select id from memberships where body_id = ${body} and basis = 'invited' limit 1`,
    )
    const { slug } = await published(
      decisionContent(meeting, { agreements: [agreement], memberships: [membership!.id], meetings: [next] }),
    )
    const found = (await shown(slug))!
    expect(found.agreements.map((one) => one.slug)).toEqual(['framework-3-plus-1'])
    expect(found.memberships.map((one) => one.body.slug)).toEqual(['nine-plus-one'])
    expect(found.meetings.map((one) => one.title.en)).toEqual(['Sample next conference'])
    const version = await registerVersion()
    const behind = [
      await decisionsBehind(version, 'agreement', 'framework-3-plus-1'),
      await decisionsBehind(version, 'body', 'nine-plus-one'),
      await decisionsBehind(version, 'meeting', await slugOf('meeting', next)),
    ]
    // Of the body there is a founding record as well.
    expect(behind.map((those) => those.map((one) => one.slug))).toEqual([
      [slug],
      [slug, 'recruitment-5-plus-1'],
      [slug],
    ])
    expect(await findPage('decision', slug)).toBe(`/decisions/${slug}`)
    expect(await findRecord('decision', slug)).toMatchObject({ kind: 'decision', id: slug, state: 'adopted' })
    expect(await issuesOf(decisionContent(meeting, { agreements: [next] }))).toEqual([
      'invalid',
      'agreements reference.missing',
    ])
  })

  it('are as public as their meeting', async () => {
    const { slug } = await published(
      decisionContent(await meetingOn('2026-05-14', { visibility: 'parties' })),
    )
    expect(await shown(slug)).toBeNull()
    expect(await findPage('decision', slug)).toBeNull()
  })
})

describe('a vote', () => {
  const vote = (meeting: string, ballots: [string, string][], given: Record<string, unknown> = {}) =>
    decisionContent(meeting, {
      procedure: 'vote',
      majority: 'absolute',
      ballots: ballots.map(([party, ballot]) => ({ party, ballot })),
      ...given,
    })

  it('counts the members on the day of the meeting, who did not vote as absent', async () => {
    const { chifeng, jinzhou } = people
    const chaoyang = await idOf(database.owner, 'party', 'chaoyang')
    // In 2008 the four founders are members, and Jinzhou is not yet: it joined in 2009.
    const early = await meetingOn('2008-04')
    expect(await issuesOf(vote(early, [[jinzhou, 'for']]))).toEqual([
      'invalid',
      'ballots.0.party decision.notEntitled',
    ])
    const { slug } = await published(
      vote(early, [
        [chifeng, 'for'],
        [chaoyang, 'for'],
      ]),
    )
    expect(await shown(slug)).toMatchObject({
      state: 'not_adopted',
      tally: { for: 2, against: 0, abstain: 0, absent: 2, entitled: 4, needed: 3, carried: false },
    })
    // In 2010 they are six; of the four who came some time between 2009 and 2020, whoever voted was one.
    const later = await meetingOn('2010-04')
    const fuxin = await idOf(database.owner, 'party', 'fuxin')
    const made = await published(
      vote(later, [
        [chifeng, 'for'],
        [chaoyang, 'for'],
        [jinzhou, 'for'],
        [fuxin, 'for'],
      ]),
    )
    expect(await shown(made.slug)).toMatchObject({
      state: 'adopted',
      tally: { for: 4, absent: 3, entitled: 7, needed: 4, carried: true },
    })
  })

  it('keeps who was entitled when it was published, whatever is corrected later', async () => {
    const { chifeng } = people
    const { slug, id } = await published(vote(await meetingOn('2008-04'), [[chifeng, 'for']]))
    await database.owner.execute(
      sql`update memberships set began = '2009' where party_id = ${chifeng} and body_id = ${body}`,
    )
    expect((await shown(slug))?.tally?.entitled).toBe(4)
    await database.owner.execute(
      sql`update memberships set began = '2007' where party_id = ${chifeng} and body_id = ${body}`,
    )
    const [row] = await database.owner.select().from(decisions).where(eq(decisions.id, id))
    expect(row!.entitled).toContainEqual({ party: chifeng, class: 'member' })
  })

  it('at a meeting of no body is one vote for each party invited', async () => {
    const { chifeng, jinzhou } = people
    const meeting = await meetingOn('2026-05-14', { body: null, invited: [chifeng, jinzhou] })
    const { slug } = await published(
      vote(
        meeting,
        [
          [chifeng, 'for'],
          [jinzhou, 'for'],
        ],
        { majority: 'simple' },
      ),
    )
    expect(await shown(slug)).toMatchObject({ state: 'adopted', tally: { for: 2, entitled: 2, needed: 2 } })
  })

  it('that is not carried has nothing that followed from it', async () => {
    const { chifeng, jinzhou } = people
    const meeting = await meetingOn('2026-05-14', { body: null, invited: [chifeng, jinzhou] })
    const agreement = await idOf(database.owner, 'agreement', 'framework-3-plus-1')
    const against = vote(meeting, [[chifeng, 'against']], { agreements: [agreement] })
    expect(await issuesOf(against)).toEqual(['invalid', 'agreements decision.notCarried'])
    expect(await issuesOf(vote(meeting, [[chifeng, 'for']], { agreements: [agreement] }))).toEqual([
      'invalid',
      'agreements decision.notCarried',
    ])
    await published(
      vote(
        meeting,
        [
          [chifeng, 'for'],
          [jinzhou, 'for'],
        ],
        { agreements: [agreement] },
      ),
    )
  })

  it('at a meeting of a body without a day is refused', async () => {
    const meeting = await meetingOn('', { state: 'planned' })
    expect(await issuesOf(vote(meeting, [[people.chifeng, 'for']]))).toEqual([
      'invalid',
      'meeting decision.noDay',
    ])
  })
})

describe('a silence procedure', () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const silent = async (deadline: string) =>
    published(decisionContent(await meetingOn('2026-05-14'), { procedure: 'silence', deadline }))
  const objecting = (who: Actor, decisionId: string, reason = 'Not in this year.') =>
    as(who, (tx) => objectToDecision(who, tx, { decisionId, reason }))

  it('waits for objections of the members’ heads, and one keeps it from being adopted', async () => {
    const { head, stranger } = people
    const { id, slug } = await silent(inDays(0))
    expect((await shown(slug))?.state).toBe('proposed')
    expect((await listDecisionsToAnswer(head)).map((one) => one.slug)).toContain(slug)
    expect(await findDecisionToAnswer(head, slug)).toMatchObject({ mayObject: true })
    expect(await objecting(stranger, id)).toEqual({ slug })
    expect(await shown(slug)).toMatchObject({
      state: 'objected',
      objections: [{ party: { slug: 'jinzhou' }, date: inDays(0), reason: 'Not in this year.' }],
    })
    expect((await listDecisionsToAnswer(stranger)).map((one) => one.slug)).not.toContain(slug)
    expect(await findDecisionToAnswer(stranger, slug)).toMatchObject({ mayObject: false })
  })

  it('is adopted when the last day has passed in silence, and then it is too late', async () => {
    const { id, slug } = await silent(inDays(-1))
    expect((await shown(slug))?.state).toBe('adopted')
    expect((await refusalOf(objecting(people.head, id))).code).toBe('too_late')
  })

  it('hears the heads of those entitled alone, each once, with a reason', async () => {
    const { delegate, head, moderator, observer, administrator } = people
    const { id, slug } = await silent(inDays(9))
    const foreign = { ...observer, post: { ...observer.post!, role: 'head' as const } }
    for (const who of [delegate, moderator, observer, administrator, foreign])
      expect((await refusalOf(objecting(who, id))).code).toBe('forbidden')
    expect((await refusalOf(objecting(head, id, ''))).code).toBe('reason_missing')
    const two = await Promise.allSettled([objecting(head, id), objecting(head, id)])
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await refusalOf(objecting(head, id))).code).toBe('already_objected')
    expect((await shown(slug))?.objections).toHaveLength(1)
    const other = await published(decisionContent(await meetingOn('2026-05-14')))
    expect((await refusalOf(objecting(head, other.id))).code).toBe('not_found')
    expect(await findDecisionToAnswer(foreign, slug)).toBeNull()
  })

  it('keeps what the parties answer to: a language may be added, and nothing changed', async () => {
    const { moderator, second } = people
    const { id } = await silent(inDays(9))
    const opened = await as(moderator, (tx) => correct(moderator, tx, { entryId: id, basedOn: 1 }))
    const { content } = await revisionOf(database.owner, opened.revisionId)
    const saved = (version: number, given: Record<string, unknown>) =>
      as(moderator, (tx) =>
        save(moderator, tx, {
          ...opened,
          version,
          content: { ...content, ...given },
          companions: [],
          changeNote: 'x',
        }),
      )
    await saved(1, { title: { en: 'Sample decision on something else' }, deadline: inDays(20) })
    const { details } = await refusalOf(move(moderator, 'submit', { ...opened, version: 2 }))
    expect(details.issues).toEqual([
      { path: ['title'], code: 'decision.underSilence' },
      { path: ['deadline'], code: 'decision.underSilence' },
    ])
    await saved(2, { title: { ...(content.title as object), ru: 'Пример решения' } })
    await move(moderator, 'submit', { ...opened, version: 3 })
    await move(second, 'publish', { ...opened, version: 4 })
  })
})
