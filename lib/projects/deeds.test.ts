/** Updates of projects: written by the lead's delegation, let go of by its head, and what partners say of them. */
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, projectContent, updateContent } from '@/db/factories'
import { updates, updateViews } from '@/db/schema/projects'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { importEntry } from '@/lib/entries/import'
import { listWork } from '@/lib/entries/queries'
import type { Given, Intent } from '@/lib/entries/short'
import { saveShort } from '@/lib/entries/short'
import { as, cast, eventsOf, move, refusalOf, revisionOf } from '@/lib/entries/testing'
import type { Actor } from '@/lib/policy'
import { correctUpdate, giveView, report } from './deeds'
import { findReporting, takenOver } from './reporting'

Object.assign(process.env, { APP_ORIGIN: 'https://register.example.org' })
const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
let partner: Actor
beforeAll(async () => {
  people = await cast(database.owner)
  partner = await actorOf(database.owner, 'delegate.jinzhou')
})

const add = (kind: Kind, content: unknown) =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, changeNote: '' }))
/** A project that Chifeng leads with Jinzhou. */
const led = () =>
  add('project', projectContent(people.chifeng, { partners: [{ party: people.jinzhou, role: null }] }))
const slugOf = async (id: string) => {
  const [row] = await database.owner.execute<{ slug: string }>(sql`select slug from entries where id = ${id}`)
  return row!.slug
}
const good: Given = {
  'content.health': 'on_track',
  'content.progress': '55',
  'content.happened.en': 'Sample walls are up.',
}
const say = (
  who: Actor,
  projectId: string,
  given: Given = good,
  intent: Intent = 'send',
  covers = '2026-Q2',
) => as(who, (tx) => report(who, tx, { projectId, covers, given, intent }))
const published = (projectId: string) =>
  database.owner.select().from(updates).where(eq(updates.projectId, projectId)).orderBy(updates.covers)
const issuesOf = async (refused: Promise<unknown>) => (await refusalOf(refused)).details.issues

describe('an update', () => {
  it('is published by a head at once, and dated then', async () => {
    const project = await led()
    const made = await say(people.head, project)
    expect(made).toMatchObject({ status: 'published', complete: true })
    expect(await published(project)).toMatchObject([
      {
        covers: '2026-Q2',
        progress: 55,
        date: new Date().toISOString().slice(0, 10),
        happened: { en: 'Sample walls are up.' },
      },
    ])
    expect((await eventsOf(database.owner, made.entryId)).map(({ name }) => name)).toEqual([
      'drafted',
      'published',
    ])
  })

  it('is kept as a draft with all that was typed where something is wrong, and mended there', async () => {
    const project = await led()
    const wrong = { ...good, 'content.progress': '150', 'content.health': 'at_risk', 'content.spent': '12.5' }
    const made = await say(people.delegate, project, wrong)
    expect(made).toMatchObject({ status: 'draft', complete: false })
    expect((await revisionOf(database.owner, made.revisionId)).content).toMatchObject({
      ...{ progress: 150, spent: 12.5, health: 'at_risk', happened: { en: 'Sample walls are up.' } },
    })
    const { revisionId, version } = made
    const mended = await as(people.delegate, (tx) =>
      saveShort(people.delegate, tx, { revisionId, version, given: good, changeNote: '', intent: 'send' }),
    )
    expect(mended).toMatchObject({ status: 'awaiting_endorsement', complete: true })
    expect(await published(project)).toEqual([])
  })

  it('of a delegate waits for the head, who sends it back or whose endorsement publishes it', async () => {
    const { delegate, head } = people
    const project = await led()
    const made = await say(delegate, project)
    expect(made.status).toBe('awaiting_endorsement')
    const work = async (who: Actor) =>
      (await listWork(who)).find(({ revisionId }) => revisionId === made.revisionId)
    const before = (await work(head))!
    expect(before).toMatchObject({ title: { en: 'Sample cold store' }, kind: 'update' })
    await move(head, 'sendBack', before, 'Which walls?')
    const back = (await work(delegate))!
    expect(back).toMatchObject({ status: 'draft', reason: 'Which walls?' })
    const given = { ...good, 'content.happened.en': 'The east walls are up.' }
    const again = await as(delegate, (tx) =>
      saveShort(delegate, tx, { ...back, given, changeNote: '', intent: 'send' }),
    )
    expect(await published(project)).toEqual([])
    await move(head, 'endorse', again)
    expect(await published(project)).toMatchObject([{ happened: { en: 'The east walls are up.' } }])
  })

  it('that is kept as a draft goes nowhere, though it is complete', async () => {
    const made = await say(people.head, await led(), good, 'save')
    expect(made).toMatchObject({ status: 'draft', complete: true })
  })

  it('sent twice is published once, and a second of the same time is kept and refused with a sentence', async () => {
    const project = await led()
    const first = await say(people.head, project)
    expect(await say(people.head, project)).toMatchObject({ entryId: first.entryId, status: 'published' })
    const other = await say(people.head, project, { ...good, 'content.progress': '60' })
    expect(other).toMatchObject({ status: 'draft', complete: false })
    expect(await issuesOf(move(people.head, 'submit', other))).toEqual([
      { path: ['covers'], code: 'update.twice' },
    ])
    expect(await published(project)).toHaveLength(1)
  })

  it('of a time that has not begun is refused with a sentence', async () => {
    const made = await say(people.head, await led(), good, 'send', '2999-Q1')
    expect(made.complete).toBe(false)
    expect(await issuesOf(move(people.head, 'submit', made))).toEqual([
      { path: ['covers'], code: 'update.notBegun' },
    ])
  })

  it('is written by nobody but the lead', async () => {
    const project = await led()
    for (const who of [partner, people.stranger, people.observer, people.moderator, people.administrator])
      expect((await refusalOf(say(who, project))).code).toBe('forbidden')
    expect((await refusalOf(say(people.head, people.chifeng))).code).toBe('not_found')
  })

  it('is corrected by its lead, of the same time and under the same date', async () => {
    const { delegate, head, stranger, chifeng } = people
    const project = await led()
    const id = await add('update', updateContent(project, chifeng, { covers: '2026-Q1', date: '2026-04-10' }))
    const correct = (who: Actor, basedOn: number, given: Given) =>
      as(who, (tx) =>
        correctUpdate(who, tx, { updateId: id, basedOn, given, changeNote: 'A slip.', intent: 'send' }),
      )
    expect((await refusalOf(correct(stranger, 1, good))).code).toBe('forbidden')
    expect((await correct(head, 1, good)).status).toBe('published')
    expect(await published(project)).toMatchObject([
      { id, revision: 2, covers: '2026-Q1', date: '2026-04-10', progress: 55 },
    ])
    expect((await refusalOf(correct(delegate, 1, good))).code).toBe('stale')
    const { revisionId, status } = await correct(delegate, 2, { ...good, 'content.progress': '56' })
    expect(status).toBe('awaiting_endorsement')
    expect((await revisionOf(database.owner, revisionId)).changeNote).toBe('A slip.')
  })
})

