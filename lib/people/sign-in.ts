/** Who has this address and password: the same answer, in the same time, whether or not the address is known. */
import { eq } from 'drizzle-orm'
import { atSignInDoor } from '@/db/client'
import { credentials, people } from '@/db/schema/people'
import { Refusal } from '@/lib/errors'
import { passwordMatches } from './passwords'
import { beginSession } from './sessions'
import { mayTry } from './tries'

/** Begins a session and returns its secret; refuses with wrong_credentials or too_many. `from`: the client's address. */
export async function signInWith(email: string, password: string, from: string): Promise<string> {
  // What no stored address holds (NUL, which PostgreSQL refuses, among it) makes it an unknown one.
  const address = email
    .trim()
    .toLowerCase()
    .slice(0, 200)
    .replace(/[^\x21-\x7e]/g, '?')
  const allowed = await mayTry([
    // From one place: an attacker elsewhere cannot lock the owner out with these.
    { key: `sign-in ${address} ${from}`, most: 5, minutes: 15 },
    { key: `sign-in from ${from}`, most: 60, minutes: 15 },
    { key: `sign-in ${address}`, most: 100, minutes: 24 * 60 },
  ])
  if (!allowed) throw new Refusal('too_many')
  const person = await atSignInDoor(async (tx) => {
    const [found] = await tx
      .select({ id: people.id, suspendedAt: people.suspendedAt, passwordHash: credentials.passwordHash })
      .from(people)
      .innerJoin(credentials, eq(credentials.personId, people.id))
      .where(eq(people.email, address))
    return found
  })
  const matches = await passwordMatches(person?.passwordHash ?? null, password.slice(0, 200))
  if (!person || !matches || person.suspendedAt) throw new Refusal('wrong_credentials')
  return atSignInDoor((tx) => beginSession(tx, person.id))
}
