/**
 * Showing again who one is, before what has weight, where the last proof is older than a quarter of an hour: by the second
 * step, and in one's own account by the password of whoever has none. What they sent is held meanwhile.
 */
import { and, eq, gt, lt } from 'drizzle-orm'
import { atSignInDoor } from '@/db/client'
import { heldForms } from '@/db/schema/factors'
import { sessions } from '@/db/schema/people'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { isPasswordOf } from './own-password'
import { requireSession } from './own-sessions'
import { listPasskeys } from './passkeys'
import { readGiven, take } from './second-step'
import { provedLately, type Standing } from './sessions'
import { mayTry } from './tries'

const hour = 3600_000
/** Those of somebody who knows the password: what is held is theirs, and so is the proof. */
const standings: Standing[] = ['in', 'enrolment_due']

/** What shows now who somebody is; nothing, where that was shown lately. */
export type Asked = 'code' | 'password' | 'nothing'

/** What is asked before what has weight; null for a session that is none. `passkey`: one of theirs serves as well. */
export function findAsked(secret: string): Promise<{ asked: Asked; passkey: boolean } | null> {
  return atSignInDoor(async (tx) => {
    const found = await requireSession(tx, secret, standings).catch(() => null)
    if (!found) return null
    const passkey = found.secondStep && (await listPasskeys(tx, found.person.id)).length > 0
    return { asked: askedOf(found), passkey }
  })
}

function askedOf({ session, secondStep }: Awaited<ReturnType<typeof requireSession>>): Asked {
  if (provedLately(session)) return 'nothing'
  return secondStep ? 'code' : 'password'
}

/**
 * Takes a code or what a passkey signed, of who has no second step the password; by which the session is as if just begun.
 * Refuses with wrong_code, passkey_refused, wrong_password or too_many.
 */
export async function giveProof(secret: string | null, proof: string): Promise<void> {
  const { person, session, secondStep } = await atSignInDoor((tx) => requireSession(tx, secret, standings))
  if (!(await mayTry([{ key: `proof ${session.id}`, most: 5, minutes: 15 }]))) throw new Refusal('too_many')
  if (!secondStep && !(await isPasswordOf(person.id, proof))) throw new Refusal('wrong_password')
  const given = secondStep ? await readGiven(session.id, proof) : ''
  await atSignInDoor(async (tx) => {
    const actor = { personId: person.id, post: null }
    if (secondStep) {
      const by = await take(tx, person.id, given)
      await logEvent(tx, actor, { name: 'factor_given', details: { by } })
    } else await logEvent(tx, actor, { name: 'proved_again' })
    await tx.update(sessions).set({ provedAt: new Date() }).where(eq(sessions.id, session.id))
  })
}

/** Before what has weight: refuses with proof_needed where it was shown too long ago and nothing is given now. */
export async function requireProof(secret: string | null, proof: string | undefined): Promise<void> {
  const found = secret ? await findAsked(secret) : null
  if (!found) throw new Refusal('signed_out')
  if (found.asked === 'nothing') return
  if (proof === undefined) throw new Refusal('proof_needed')
  await giveProof(secret, proof)
}

export type Held = { action: string; fields: Record<string, string>; page: string }

/** Keeps a form for an hour; its id is of use to this session alone. */
export function holdForm(secret: string | null, form: Held): Promise<string> {
  return atSignInDoor(async (tx) => {
    const { session } = await requireSession(tx, secret, standings)
    await tx.delete(heldForms).where(lt(heldForms.heldAt, new Date(Date.now() - hour)))
    const [held] = await tx
      .insert(heldForms)
      .values({ sessionId: session.id, ...form, heldAt: new Date() })
      .returning({ id: heldForms.id })
    return held!.id
  })
}

/** What this session sent; null for what is another's, or older than an hour. */
export function findHeld(secret: string | null, id: string): Promise<Held | null> {
  return atSignInDoor(async (tx) => {
    const { session } = await requireSession(tx, secret, standings)
    const [held] = await tx
      .select({ action: heldForms.action, fields: heldForms.fields, page: heldForms.page })
      .from(heldForms)
      .where(
        and(
          eq(heldForms.id, id),
          eq(heldForms.sessionId, session.id),
          gt(heldForms.heldAt, new Date(Date.now() - hour)),
        ),
      )
    return held ?? null
  })
}
