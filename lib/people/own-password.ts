/** A person changes their password: the present one is asked for, and every other session ends. */
import { eq } from 'drizzle-orm'
import { atSignInDoor } from '@/db/client'
import { credentials } from '@/db/schema/people'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { checkNewPassword } from './new-password'
import { tellOwner } from './notices'
import { endAllBut, requireSession } from './own-sessions'
import { hashPassword, passwordMatches } from './passwords'
import { mayTry } from './tries'

export type PasswordChange = {
  current: string
  password: string
  /** Typed once more, since nobody sees what they type. */
  again: string
}

/** Refuses with wrong_password, too_many, passwords_differ or what the new one lacks; with sample_person where it is published. */
export async function changePassword(secret: string | null, change: PasswordChange): Promise<void> {
  const { person, session, passwordHash } = await atSignInDoor(async (tx) => {
    const found = await requireSession(tx, secret)
    const [stored] = await tx.select().from(credentials).where(eq(credentials.personId, found.person.id))
    return { ...found, passwordHash: stored?.passwordHash ?? null }
  })
  if (person.sample) throw new Refusal('sample_person')
  // Of this session alone: whoever holds another cannot keep the owner from changing it.
  if (!(await mayTry([{ key: `password ${session.id}`, most: 5, minutes: 15 }])))
    throw new Refusal('too_many')
  if (!(await passwordMatches(passwordHash, change.current))) throw new Refusal('wrong_password')
  if (change.password !== change.again) throw new Refusal('passwords_differ')
  await checkNewPassword(change.password, person.email!)
  const changed = await hashPassword(change.password)
  await atSignInDoor(async (tx) => {
    // Again, for it may have ended meanwhile; locked, so that of two changes the second asks for the first one's.
    await requireSession(tx, secret)
    const [stored] = await tx
      .select()
      .from(credentials)
      .where(eq(credentials.personId, person.id))
      .for('update')
    if (stored?.passwordHash !== passwordHash) throw new Refusal('wrong_password')
    await tx.update(credentials).set({ passwordHash: changed }).where(eq(credentials.personId, person.id))
    const ended = await endAllBut(tx, person.id, session.id)
    const actor = { personId: person.id, post: null }
    await logEvent(tx, actor, { name: 'password_changed', details: { ended } })
    await tellOwner(tx, person.id, 'password_changed')
  })
}

/** Takes the same time where the person has none. */
export async function isPasswordOf(personId: string, password: string): Promise<boolean> {
  const [stored] = await atSignInDoor((tx) =>
    tx.select().from(credentials).where(eq(credentials.personId, personId)),
  )
  return passwordMatches(stored?.passwordHash ?? null, password)
}
