/** Action items of meetings: owed by a post, reported on by its party, moved by the secretariat alone. */
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { actionContent, actorOf, decisionContent, idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { ActionState } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { correct, draft, save } from '@/lib/entries/commands'
import { importEntry } from '@/lib/entries/import'
import { listWork } from '@/lib/entries/queries'
import { as, cast, eventsOf, move, refusalOf, revisionOf } from '@/lib/entries/testing'
import { emptyMeeting } from '@/lib/meetings/schema'
import type { Actor } from '@/lib/policy'
import { parseActionFilter } from '@/lib/registry/action-filter'
import { actionsLeftTo, actionsOf, findAction, listActions } from '@/lib/registry/actions'
import { findPage, findRecord } from '@/lib/registry/permanent'
import { registerVersion } from '@/lib/registry/version'
import { report } from './deeds'
import { findOwed, listOwed } from './queries'

Object.assign(process.env, { APP_ORIGIN: 'https://register.example.org' })
const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
let series: string
beforeAll(async () => {
  people = await cast(database.owner)
  series = await idOf(database.owner, 'series', 'nine-plus-one-conference')
})

const add = (kind: 'meeting' | 'decision' | 'action', content: unknown): Promise<string> =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, changeNote: '' }))

/** A meeting of its own for each test. */
const meetingOn = (date: string, given: Record<string, unknown> = {}) =>
  add('meeting', {
    ...{ ...emptyMeeting, kind: 'conference', state: 'held', title: { en: 'Sample conference' } },
    ...{ date, ...given },
  })

const slugOf = async (id: string) => {
  const [row] = await database.owner.execute<{ slug: string }>(sql`select slug from entries where id = ${id}`)
  return row!.slug
}

/** An action item that Chifeng owes. */
async function owed(given: Record<string, unknown> = {}) {
  const meeting = await meetingOn('2026-05-14')
  const id = await add('action', actionContent(meeting, people.chifeng, given))
  return { id, meeting, slug: await slugOf(id) }
}

const said = (who: Actor, actionId: string, state: ActionState, words = 'Sample words') =>
  as(who, (tx) => report(who, tx, { actionId, state, words: words ? { en: words } : {} }))
const shown = async (slug: string) => findAction(await registerVersion(), slug)