describe('the form of an update', () => {
  it('takes over how things stood, not what happened, and shows what waits', async () => {
    const { chifeng, delegate, stranger } = people
    const project = await led()
    const blocked = { health: 'at_risk', blocks: { en: 'Sample: no steel.' }, blockedBy: people.jinzhou }
    await add('update', updateContent(project, chifeng, { ...blocked, covers: '2026-Q1', progress: 30 }))
    await say(delegate, project, good, 'save')
    const slug = await slugOf(project)
    const found = (await findReporting(delegate, slug, null))!
    expect(found).toMatchObject({
      leadId: chifeng,
      updates: [{ covers: '2026-Q1' }],
      waiting: [{ covers: '2026-Q2', status: 'draft' }],
      corrected: null,
    })
    expect(takenOver(found.last)).toEqual({
      ...{ ...blocked, progress: 30, nextStep: {}, nextDue: '', spent: null, currency: null },
    })
    expect((await findReporting(delegate, slug, found.updates[0]!.slug))!.corrected).toMatchObject({
      revision: 1,
      content: { covers: '2026-Q1' },
    })
    for (const who of [stranger, partner, people.moderator, people.observer])
      expect(await findReporting(who, slug, null)).toBeNull()
  })
})

describe('the view of a partner', () => {
  const speak = (who: Actor, updateId: string, words = 'We see no walls.', stance = 'dissents' as const) =>
    as(who, (tx) => giveView(who, tx, { updateId, stance, words: words ? { en: words } : {} }))
  const views = (updateId: string) =>
    database.owner.select().from(updateViews).where(eq(updateViews.updateId, updateId))

  it('is published by its head at once, once for each update, and corrected', async () => {
    const update = await add('update', updateContent(await led(), people.chifeng))
    expect((await speak(people.stranger, update)).status).toBe('published')
    expect((await speak(people.stranger, update, 'We see one wall.')).status).toBe('published')
    expect(await views(update)).toMatchObject([
      { stance: 'dissents', partyId: people.jinzhou, revision: 2, words: { en: 'We see one wall.' } },
    ])
  })

  it('of a delegate waits for the head, and is called by the project', async () => {
    const update = await add('update', updateContent(await led(), people.chifeng))
    const made = await speak(partner, update)
    expect(made.status).toBe('awaiting_endorsement')
    expect((await refusalOf(speak(partner, update))).code).toBe('already_open')
    const work = (await listWork(people.stranger)).find(({ revisionId }) => revisionId === made.revisionId)!
    expect(work.title).toMatchObject({ en: 'Sample cold store' })
    expect(await views(update)).toEqual([])
    await move(people.stranger, 'endorse', work)
    expect(await views(update)).toHaveLength(1)
  })

  it('needs words, and is nobody’s but a partner’s', async () => {
    const update = await add('update', updateContent(await led(), people.chifeng))
    expect((await refusalOf(speak(people.stranger, update, ''))).code).toBe('words_missing')
    for (const who of [people.head, people.delegate, people.moderator, people.observer])
      expect((await refusalOf(speak(who, update))).code).toBe('forbidden')
  })
})
