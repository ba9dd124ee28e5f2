/** What a device is asked to sign: made for one session and one purpose, good for five minutes and once, whatever comes of it. */
import { randomBytes } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import { atSignInDoor, type Tx } from '@/db/client'
import { passkeyChallenges } from '@/db/schema/factors'
import type { PasskeyPurpose } from '@/db/vocabulary'
import { publicOrigin } from '@/lib/registry/address'

/** Milliseconds. */
export const keyPatience = 5 * 60_000

/** Where keys serve: from the setting alone, never from what a request says of itself. */
export const keyOrigin = () => publicOrigin()
export const keyHost = () => new URL(publicOrigin()).hostname

/** Takes the place of an earlier one. `name`: of a key that is to be added. */
export async function keepChallenge(
  tx: Tx,
  sessionId: string,
  purpose: PasskeyPurpose,
  name: string | null,
): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  const made = { challenge, name, madeAt: new Date() }
  await tx
    .insert(passkeyChallenges)
    .values({ sessionId, purpose, ...made })
    .onConflictDoUpdate({ target: [passkeyChallenges.sessionId, passkeyChallenges.purpose], set: made })
  return challenge
}

/** What this session is asked for now. */
export async function findChallenge(tx: Tx, sessionId: string, purpose: PasskeyPurpose) {
  const [found] = await tx.select().from(passkeyChallenges).where(open(sessionId, purpose))
  return found ?? null
}

/** Uses it up, in a transaction of its own: a wrong answer leaves nothing for a second try. */
export function takeChallenge(sessionId: string, purpose: PasskeyPurpose) {
  return atSignInDoor(async (tx) => {
    const [taken] = await tx.delete(passkeyChallenges).where(open(sessionId, purpose)).returning()
    return taken ?? null
  })
}

const open = (sessionId: string, purpose: PasskeyPurpose) =>
  and(
    eq(passkeyChallenges.sessionId, sessionId),
    eq(passkeyChallenges.purpose, purpose),
    gt(passkeyChallenges.madeAt, new Date(Date.now() - keyPatience)),
  )
