/** The first run: what whoever has its code may do until somebody administers. Each deed shows the code's token again. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import { atSignInDoor } from '@/db/client'
import { heldForms } from '@/db/schema/factors'
import { credentials, people, posts } from '@/db/schema/people'
import { setupCodes } from '@/db/schema/settings'
import type { Language, SettingName } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { writeSetting } from '@/lib/settings/changing'
import { queueTestMail } from '@/lib/settings/test-mail'
import { plainAddress } from './address'
import { checkNewPassword } from './new-password'
import { hashPassword } from './passwords'
import type { Held } from './proof'
import { maySetUp, mustSetUp } from './setup-code'
import { mayTry } from './tries'

type Given = Record<string, string>

/** What says the same as before is no mistake here: the step is done. */
export function setUp(token: string | null, name: SettingName, given: Given): Promise<void> {
  return atSignInDoor(async (tx) => {
    await mustSetUp(tx, token)
    await writeSetting(null, tx, name, given).catch((error) => {
      if (!(error instanceof Refusal) || error.code !== 'as_before') throw error
    })
  })
}

export async function testMail(token: string | null, to: string, language: Language): Promise<void> {
  await atSignInDoor((tx) => mustSetUp(tx, token))
  if (!(await mayTry([{ key: 'setup mail', most: 10, minutes: 60 }]))) throw new Refusal('too_many')
  await atSignInDoor((tx) => queueTestMail(tx, to, language))
}

export type First = { name: string; email: string; password: string; again: string; language: Language }

/** Makes the first administrator, who signs in as everybody does; from then on the code is dead. */
export async function makeFirstAdministrator(token: string | null, first: First): Promise<void> {
  const { name, password, again, language } = first
  await atSignInDoor((tx) => mustSetUp(tx, token))
  if (!name) throw new Refusal('name_missing')
  const email = plainAddress(first.email)
  if (!/^[a-z0-9._%+-]+@[a-z0-9.-]+$/.test(email)) throw new Refusal('address_wrong')
  if (password !== again) throw new Refusal('passwords_differ')
  await checkNewPassword(password, email)
  const passwordHash = await hashPassword(password)
  await atSignInDoor(async (tx) => {
    // Of two at once the second finds the code dead.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('people'))`)
    await mustSetUp(tx, token)
    const [person] = await tx
      .insert(people)
      .values({ name, email, language })
      .onConflictDoNothing()
      .returning({ id: people.id })
    if (!person) throw new Refusal('account_there')
    const personId = person.id
    await tx.insert(credentials).values({ personId, passwordHash })
    const role = 'administrator'
    const [post] = await tx.insert(posts).values({ personId, role }).returning({ id: posts.id })
    await tx.delete(setupCodes)
    await tx.delete(heldForms).where(isNull(heldForms.sessionId))
    await logEvent(
      tx,
      { personId, post: { id: post!.id, role, partyId: null } },
      { name: 'set_up', details: { person: personId } },
    )
  })
}

/** Keeps a form of the first run that was refused, in place of the one before; null for whoever may not. */
export function holdSetUp(token: string | null, form: Held): Promise<string | null> {
  return atSignInDoor(async (tx) => {
    if (!(await maySetUp(tx, token))) return null
    await tx.delete(heldForms).where(isNull(heldForms.sessionId))
    const [held] = await tx
      .insert(heldForms)
      .values({ sessionId: null, ...form, heldAt: new Date() })
      .returning({ id: heldForms.id })
    return held!.id
  })
}

/** The form of the first run that was refused under this id. */
export function findHeldSetUp(token: string | null, id: string): Promise<Held | null> {
  return atSignInDoor(async (tx) => {
    if (!(await maySetUp(tx, token))) return null
    const [held] = await tx
      .select({ action: heldForms.action, fields: heldForms.fields, page: heldForms.page })
      .from(heldForms)
      .where(and(eq(heldForms.id, id), isNull(heldForms.sessionId)))
    return held ?? null
  })
}
