/**
 * Showing again who one is, before what has weight: asked of people with a second step, whose last proof is older than a
 * quarter of an hour. What they sent is held meanwhile.
 */
import { and, eq, gt, lt } from 'drizzle-orm'
import { atSignInDoor } from '@/db/client'
import { heldForms } from '@/db/schema/factors'
import { sessions } from '@/db/schema/people'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { requireSession } from './own-sessions'
import { take } from './second-step'
import { mayTry } from './tries'

const hour = 3600_000

/** Takes a code, by which the session is as if just begun. Refuses with wrong_code or too_many. */
export async function giveProof(secret: string | null, code: string): Promise<void> {
  const { person, session } = await atSignInDoor((tx) => requireSession(tx, secret))
  if (!(await mayTry([{ key: `proof ${session.id}`, most: 5, minutes: 15 }]))) throw new Refusal('too_many')
  await atSignInDoor(async (tx) => {
    const by = await take(tx, person.id, code)
    await tx.update(sessions).set({ provedAt: new Date() }).where(eq(sessions.id, session.id))
    await logEvent(tx, { personId: person.id, post: null }, { name: 'factor_given', details: { by } })
  })
}

type Held = { action: string; fields: Record<string, string>; page: string }

/** Keeps a form for an hour; its id is of use to this session alone. */
export function holdForm(secret: string | null, form: Held): Promise<string> {
  return atSignInDoor(async (tx) => {
    const { session } = await requireSession(tx, secret)
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
    const { session } = await requireSession(tx, secret)
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
