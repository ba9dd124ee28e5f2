/** The sample people of the demo: plainly marked, with one known password, there only while DEMO is on. */
import { and, eq, inArray } from 'drizzle-orm'
import { atSignInDoor, type Database, type Tx } from '@/db/client'
import { entries } from '@/db/schema/entries'
import { credentials, people, posts, sessions } from '@/db/schema/people'
import type { Language, Role } from '@/db/vocabulary'
import { hashPassword } from './passwords'

export const samplePassword = 'corridor-2007-demo'

type Sample = {
  email: string
  name: string
  language: Language
  posts: { role: Role; party: string | null }[]
}

export const samplePeople: Sample[] = [
  sample('delegate.chifeng', 'Sample delegate of Chifeng', 'zh', [{ role: 'delegate', party: 'chifeng' }]),
  sample('head.chifeng', 'Sample head of delegation of Chifeng', 'zh', [{ role: 'head', party: 'chifeng' }]),
  // Speaks for two parties, so that choosing for whom one acts can be seen.
  sample('delegate.jinzhou', 'Sample delegate of Jinzhou', 'zh', [
    { role: 'delegate', party: 'jinzhou' },
    { role: 'delegate', party: 'jinzhou-port-bureau' },
  ]),
  sample('head.jinzhou', 'Sample head of delegation of Jinzhou', 'zh', [{ role: 'head', party: 'jinzhou' }]),
  sample('observer.tongliao', 'Sample observer of Tongliao', 'zh', [{ role: 'observer', party: 'tongliao' }]),
  sample('moderator', 'Sample moderator', 'en', [{ role: 'moderator', party: null }]),
  sample('moderator2', 'Second sample moderator', 'en', [{ role: 'moderator', party: null }]),
  sample('admin', 'Sample administrator', 'en', [{ role: 'administrator', party: null }]),
]

function sample(at: string, name: string, language: Language, held: Sample['posts']): Sample {
  return { email: `${at}@example.org`, name, language, posts: held }
}

/** Makes the sample people there are not yet, or takes away their passwords and sessions when the demo is off. */
export async function setSamplePeople(owner: Database, demo: boolean): Promise<void> {
  const passwordHash = demo ? await hashPassword(samplePassword) : null
  await owner.transaction(async (tx) => {
    const present = await tx
      .select({ id: people.id, email: people.email })
      .from(people)
      .where(eq(people.sample, true))
    const ids = present.map((person) => person.id)
    if (!passwordHash) {
      if (!ids.length) return
      await tx.delete(credentials).where(inArray(credentials.personId, ids))
      await tx.update(sessions).set({ revokedAt: new Date() }).where(inArray(sessions.personId, ids))
      return
    }
    for (const person of samplePeople) {
      const known = present.find((someone) => someone.email === person.email)
      const personId = known?.id ?? (await add(tx, person))
      await tx.insert(credentials).values({ personId, passwordHash }).onConflictDoNothing()
    }
  })
}

/** Whether they can sign in: then their password is shown. */
export function samplesComeIn(): Promise<boolean> {
  return atSignInDoor(async (tx) => {
    const [one] = await tx
      .select({ id: people.id })
      .from(people)
      .innerJoin(credentials, eq(credentials.personId, people.id))
      .where(eq(people.sample, true))
      .limit(1)
    return one !== undefined
  })
}

async function add(tx: Tx, person: Sample): Promise<string> {
  const { email, name, language } = person
  const [added] = await tx
    .insert(people)
    .values({ email, name, language, sample: true })
    .returning({ id: people.id })
  for (const post of person.posts) {
    const [party] = post.party
      ? await tx
          .select({ id: entries.id })
          .from(entries)
          .where(and(eq(entries.kind, 'party'), eq(entries.slug, post.party)))
      : []
    // A register that was not begun with the founding records may lack the party.
    if (post.party && !party) continue
    await tx.insert(posts).values({ personId: added!.id, role: post.role, partyId: party?.id ?? null })
  }
  return added!.id
}
