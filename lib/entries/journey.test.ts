import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { entries, eventLog, registerState, revisions } from '@/db/schema/entries'
import { acts, agreements } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import { save } from './commands'
import { as, corrected, move, published } from './testing'

const database = testDatabase()

describe('an agreement', () => {
  it('goes from the draft over the head and the secretariat to the register, with its acts', async () => {
    const before = await database.owner.select().from(registerState)
    const { entryId } = await published(database.owner)
    const [row] = await database.owner.select().from(agreements).where(eq(agreements.id, entryId))
    expect(row).toMatchObject({
      slug: 'sample-memorandum-on-cultural-tourism',
      number: 11,
      revision: 1,
      status: 'signed',
      year: 2024,
    })
    expect(await database.owner.select().from(acts).where(eq(acts.agreementId, entryId))).toHaveLength(2)
    const after = await database.owner.select().from(registerState)
    expect(after[0]!.version).toBe(before[0]!.version + 1)
    const told = await database.owner
      .select({ name: eventLog.name })
      .from(eventLog)
      .where(eq(eventLog.entryId, entryId))
      .orderBy(eventLog.id)
    expect(told.map((event) => event.name)).toEqual(['drafted', 'submitted', 'endorsed', 'published'])
  })

  it('stays public while a correction of it is written, and is replaced when that is published', async () => {
    const { entryId, delegate, head, moderator, revisionId } = await corrected(database.owner)
    const [content] = await database.owner.select().from(revisions).where(eq(revisions.id, revisionId))
    await as(delegate, (tx) =>
      save(delegate, tx, {
        revisionId,
        version: 1,
        content: { ...content!.content, title: { en: 'Corrected title' } },
        companions: [],
        changeNote: 'The title was misread.',
      }),
    )
    const title = async () =>
      (await database.owner.select().from(agreements).where(eq(agreements.id, entryId)))[0]!.title
    expect(await title()).toEqual({
      en: 'Sample memorandum on cultural tourism',
      zh: '文化旅游合作备忘录（示例）',
    })
    await move(delegate, 'submit', { revisionId, version: 2 })
    await move(head, 'endorse', { revisionId, version: 3 })
    await move(moderator, 'publish', { revisionId, version: 4 })
    expect(await title()).toEqual({ en: 'Corrected title' })
    const all = await database.owner.select().from(revisions).where(eq(revisions.entryId, entryId))
    expect(all.map((one) => [one.number, one.status]).sort()).toEqual([
      [1, 'superseded'],
      [2, 'published'],
    ])
    // The address stays, although the title it was made of has changed.
    const [entry] = await database.owner.select().from(entries).where(eq(entries.id, entryId))
    expect(entry!.slug).toMatch(/^sample-memorandum-on-cultural-tourism/)
  })
})
