import { beforeAll, expect, it } from 'vitest'
import { idOf, projectContent, updateContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { importEntry } from '@/lib/entries/import'
import { cast } from '@/lib/entries/testing'
import { findClosedProject } from './closed'

const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  people = await cast(database.owner)
})

const add = (kind: Kind, content: unknown, slug?: string) =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, slug, changeNote: '' }))

it('a project for its parties is read by lead, partners and the secretariat; one for members by all of the body', async () => {
  const { owner } = database
  const { chifeng, jinzhou, delegate, stranger, observer, moderator, administrator } = people
  const partners = [{ party: jinzhou, role: 'funding' }]
  const closed = await add(
    'project',
    projectContent(chifeng, { visibility: 'parties', partners }),
    'for-parties',
  )
  await add('update', updateContent(closed, chifeng))
  await add('project', projectContent(chifeng, { visibility: 'parties' }), 'for-one')
  const body = await idOf(owner, 'body', 'nine-plus-one')
  await add('project', projectContent(chifeng, { visibility: 'members', body }), 'for-members')
  await add('project', projectContent(chifeng), 'for-all')
  const readers = async (slug: string) => {
    const all = { delegate, stranger, observer, moderator, administrator }
    const found = await Promise.all(
      Object.entries(all).map(async ([name, actor]) =>
        (await findClosedProject(actor, slug)) ? [name] : [],
      ),
    )
    return found.flat()
  }
  expect(await readers('for-parties')).toEqual(['delegate', 'stranger', 'moderator'])
  expect(await readers('for-one')).toEqual(['delegate', 'moderator'])
  // Jinzhou belongs to the body, Tongliao does not.
  expect(await readers('for-members')).toEqual(['delegate', 'stranger', 'moderator'])
  // The public page shows it.
  expect(await readers('for-all')).toEqual([])
  expect(await readers('nowhere')).toEqual([])
  const found = await findClosedProject(stranger, 'for-parties')
  expect(found).toMatchObject({
    project: { visibility: 'parties', partners: [{ role: 'funding' }] },
    standing: { stage: 'under_way', health: 'on_track' },
    updates: [{ covers: '2026-Q2' }],
  })
})
