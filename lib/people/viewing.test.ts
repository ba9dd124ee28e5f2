import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asActor } from '@/db/client'
import { actorOf } from '@/db/factories'
import { eventLog } from '@/db/schema/entries'
import { posts } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { acting } from '@/lib/entries/queries'
import { refusalOf } from '@/lib/entries/testing'
import { mayReadPublished } from '@/lib/policy'
import { samplePassword } from './samples'
import { endSession, findSignedIn } from './sessions'
import { signInWith } from './sign-in'
import { clientAt } from './testing'
import { standInFor } from './viewing'
import { beginViewing, endViewing } from './viewing-deeds'

const database = testDatabase()
const minute = 60_000
let count = 0
const later = (ms: number) => vi.setSystemTime(Date.now() + ms)
const signIn = (email: string) =>
  signInWith(`${email}@example.org`, samplePassword, clientAt(`192.0.2.${++count}`))

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters'
  vi.useFakeTimers({ toFake: ['Date'] })
  // Each try in a window of its own.
  later(60 * minute * ++count)
  return () => vi.useRealTimers()
})

const eventsOf = async () => {
  const { personId } = await actorOf(database.owner, 'admin')
  const rows = await database.owner
    .select()
    .from(eventLog)
    .where(eq(eventLog.personId, personId))
    .orderBy(eventLog.id)
  return rows
    .filter(({ name }) => name.startsWith('view_'))
    .map(({ name, details }) => `${name} ${details.role}`)
}

describe('looking at the pages as a role', () => {
  it('is as a stand-in of no party, until it is ended; both are in the log', async () => {
    const before = (await eventsOf()).length
    const here = await signIn('admin')
    const own = await findSignedIn(here)
    expect(own?.viewing).toBeNull()
    await beginViewing(here, 'head')
    const viewing = await findSignedIn(here)
    expect(viewing).toMatchObject({ name: own!.name, posts: [], viewing: { role: 'head' } })
    expect(viewing!.actor).toEqual(standInFor('head'))
    expect(viewing!.viewing!.until.getTime()).toBe(Date.now() + 30 * minute)
    await endViewing(here)
    await endViewing(here)
    expect(await findSignedIn(here)).toEqual(own)
    expect((await eventsOf()).slice(before)).toEqual(['view_began head', 'view_ended head'])
  })

  it('ends by itself after half an hour, which the log has once', async () => {
    const before = (await eventsOf()).length
    const here = await signIn('admin')
    await beginViewing(here, 'observer')
    later(30 * minute - 1)
    expect((await findSignedIn(here))?.viewing?.role).toBe('observer')
    later(1)
    // Both have seen that it is over before either has ended it.
    const asked = await database.owner.transaction(async (tx) => {
      await tx.execute('select from sessions where viewed_role is not null for update')
      const asking = [findSignedIn(here), findSignedIn(here)]
      await new Promise((resolve) => setTimeout(resolve, 800))
      return { both: Promise.all(asking) }
    })
    const both = await asked.both
    expect(both.map((one) => one?.actor.post?.role)).toEqual(['administrator', 'administrator'])
    expect((await eventsOf()).slice(before)).toEqual(['view_began observer', 'view_ended observer'])
  })

  it('ends with the post that allows it', async () => {
    const here = await signIn('admin')
    await beginViewing(here, 'delegate')
    const { personId } = await actorOf(database.owner, 'admin')
    await database.owner.update(posts).set({ heldUntil: new Date() }).where(eq(posts.personId, personId))
    later(1)
    expect(await findSignedIn(here)).toMatchObject({ viewing: null, actor: { personId, post: null } })
    await database.owner.update(posts).set({ heldUntil: null }).where(eq(posts.personId, personId))
    await endSession(here)
  })

  it.each(['head.chifeng', 'moderator', 'observer.tongliao'])('is refused to %s', async (email) => {
    const here = await signIn(email)
    expect((await refusalOf(beginViewing(here, 'head'))).code).toBe('forbidden')
    expect((await findSignedIn(here))?.viewing).toBeNull()
    expect((await refusalOf(beginViewing('x', 'head'))).code).toBe('signed_out')
  })

  it('opens nothing that is kept from everybody, neither rows nor what is published for members', async () => {
    const [chifeng] = await database.owner.execute<{ id: string }>(
      `select id from entries where kind = 'party' and slug = 'chifeng'`,
    )
    const { personId } = await actorOf(database.owner, 'delegate.chifeng')
    await database.owner.execute(`
      with e as (insert into entries (kind, party_id) values ('agreement', '${chifeng!.id}') returning id)
      insert into revisions (entry_id, number, status, party_id, author_id, contributor_ids, content)
      select id, 1, 'draft', '${chifeng!.id}', '${personId}', array['${personId}'::uuid], '{}' from e`)
    for (const role of ['observer', 'delegate', 'head'] as const) {
      const standIn = standInFor(role)
      const seen = await asActor(acting(standIn), (tx) =>
        tx.execute(`select r.status, (select count(*)::int from clearances) as ladders,
          (select count(*)::int from refusals) as refusals from revisions r
          where r.status not in ('published', 'superseded')`),
      )
      expect([role, seen.length]).toEqual([role, 0])
      const closed = { parties: [chifeng!.id], bodyMembers: null }
      expect(mayReadPublished(standIn, { visibility: 'members', ...closed })).toBe(false)
      expect(mayReadPublished(standIn, { visibility: 'parties', ...closed })).toBe(false)
      expect(mayReadPublished(standIn, { visibility: 'public', ...closed })).toBe(true)
    }
  })
})
