/** A passkey as the second step: what the device is asked to sign, and whether it did. */
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { atSignInDoor, type Tx } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import { Refusal } from '@/lib/errors'
import { requireSession } from './own-sessions'
import { keepChallenge, keyHost, keyOrigin, keyPatience, takeChallenge } from './passkey-challenges'
import { listPasskeys, readJson } from './passkeys'
import { mayTry } from './tries'

/** Asks one of the person's own keys to sign, in the form of WebAuthn; refuses with not_found where they have none. */
export async function askPasskey(secret: string | null) {
  const { session } = await atSignInDoor((tx) => requireSession(tx, secret, ['code_due', 'in']))
  if (!(await mayTry([{ key: `passkey ${session.id}`, most: 30, minutes: 15 }])))
    throw new Refusal('too_many')
  return atSignInDoor(async (tx) => {
    const own = await tx.select().from(passkeys).where(eq(passkeys.personId, session.personId))
    if (!own.length) throw new Refusal('not_found')
    const challenge = await keepChallenge(tx, session.id, 'give', null)
    return {
      rpId: keyHost(),
      challenge,
      timeout: keyPatience,
      userVerification: 'required' as const,
      allowCredentials: own.map(({ credentialId: id, transports }) => ({
        type: 'public-key' as const,
        id,
        transports,
      })),
    }
  })
}

/** Whether whoever is signing in has a passkey to give. */
export function findPasskeyDue(secret: string): Promise<boolean> {
  return atSignInDoor(async (tx) => {
    const found = await requireSession(tx, secret, ['code_due']).catch(() => null)
    return found !== null && (await listPasskeys(tx, found.person.id)).length > 0
  })
}

const text = z.string().max(4000)
const signed = z.strictObject({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  response: z.strictObject({ clientDataJSON: text, authenticatorData: text, signature: text }),
  clientExtensionResults: z.strictObject({}),
})

export type Signed = { answer: z.infer<typeof signed>; challenge: string }

/** Whether what was given as a code is what a device signed. */
export const isSigned = (given: string) => given.startsWith('{')

/** Reads it beside what was asked, which is used up by that. */
export async function readSigned(sessionId: string, given: string): Promise<Signed> {
  const asked = await takeChallenge(sessionId, 'give')
  const parsed = signed.safeParse(readJson(given))
  if (!asked || !parsed.success) throw new Refusal('passkey_refused')
  return { answer: parsed.data, challenge: asked.challenge }
}

/** Refuses with passkey_refused what none of the person's own keys has signed, here and now; also a copy, which counts apart. */
export async function takeSigned(tx: Tx, personId: string, { answer, challenge }: Signed): Promise<void> {
  const [key] = await tx
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.credentialId, answer.id), eq(passkeys.personId, personId)))
  if (!key) throw new Refusal('passkey_refused')
  const { credentialId, publicKey, counter } = key
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: keyOrigin(),
    expectedRPID: keyHost(),
    credential: { id: credentialId, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    requireUserVerification: true,
  }).catch(() => {
    // As with a key that is added: the reason is the sender's fault, and not told.
    throw new Refusal('passkey_refused')
  })
  if (!verified) throw new Refusal('passkey_refused')
  await tx
    .update(passkeys)
    .set({ counter: authenticationInfo.newCounter, usedAt: new Date() })
    .where(eq(passkeys.id, key.id))
}
