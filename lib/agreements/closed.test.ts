import { describe, expect, it } from 'vitest'
import { actOf, actorOf, agreementContent, idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { importEntry } from '@/lib/entries/import'
import { findClosed, listClosed } from './closed'

const database = testDatabase()

/** Chifeng records it under the 9+1, to which Jinzhou belongs and Tongliao does not. */
async function published(slug: string, visibility: string) {
  const chifeng = await idOf(database.owner, 'party', 'chifeng')
  const body = await idOf(database.owner, 'body', 'nine-plus-one')
  const content = agreementContent([chifeng], { visibility, body, sources: [] })
  await database.owner.transaction(async (tx) => {
    const agreement = await importEntry(tx, { kind: 'agreement', slug, content, changeNote: '' })
    const act = actOf(chifeng, { agreement }).content
    await importEntry(tx, { kind: 'act', content: act, changeNote: '' })
  })
}

const readers = ['delegate.chifeng', 'head.jinzhou', 'observer.tongliao', 'moderator', 'admin']
async function readersOf(slug: string) {
  const may: string[] = []
  for (const reader of readers) {
    const actor = await actorOf(database.owner, reader)
    const listed = (await listClosed(actor)).some((agreement) => agreement.slug === slug)
    const found = await findClosed(actor, slug)
    expect(found !== null, `${reader} finds what is listed`).toBe(listed)
    if (listed) may.push(reader)
  }
  return may
}

describe('an agreement that is not public', () => {
  it('for members is read by the parties of its body and the secretariat', async () => {
    await published('sample-for-members', 'members')
    expect(await readersOf('sample-for-members')).toEqual(['delegate.chifeng', 'head.jinzhou', 'moderator'])
  })

  it('for its parties is read by these and the secretariat, with its acts', async () => {
    await published('sample-for-parties', 'parties')
    expect(await readersOf('sample-for-parties')).toEqual(['delegate.chifeng', 'moderator'])
    const found = await findClosed(await actorOf(database.owner, 'delegate.chifeng'), 'sample-for-parties')
    expect(found?.acts).toHaveLength(1)
  })
})
