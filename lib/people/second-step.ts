/**
 * The second step itself: what one of the person's devices has signed, a code of their program, or one of their recovery
 * codes, each taken once.
 */
import { and, eq, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm'
import { atSignInDoor, type Tx } from '@/db/client'
import { factors, recoveryCodes } from '@/db/schema/factors'
import { sessions } from '@/db/schema/people'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { asTyped, hashOfCode, looksLikeRecovery, stepOf } from './codes'
import { type Client, hashOfDevice } from './device'
import { tellOwner } from './notices'
import { requireSession } from './own-sessions'
import { isSigned, readSigned, type Signed, takeSigned } from './passkey-proof'
import { unseal } from './sealing'
import { type Limit, mayTry } from './tries'

/** Makes a session count that waits for its second step. Refuses with wrong_code, passkey_refused or too_many. */
export async function giveCode(secret: string | null, code: string, client: Client): Promise<void> {
  const { person, session } = await atSignInDoor((tx) => requireSession(tx, secret, ['code_due']))
  const limits = await limitsFor(person.id, session.id, code, client)
  if (!(await mayTry(limits))) throw new Refusal('too_many')
  const given = await readGiven(session.id, code)
  await atSignInDoor(async (tx) => {
    await requireSession(tx, secret, ['code_due'])
    const by = await take(tx, person.id, given)
    const now = new Date()
    await tx.update(sessions).set({ factorAt: now, provedAt: now }).where(eq(sessions.id, session.id))
    await logEvent(tx, { personId: person.id, post: null }, { name: 'factor_given', details: { by } })
  })
}

/** What was given, read before the transaction that takes it: what a device was asked is used up even if that fails. */
export async function readGiven(sessionId: string, code: string): Promise<string | Signed> {
  return isSigned(code) ? readSigned(sessionId, code) : asTyped(code)
}

/** Takes it, by which it is used up; says what it was, or refuses with wrong_code or passkey_refused. */
export async function take(
  tx: Tx,
  personId: string,
  given: string | Signed,
): Promise<'passkey' | 'program' | 'recovery'> {
  if (typeof given !== 'string') {
    await takeSigned(tx, personId, given)
    return 'passkey'
  }
  const typed = given
  if (looksLikeRecovery(typed)) {
    const used = await tx
      .update(recoveryCodes)
      .set({ usedAt: new Date() })
      .where(
        and(
          eq(recoveryCodes.personId, personId),
          eq(recoveryCodes.codeHash, hashOfCode(typed)),
          isNull(recoveryCodes.usedAt),
        ),
      )
      .returning()
    if (!used.length) throw new Refusal('wrong_code')
    await tellOwner(tx, personId, 'recovery_used')
    return 'recovery'
  }
  const [factor] = await tx.select().from(factors).where(eq(factors.personId, personId))
  const own = factor && unseal(factor.sealedSecret, personId)
  const step = own ? stepOf(own, typed) : null
  if (step === null) throw new Refusal('wrong_code')
  // Of two who send the same code one is taken: whoever looked over a shoulder comes too late.
  const taken = await tx
    .update(factors)
    .set({ lastStep: step })
    .where(and(eq(factors.personId, personId), lt(factors.lastStep, step)))
    .returning()
  if (!taken.length) throw new Refusal('wrong_code')
  return 'program'
}

/**
 * Whoever knows the password, and only they, can use up tries. A browser that has given the second step before has tries
 * of its own, and recovery codes and passkeys cannot be guessed: so they cannot keep the owner out.
 */
async function limitsFor(
  personId: string,
  sessionId: string,
  code: string,
  { address, device }: Client,
): Promise<Limit[]> {
  const session = { key: `code ${sessionId}`, most: 5, minutes: 15 }
  if (isSigned(code) || looksLikeRecovery(asTyped(code))) return [session]
  if (device && (await isTrusted(personId, sessionId, device)))
    return [session, { key: `code ${personId} with ${hashOfDevice(device)}`, most: 10, minutes: 15 }]
  return [
    session,
    { key: `code ${personId} ${address}`, most: 10, minutes: 15 },
    { key: `code ${personId}`, most: 30, minutes: 24 * 60 },
  ]
}

async function isTrusted(personId: string, sessionId: string, device: string): Promise<boolean> {
  const [earlier] = await atSignInDoor((tx) =>
    tx
      .select({ one: sql`1` })
      .from(sessions)
      .where(
        and(
          eq(sessions.personId, personId),
          eq(sessions.deviceHash, hashOfDevice(device)),
          isNotNull(sessions.factorAt),
          ne(sessions.id, sessionId),
        ),
      )
      .limit(1),
  )
  return earlier !== undefined
}