describe('an action item', () => {
  it('is open until its party’s head reports, at once, and then as the last report says', async () => {
    const { head } = people
    const { id, slug } = await owed()
    expect(await shown(slug)).toMatchObject({ state: 'open', owner: { slug: 'chifeng' }, reports: [] })
    expect(await said(head, id, 'in_progress', 'A first draft is there.')).toEqual({ slug, published: true })
    await said(head, id, 'done', 'It is signed.')
    const found = (await shown(slug))!
    expect(found.state).toBe('done')
    expect(found.reports.map(({ state, words }) => [state, words.en])).toEqual([
      ['done', 'It is signed.'],
      ['in_progress', 'A first draft is there.'],
    ])
    const [row] = await database.owner.execute<{ id: string }>(
      sql`select id from action_reports where action_id = ${id} limit 1`,
    )
    expect((await eventsOf(database.owner, row!.id)).map(({ name, personId }) => [name, personId])).toEqual([
      ['published', head.personId],
    ])
    expect(await findPage('action_report', found.reports[0]!.slug)).toBe(
      `/actions/${slug}#${found.reports[0]!.slug}`,
    )
    expect(await findRecord('action', slug)).toMatchObject({ kind: 'action', id: slug, state: 'done' })
  })

  it('is reported on by a delegate for the head, whose endorsement publishes it', async () => {
    const { delegate, head, moderator } = people
    const { id, slug } = await owed()
    expect(await said(delegate, id, 'done', 'All is done.')).toEqual({ slug, published: false })
    expect((await shown(slug))?.state).toBe('open')
    const [work] = (await listWork(head)).filter(({ kind }) => kind === 'action_report')
    expect(work).toMatchObject({
      status: 'awaiting_endorsement',
      title: { en: 'Sample annex to be drafted' },
    })
    // Nobody else is asked, and the secretariat does not see it.
    expect((await listWork(moderator)).filter(({ kind }) => kind === 'action_report')).toEqual([])
    expect((await refusalOf(said(delegate, id, 'done'))).code).toBe('already_open')
    expect(await move(head, 'endorse', { revisionId: work!.revisionId, version: 2 })).toEqual({
      status: 'published',
    })
    expect((await shown(slug))?.state).toBe('done')
    expect((await eventsOf(database.owner, work!.entryId)).map(({ name }) => name)).toEqual([
      'drafted',
      'submitted',
      'published',
    ])
    expect((await listWork(head)).filter(({ kind }) => kind === 'action_report')).toEqual([])
  })

  it('says when it was due before, and from which day on it is due otherwise', async () => {
    const { moderator, second } = people
    const { id, meeting, slug } = await owed({ due: '2026-03-01' })
    const corrected = async (
      basedOn: number,
      due: string,
      given: Record<string, unknown> = {},
      at = meeting,
    ) => {
      const content = { ...actionContent(at, people.chifeng, { due, ...given }), number: 1 }
      const made = await as(moderator, (tx) => correct(moderator, tx, { entryId: id, basedOn }))
      const saved = await as(moderator, (tx) =>
        save(moderator, tx, { ...made, content, companions: [], changeNote: '' }),
      )
      await move(moderator, 'submit', saved)
      const waiting = (await shown(slug))!
      await move(second, 'publish', { ...saved, version: saved.version + 1 })
      return waiting
    }
    // What only waits is nobody else's to read.
    expect(await corrected(1, '2026-05')).toMatchObject({ due: '2026-03-01', earlierDues: [] })
    await corrected(2, '2026-05', { title: { en: 'Sample annex to be written' } })
    await corrected(3, '2026-05-01')
    const earlierDues = [
      { due: '2026-05', changedOn: today() },
      { due: '2026-03-01', changedOn: today() },
    ]
    expect(await shown(slug)).toMatchObject({ due: '2026-05-01', earlierDues })
    expect(await findRecord('action', slug)).toMatchObject({ earlierDues })
    // What it said while it belonged to a meeting that is not its own any more is not told.
    await corrected(4, '2026-06', {}, await meetingOn('2026-05-15'))
    expect((await shown(slug))?.earlierDues).toEqual([])
  })

  it('is reported on by nobody else, dropped with a reason only, and once where a form is sent twice', async () => {
    const { head, stranger, moderator, observer, administrator } = people
    const { id } = await owed()
    const foreign = await actorOf(database.owner, 'delegate.jinzhou')
    for (const who of [stranger, foreign, moderator, observer, administrator])
      expect((await refusalOf(said(who, id, 'done'))).code).toBe('forbidden')
    expect((await refusalOf(said(head, id, 'dropped', ''))).code).toBe('reason_missing')
    expect((await refusalOf(said(head, people.chifeng, 'done'))).code).toBe('not_found')
    const twice = await Promise.allSettled([said(head, id, 'dropped'), said(head, id, 'dropped')])
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is moved by the secretariat, keeps its number, and is refused with a decision of another meeting', async () => {
    const { moderator, second, head } = people
    const { id, slug, meeting } = await owed({ due: '2026-06-30' })
    const other = await add('decision', decisionContent(await meetingOn('2026-05-15')))
    const draftIt = (who: Actor) =>
      as(who, (tx) =>
        draft(who, tx, { kind: 'action', content: actionContent(meeting, people.chifeng), companions: [] }),
      )
    for (const who of [people.delegate, head]) expect((await refusalOf(draftIt(who))).code).toBe('forbidden')
    expect((await refusalOf(as(head, (tx) => correct(head, tx, { entryId: id, basedOn: 1 })))).code).toBe(
      'not_found',
    )
    const opened = await as(moderator, (tx) => correct(moderator, tx, { entryId: id, basedOn: 1 }))
    const { content } = await revisionOf(database.owner, opened.revisionId)
    const saved = (version: number, given: Record<string, unknown>) =>
      as(moderator, (tx) =>
        save(moderator, tx, {
          ...opened,
          ...{ version, content: { ...content, ...given }, companions: [], changeNote: 'Later, as agreed.' },
        }),
      )
    await saved(1, { decision: other, due: '2026~' })
    const wrong = await refusalOf(move(moderator, 'submit', { ...opened, version: 2 }))
    expect(wrong.details.issues).toEqual([{ path: ['due'], code: 'action.due' }])
    await saved(2, { decision: other, due: '2026-09' })
    expect((await refusalOf(move(moderator, 'submit', { ...opened, version: 3 }))).details.issues).toEqual([
      { path: ['decision'], code: 'action.otherMeeting' },
    ])
    await saved(3, { due: '2026-09' })
    await move(moderator, 'submit', { ...opened, version: 4 })
    await move(second, 'publish', { ...opened, version: 5 })
    expect(await shown(slug)).toMatchObject({ ordinal: 1, due: '2026-09', dueTo: '2026-09-30', revision: 2 })
  })
})

