import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { entries } from '@/db/schema/entries'
import { credentials, people, posts, sessions } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { refusalOf } from '@/lib/entries/testing'
import { samplePassword, setSamplePeople } from './samples'
import { findSignedIn } from './sessions'
import { signInWith } from './sign-in'
import { clientAt } from './testing'

const database = testDatabase()

it('the sample people are the eight that the contract names, each marked as one', async () => {
  const rows = await database.owner
    .select({
      email: people.email,
      role: posts.role,
      party: entries.slug,
      sample: people.sample,
      name: people.name,
    })
    .from(people)
    .innerJoin(posts, eq(posts.personId, people.id))
    .leftJoin(entries, eq(entries.id, posts.partyId))
  expect(rows.map((row) => `${row.email} ${row.role} ${row.party ?? '-'}`).sort()).toEqual([
    'admin@example.org administrator -',
    'delegate.chifeng@example.org delegate chifeng',
    'delegate.jinzhou@example.org delegate jinzhou',
    'delegate.jinzhou@example.org delegate jinzhou-port-bureau',
    'head.chifeng@example.org head chifeng',
    'head.jinzhou@example.org head jinzhou',
    'moderator2@example.org moderator -',
    'moderator@example.org moderator -',
    'observer.tongliao@example.org observer tongliao',
  ])
  for (const row of rows) expect([row.sample, /\bsample\b/i.test(row.name)]).toEqual([true, true])
})

it('they are locked out when the demo is off, at once and all of them, and let in when it is on again', async () => {
  const { owner } = database
  // Somebody real is there as well.
  const [real] = await owner
    .insert(people)
    .values({ name: 'Real', email: 'real@example.org', language: 'en' })
    .returning()
  const [hash] = await owner.select().from(credentials).limit(1)
  await owner.insert(credentials).values({ personId: real!.id, passwordHash: hash!.passwordHash })
  const theirs = await signInWith('real@example.org', samplePassword, clientAt('192.0.2.1'))
  const secret = await signInWith('moderator@example.org', samplePassword, clientAt('192.0.2.1'))

  await setSamplePeople(owner, false)
  expect(await findSignedIn(secret)).toBeNull()
  expect(await refusalOf(signInWith('moderator@example.org', samplePassword, clientAt('192.0.2.2')))).toEqual(
    {
      code: 'wrong_credentials',
      details: {},
    },
  )
  expect((await owner.select().from(credentials)).map((row) => row.personId)).toEqual([real!.id])
  expect(await findSignedIn(theirs)).not.toBeNull()

  await setSamplePeople(owner, true)
  await setSamplePeople(owner, true)
  expect(await owner.$count(people)).toBe(9)
  expect(await owner.$count(posts)).toBe(9)
  expect(await findSignedIn(secret)).toBeNull()
  expect(
    (await findSignedIn(await signInWith('moderator@example.org', samplePassword, clientAt('192.0.2.3'))))
      ?.email,
  ).toBe('moderator@example.org')
  expect(await owner.$count(sessions)).toBe(3)
})

it('in a register that lacks their cities they have no post, and the start goes on', async () => {
  const { owner } = database
  const others = { people: await owner.$count(people), posts: await owner.$count(posts) }
  await owner.execute(`
    update people set email = 'former.' || email, sample = false;
    update entries set slug = 'elsewhere' where kind = 'party' and slug = 'chifeng'`)
  await setSamplePeople(owner, true)
  expect(await owner.$count(people)).toBe(others.people + 8)
  expect(await owner.$count(posts)).toBe(others.posts + 9 - 2)
})
