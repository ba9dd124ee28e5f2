/** Recovery codes: made with the first second step and anew on demand, shown once, and gone with the last second step. */
import { eq } from 'drizzle-orm'
import { atSignInDoor, type Tx } from '@/db/client'
import { enrolments, recoveryCodes } from '@/db/schema/factors'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { hashOfCode, newRecoveryCodes } from './codes'
import { tellOwner } from './notices'
import { requireSession } from './own-sessions'
import { seal } from './sealing'
import { provedLately } from './sessions'

/** Makes new ones, of which earlier ones no longer serve; they are shown until their person has kept them. */
export async function renewCodes(tx: Tx, personId: string): Promise<void> {
  const codes = newRecoveryCodes()
  const sealed = { sealed: seal(JSON.stringify({ secret: null, codes }), personId), beganAt: new Date() }
  await tx
    .insert(enrolments)
    .values({ personId, ...sealed })
    .onConflictDoUpdate({ target: enrolments.personId, set: sealed })
  await dropRecoveryCodes(tx, personId)
  await keepRecoveryCodes(tx, personId, codes)
}

export async function keepRecoveryCodes(tx: Tx, personId: string, codes: string[]): Promise<void> {
  await tx.insert(recoveryCodes).values(codes.map((one) => ({ personId, codeHash: hashOfCode(one) })))
}

export async function dropRecoveryCodes(tx: Tx, personId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
}

/** For whoever has a second step and has shown lately who they are. */
export function renewRecoveryCodes(secret: string | null): Promise<void> {
  return atSignInDoor(async (tx) => {
    const { person, session, secondStep } = await requireSession(tx, secret)
    if (!secondStep) throw new Refusal('not_found')
    if (!provedLately(session)) throw new Refusal('proof_needed')
    await renewCodes(tx, person.id)
    await logEvent(tx, { personId: person.id, post: null }, { name: 'recovery_renewed' })
    await tellOwner(tx, person.id, 'recovery_renewed')
  })
}

/** The person has kept them: from now on nobody sees them again. */
export function hideRecoveryCodes(secret: string | null): Promise<void> {
  return atSignInDoor(async (tx) => {
    const { person } = await requireSession(tx, secret)
    await tx.delete(enrolments).where(eq(enrolments.personId, person.id))
  })
}
