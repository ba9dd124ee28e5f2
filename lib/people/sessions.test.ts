import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { atSignInDoor } from '@/db/client'
import { actorOf } from '@/db/factories'
import { eventLog } from '@/db/schema/entries'
import { people, posts, sessions } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { refusalOf } from '@/lib/entries/testing'
import { beginSession, choosePost, endSession, findSignedIn } from './sessions'
import { clientAt } from './testing'

const database = testDatabase()
const run = (statement: string) => database.owner.execute(statement)

async function signedIn(email: string) {
  const { personId } = await actorOf(database.owner, email)
  await run(`delete from sessions where person_id = '${personId}'`)
  const secret = await atSignInDoor((tx) => beginSession(tx, personId, clientAt('')))
  const set = (change: string) => run(`update sessions set ${change} where person_id = '${personId}'`)
  return { personId, secret, set }
}
const namesOf = async (personId: string) =>
  (
    await database.owner.select().from(eventLog).where(eq(eventLog.personId, personId)).orderBy(eventLog.id)
  ).map((event) => event.name)

describe('a session', () => {
  it('speaks for its person and the post they act for, and no other secret does', async () => {
    const { secret, personId } = await signedIn('head.chifeng')
    const { post } = await actorOf(database.owner, 'head.chifeng')
    expect(await findSignedIn(secret)).toEqual({
      actor: { personId, post },
      name: 'Sample head of delegation of Chifeng',
      email: 'head.chifeng@example.org',
      language: 'zh',
      sample: true,
      viewing: null,
      proofDue: false,
      posts: [{ ...post, partyName: expect.objectContaining({ en: 'Chifeng' }) }],
    })
    const [row] = await database.owner.select().from(sessions)
    for (const other of [
      '',
      'x',
      secret.slice(1),
      `${secret} `,
      secret.toUpperCase(),
      row!.secretHash,
      '\0',
      "'",
    ])
      expect(await findSignedIn(other)).toBeNull()
  })

  it.each([
    ['revoked', 'revoked_at = now()'],
    ['idle for twelve hours', `last_seen_at = now() - interval '12 hours 1 minute'`],
    ['a week old, however busy', `created_at = now() - interval '7 days 1 minute'`],
  ])('ends at once when %s', async (_, change) => {
    const { secret, set } = await signedIn('delegate.chifeng')
    expect(await findSignedIn(secret)).not.toBeNull()
    await set(change)
    expect(await findSignedIn(secret)).toBeNull()
    expect((await refusalOf(choosePost(secret, '00000000-0000-4000-8000-000000000000'))).code).toBe(
      'signed_out',
    )
  })

  it.each([
    ['idle for less', `last_seen_at = now() - interval '11 hours 59 minutes'`],
    ['not yet a week old', `created_at = now() - interval '6 days 23 hours'`],
  ])('goes on when %s', async (_, change) => {
    const { secret, set } = await signedIn('delegate.chifeng')
    await set(change)
    expect(await findSignedIn(secret)).not.toBeNull()
  })

  it('ends at once when its person is suspended', async () => {
    const { secret, personId } = await signedIn('moderator2')
    await database.owner.update(people).set({ suspendedAt: new Date() }).where(eq(people.id, personId))
    expect(await findSignedIn(secret)).toBeNull()
    await database.owner.update(people).set({ suspendedAt: null }).where(eq(people.id, personId))
    expect(await findSignedIn(secret)).not.toBeNull()
  })

  it('is seen anew by being used, but written at most once a minute', async () => {
    const { secret, set, personId } = await signedIn('moderator')
    const seen = async () =>
      (await database.owner.select().from(sessions).where(eq(sessions.personId, personId)))[0]!.lastSeenAt
    await set(`last_seen_at = now() - interval '5 hours'`)
    const before = await seen()
    await findSignedIn(secret)
    const after = await seen()
    expect(after.getTime() - before.getTime()).toBeGreaterThan(4.9 * 3600_000)
    await findSignedIn(secret)
    expect(await seen()).toEqual(after)
  })

  it('ends on one device alone, and leaves one event', async () => {
    const { secret, personId } = await signedIn('admin')
    const elsewhere = await atSignInDoor((tx) => beginSession(tx, personId, clientAt('')))
    await endSession(secret)
    expect(await findSignedIn(secret)).toBeNull()
    expect(await findSignedIn(elsewhere)).not.toBeNull()
    // Again, or with a secret that never was: nothing happens.
    await endSession(secret)
    await endSession('unknown')
    expect(await namesOf(personId)).toEqual(['signed_in', 'signed_in', 'signed_out'])
  })
})

describe('whoever holds several posts', () => {
  it('acts for one at a time, on each device for its own, and changes with one event', async () => {
    const { owner } = database
    const { secret, personId } = await signedIn('delegate.jinzhou')
    const elsewhere = await atSignInDoor((tx) => beginSession(tx, personId, clientAt('')))
    const [first, second] = [
      await actorOf(owner, 'delegate.jinzhou', 0),
      await actorOf(owner, 'delegate.jinzhou', 1),
    ]
    expect((await findSignedIn(secret))?.actor.post).toEqual(first.post)
    await choosePost(secret, second.post.id)
    const there = await findSignedIn(secret)
    expect(there?.actor.post).toEqual(second.post)
    expect(there?.posts.map((post) => post.id)).toEqual([first.post.id, second.post.id])
    expect((await findSignedIn(elsewhere))?.actor.post).toEqual(first.post)
    const chosen = (await owner.select().from(eventLog)).filter((event) => event.name === 'post_chosen')
    expect(chosen).toMatchObject([{ personId, postId: second.post.id, partyId: second.post.partyId }])
  })

  it('chooses none but their own', async () => {
    const { owner } = database
    const { secret, personId } = await signedIn('delegate.jinzhou')
    const before = await findSignedIn(secret)
    for (const email of ['head.jinzhou', 'moderator', 'admin']) {
      const { post } = await actorOf(owner, email)
      expect(await refusalOf(choosePost(secret, post.id))).toEqual({ code: 'not_found', details: {} })
    }
    const nowhere = '00000000-0000-4000-8000-000000000000'
    expect((await refusalOf(choosePost(secret, nowhere))).code).toBe('not_found')
    expect(await findSignedIn(secret)).toEqual(before)
    expect((await namesOf(personId)).at(-1)).toBe('signed_in')
  })

  it('acts no longer for a post that has ended, whether chosen or not', async () => {
    const { owner } = database
    const { secret } = await signedIn('delegate.jinzhou')
    const [first, second] = [
      await actorOf(owner, 'delegate.jinzhou', 0),
      await actorOf(owner, 'delegate.jinzhou', 1),
    ]
    await choosePost(secret, second.post.id)
    await owner.update(posts).set({ heldUntil: new Date() }).where(eq(posts.id, second.post.id))
    expect((await findSignedIn(secret))?.actor.post).toEqual(first.post)
    expect((await refusalOf(choosePost(secret, second.post.id))).code).toBe('not_found')
    await owner.update(posts).set({ heldUntil: new Date() }).where(eq(posts.id, first.post.id))
    expect(await findSignedIn(secret)).toMatchObject({ actor: { post: null }, posts: [] })
  })
})
