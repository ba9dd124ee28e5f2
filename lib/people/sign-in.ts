/** Who has this address and password: the same answer, in the same time, whether or not the address is known. */
import { and, eq } from 'drizzle-orm'
import { atSignInDoor } from '@/db/client'
import { credentials, people, sessions } from '@/db/schema/people'
import { Refusal } from '@/lib/errors'
import { plainAddress } from './address'
import { type Client, hashOfDevice } from './device'
import { passwordMatches } from './passwords'
import { beginSession } from './sessions'
import { type Limit, mayTry } from './tries'

/** Begins a session and returns its secret; refuses with wrong_credentials or too_many. */
export async function signInWith(email: string, password: string, client: Client): Promise<string> {
  const address = plainAddress(email)
  if (!(await mayTry(await limitsFor(address, client)))) throw new Refusal('too_many')
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
  return atSignInDoor((tx) => beginSession(tx, person.id, client))
}

/**
 * A browser with which the person has signed in before has tries of its own, so that nobody who tries elsewhere, or
 * behind the same network address, can lock the owner out.
 */
async function limitsFor(address: string, client: Client): Promise<Limit[]> {
  const { address: from, device } = client
  if (device && (await isKnownDevice(address, device)))
    return [{ key: `sign-in ${address} with ${hashOfDevice(device)}`, most: 5, minutes: 15 }]
  return [
    { key: `sign-in ${address} ${from}`, most: 5, minutes: 15 },
    { key: `sign-in from ${from}`, most: 60, minutes: 15 },
    { key: `sign-in ${address}`, most: 100, minutes: 24 * 60 },
  ]
}

async function isKnownDevice(address: string, device: string): Promise<boolean> {
  const [known] = await atSignInDoor((tx) =>
    tx
      .select({ id: sessions.id })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .where(and(eq(people.email, address), eq(sessions.deviceHash, hashOfDevice(device))))
      .limit(1),
  )
  return known !== undefined
}
