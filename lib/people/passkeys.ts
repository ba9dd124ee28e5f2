/**
 * Passkeys of one's own: keys on devices, which sign only for this product's address and only after the device has asked
 * who holds it. Added and taken away by whoever has shown lately who they are.
 */
import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { atSignInDoor, type Tx } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import { sessions } from '@/db/schema/people'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { tellOwner } from './notices'
import { requireSession } from './own-sessions'
import {
  findChallenge,
  keepChallenge,
  keyHost,
  keyOrigin,
  keyPatience,
  takeChallenge,
} from './passkey-challenges'
import { dropRecoveryCodes, renewCodes } from './recovery'
import { provedLately, type Standing } from './sessions'

export type OwnPasskey = { id: string; name: string; addedAt: Date; usedAt: Date | null }

/** Of one person; enough for everything they carry. */
const most = 10
/** EdDSA, ES256 and RS256: one of them is known to every device. */
const algorithms = [-8, -7, -257]
const standings: Standing[] = ['in', 'enrolment_due']

/** In the order in which they were added. */
export function listPasskeys(tx: Tx, personId: string) {
  return tx
    .select({ id: passkeys.id, name: passkeys.name, addedAt: passkeys.addedAt, usedAt: passkeys.usedAt })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.addedAt), passkeys.id)
}

/** Names what is to be added, and asks for it; refuses with name_missing, passkeys_many or sample_person. */
export function beginPasskey(secret: string | null, name: string): Promise<void> {
  return atSignInDoor(async (tx) => {
    const { person, session } = await requireSession(tx, secret, standings)
    if (person.sample) throw new Refusal('sample_person')
    if (!provedLately(session)) throw new Refusal('proof_needed')
    if (!name) throw new Refusal('name_missing')
    if ((await listPasskeys(tx, person.id)).length >= most) throw new Refusal('passkeys_many')
    await keepChallenge(tx, session.id, 'add', name)
    await logEvent(tx, { personId: person.id, post: null }, { name: 'passkey_begun' })
  })
}

/** What the device is to be asked now, in the form of WebAuthn; null where nothing was begun in the last five minutes. */
export function findBegunPasskey(secret: string) {
  return atSignInDoor(async (tx) => {
    const found = await requireSession(tx, secret, standings).catch(() => null)
    const begun = found && (await findChallenge(tx, found.session.id, 'add'))
    if (!found || !begun?.name) return null
    const own = await tx.select().from(passkeys).where(eq(passkeys.personId, found.person.id))
    const options = {
      rp: { name: 'Entente', id: keyHost() },
      user: {
        id: Buffer.from(found.person.id.replaceAll('-', ''), 'hex').toString('base64url'),
        name: found.person.email!,
        displayName: found.person.name,
      },
      challenge: begun.challenge,
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
      timeout: keyPatience,
      attestation: 'none' as const,
      excludeCredentials: own.map(({ credentialId: id }) => ({ type: 'public-key' as const, id })),
      authenticatorSelection: {
        residentKey: 'preferred' as const,
        userVerification: 'required' as const,
      },
    }
    return { name: begun.name, options }
  })
}

const known = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
const text = z.string().max(6000)
const answered = z.strictObject({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  response: z.strictObject({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string()).max(10),
  }),
  clientExtensionResults: z.strictObject({}),
})

/**
 * Takes the key that the device made. The first second step brings recovery codes, and from then on every other session
 * is asked for it; returns whether there are such codes. Refuses with passkey_refused, also where the device did not ask
 * who holds it.
 */
export async function addPasskey(secret: string | null, answer: string): Promise<boolean> {
  const { session } = await atSignInDoor((tx) => requireSession(tx, secret, standings))
  const begun = await takeChallenge(session.id, 'add')
  if (!begun?.name) throw new Refusal('passkey_refused')
  const given = await verified(answer, begun.challenge)
  const { name } = begun
  return atSignInDoor(async (tx) => {
    const { person, secondStep } = await requireSession(tx, secret, standings)
    const added = await tx
      .insert(passkeys)
      .values({ personId: person.id, name, ...given })
      .onConflictDoNothing()
      .returning({ id: passkeys.id })
    if (!added.length) throw new Refusal('passkey_refused')
    const now = new Date()
    if (!secondStep) {
      await renewCodes(tx, person.id)
      await tx.update(sessions).set({ factorAt: null }).where(eq(sessions.personId, person.id))
      await tx.update(sessions).set({ factorAt: now, provedAt: now }).where(eq(sessions.id, session.id))
    }
    await logEvent(tx, { personId: person.id, post: null }, { name: 'passkey_added' })
    await tellOwner(tx, person.id, 'passkey_added', { name })
    return !secondStep
  })
}

async function verified(answer: string, challenge: string) {
  const parsed = answered.safeParse(readJson(answer))
  if (!parsed.success) throw new Refusal('passkey_refused')
  const { response } = parsed.data
  const transports = known.filter((one) => response.transports.includes(one))
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: { ...parsed.data, response: { ...response, transports } } satisfies RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: keyOrigin(),
    expectedRPID: keyHost(),
    supportedAlgorithmIDs: algorithms,
    requireUserVerification: true,
  }).catch(() => {
    // What it throws says what was wrong with the answer; whoever sent it learns that it was refused.
    throw new Refusal('passkey_refused')
  })
  if (!verified || !registrationInfo) throw new Refusal('passkey_refused')
  const { id, publicKey, counter } = registrationInfo.credential
  return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports }
}

/** What is no JSON is nothing. */
export function readJson(given: string): unknown {
  try {
    return JSON.parse(given)
  } catch {
    return null
  }
}

/** Takes one away; the last second step of whoever must have one stays, and with the last one the recovery codes go. */
export function removePasskey(secret: string | null, id: string): Promise<void> {
  return atSignInDoor(async (tx) => {
    const { person, session, factor, obliged } = await requireSession(tx, secret)
    if (!provedLately(session)) throw new Refusal('proof_needed')
    // Of two taken away at once the second sees that the first is gone.
    const own = await tx.select().from(passkeys).where(eq(passkeys.personId, person.id)).for('update')
    const chosen = own.find((one) => one.id === id)
    if (!chosen) throw new Refusal('not_found')
    const last = own.length === 1 && !factor
    if (last && obliged) throw new Refusal('factor_needed')
    await tx.delete(passkeys).where(and(eq(passkeys.id, id), eq(passkeys.personId, person.id)))
    if (last) await dropRecoveryCodes(tx, person.id)
    await logEvent(tx, { personId: person.id, post: null }, { name: 'passkey_removed' })
    await tellOwner(tx, person.id, last ? 'factor_removed' : 'passkey_removed', { name: chosen.name })
  })
}
