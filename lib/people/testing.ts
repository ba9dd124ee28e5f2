/** For tests: who asks at the sign-in door. */
import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { credentials, people, posts } from '@/db/schema/people'
import type { Role } from '@/db/vocabulary'
import type { Client } from './device'
import { hashPassword } from './passwords'

/** A browser at this network address that was never seen before. */
export const clientAt = (address: string): Client => ({ address, agent: '', device: null })

/** Somebody real, of the secretariat where a role is given. */
export async function realPerson(
  owner: Database,
  given: { email: string; password: string; role?: Role },
): Promise<string> {
  const [person] = await owner
    .insert(people)
    .values({ name: 'Somebody real', email: given.email, language: 'en' })
    .returning()
  const passwordHash = await hashPassword(given.password)
  await owner.insert(credentials).values({ personId: person!.id, passwordHash })
  if (given.role) await owner.insert(posts).values({ personId: person!.id, role: given.role })
  return person!.id
}

/** The password stored for somebody. */
export async function passwordHashOf(owner: Database, personId: string): Promise<string | undefined> {
  const [row] = await owner.select().from(credentials).where(eq(credentials.personId, personId))
  return row?.passwordHash
}