describe('the lists of action items', () => {
  it('show a party what it owes, the first that is due first', async () => {
    const { head, delegate, stranger, observer, moderator } = people
    const late = await owed({ due: '2027-01' })
    const early = await owed({ due: '2026-01-31' })
    const mine = (await listOwed(delegate)).map(({ slug }) => slug)
    expect(mine.filter((slug) => [late.slug, early.slug].includes(slug))).toEqual([early.slug, late.slug])
    expect((await listOwed(head)).map(({ slug }) => slug)).toEqual(mine)
    for (const who of [stranger, observer, moderator]) expect(await listOwed(who)).toEqual([])
    expect(await findOwed(stranger, early.slug)).toBeNull()
    expect(await findOwed(moderator, early.slug)).toMatchObject({ mayReport: false })
    expect(await findOwed(delegate, early.slug)).toMatchObject({ mayReport: true })
  })

  it('go on after the last shown, by owner, state and body', async () => {
    const body = await idOf(database.owner, 'body', 'nine-plus-one')
    const meeting = await meetingOn('2026-05-14', { body })
    const dalian = await idOf(database.owner, 'party', 'dalian')
    const [first, second] = [
      await add('action', actionContent(meeting, dalian, { due: '2031-01-01', title: { en: 'Sample one' } })),
      await add('action', actionContent(meeting, dalian, { due: '2031-01-01', title: { en: 'Sample two' } })),
    ]
    const listed = async (given: Record<string, string>) => {
      const { rows } = await listActions(
        await registerVersion(),
        parseActionFilter({ owner: 'dalian', ...given }),
      )
      return rows.map(({ title }) => title.en)
    }
    expect(await listed({})).toEqual(['Sample one', 'Sample two'])
    const [row] = await database.owner.execute<{ number: number }>(
      sql`select number from actions where id = ${first}`,
    )
    expect(await listed({ after: `2031-01-01_${row!.number}` })).toEqual(['Sample two'])
    expect(await listed({ body: 'nine-plus-one' })).toEqual(['Sample one', 'Sample two'])
    expect(await listed({ body: 'xi-chi-chao-jin' })).toEqual([])
    expect(await listed({ state: 'overdue' })).toEqual([])
    await database.owner.transaction((tx) =>
      importEntry(tx, {
        kind: 'action_report',
        content: { action: second, party: dalian, state: 'done', words: {}, date: '2026-06-01' },
        changeNote: '',
      }),
    )
    expect(await listed({})).toEqual(['Sample one'])
    expect(await listed({ state: 'done' })).toEqual(['Sample two'])
    expect(await listed({ state: 'all' })).toEqual(['Sample one', 'Sample two'])
  })

  it('bring back at the next meeting of a series what its earlier ones left open', async () => {
    const earlier = await meetingOn('2026-05-14', { series })
    const closed = await meetingOn('2026-05-15', { series, visibility: 'parties' })
    const next = await meetingOn('2027-05', { series, state: 'planned' })
    const over = await meetingOn('2026-06', { series })
    const left = await add(
      'action',
      actionContent(earlier, people.chifeng, { title: { en: 'Sample left open' } }),
    )
    await add('action', actionContent(closed, people.chifeng, { title: { en: 'Sample behind doors' } }))
    const version = await registerVersion()
    const titles = async (meeting: string) =>
      (await actionsLeftTo(version, await slugOf(meeting))).map(({ title }) => title.en)
    expect(await titles(next)).toEqual(['Sample left open'])
    expect(await titles(over)).toEqual([])
    expect((await actionsOf(version, await slugOf(earlier))).map(({ id }) => id)).toEqual([left])
    expect(await actionsOf(version, await slugOf(closed))).toEqual([])
  })
})

// After the lists, whose parties it would change.
describe('an action item that has passed on', () => {
  it('takes no report that waited with the party that owed it before', async () => {
    const { delegate, head, moderator, second } = people
    const owner = await idOf(database.owner, 'party', 'dalian')
    const { id } = await owed()
    await said(delegate, id, 'done')
    const [work] = (await listWork(head)).filter(({ kind }) => kind === 'action_report')
    const opened = await as(moderator, (tx) => correct(moderator, tx, { entryId: id, basedOn: 1 }))
    const { content } = await revisionOf(database.owner, opened.revisionId)
    const changed = { content: { ...content, owner }, companions: [], changeNote: 'Passed on.' }
    await as(moderator, (tx) => save(moderator, tx, { ...opened, version: 1, ...changed }))
    await move(moderator, 'submit', { ...opened, version: 2 })
    await move(second, 'publish', { ...opened, version: 3 })
    expect(await refusalOf(move(head, 'endorse', { revisionId: work!.revisionId, version: 2 }))).toEqual({
      code: 'invalid',
      details: { issues: [{ path: ['action'], code: 'action.notOwner' }] },
    })
  })
})
