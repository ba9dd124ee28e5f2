/** What the workspace says that a party owes of projects. */
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { projectContent, updateContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { importEntry } from '@/lib/entries/import'
import { cast } from '@/lib/entries/testing'
import { listOwedUpdates, listToView } from './owed'

const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  people = await cast(database.owner)
  // What was there before owes nothing.
  await database.owner.execute(sql`update project_steps set stage = 'completed'`)
})

const add = (kind: Kind, content: unknown, slug?: string) =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, slug, changeNote: '' }))
const owed = async (day: string, who = people.delegate) =>
  (await listOwedUpdates(who, day)).map(
    ({ slug, covers, overdue, due }) => `${slug} ${covers} ${due} ${overdue}`,
  )

describe('an update that is owed', () => {
  it('is shown in the thirty days before it is due, then as overdue, until it is in, however late', async () => {
    const project = await add('project', projectContent(people.chifeng), 'owing')
    await add('update', updateContent(project, people.chifeng, { covers: '2026-Q1', date: '2026-04-10' }))
    expect(await owed('2026-06-14')).toEqual([])
    expect(await owed('2026-06-15')).toEqual(['owing 2026-Q2 2026-07-15 false'])
    expect(await owed('2026-07-15')).toEqual(['owing 2026-Q2 2026-07-15 false'])
    expect(await owed('2026-07-16')).toEqual(['owing 2026-Q2 2026-07-15 true'])
    // Overdue once, though the next is due soon.
    expect(await owed('2026-10-10')).toEqual(['owing 2026-Q2 2026-07-15 true'])
    await add('update', updateContent(project, people.chifeng, { covers: '2026-Q2', date: '2026-08-20' }))
    expect(await owed('2026-08-19')).toEqual(['owing 2026-Q2 2026-07-15 true'])
    expect(await owed('2026-08-20')).toEqual([])
  })

  it('is nobody’s but the lead’s', async () => {
    for (const who of [people.stranger, people.moderator, people.observer])
      expect(await owed('2026-11-28', who)).toEqual([])
    expect(await owed('2026-11-28', people.head)).toEqual(['owing 2026-Q3 2026-10-15 true'])
  })
})

it('a partner sees the last update of each project until it has said something of it', async () => {
  const partners = [{ party: people.jinzhou, role: null }]
  const title = { en: 'Sample project with a partner' }
  const project = await add('project', projectContent(people.chifeng, { partners, title }))
  const shown = async (who = people.stranger) =>
    (await listToView(who)).filter((one) => one.title.en === title.en).map(({ covers }) => covers)
  await add('update', updateContent(project, people.chifeng, { covers: '2026-Q1' }))
  const update = await add('update', updateContent(project, people.chifeng, { covers: '2026-Q2' }))
  expect(await shown()).toEqual(['2026-Q2'])
  expect(await shown(people.head)).toEqual([])
  const view = { update, party: people.jinzhou, stance: 'adds', words: { en: 'Sample' }, date: '2026-07-20' }
  await add('update_view', view)
  expect(await shown()).toEqual([])
})
