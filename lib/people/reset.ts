/**
 * A forgotten password: a link by mail, for an hour and for once. Asking is the same deed for every address, and what
 * comes of it only who reads the mail learns. The second step is asked for afterwards as ever.
 */
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { atSignInDoor, type Tx, workerDb } from '@/db/client'
import { credentials, people, resets } from '@/db/schema/people'
import type { Language } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { pageAddress } from '@/lib/registry/address'
import { idOfToken, proves, tokenFor } from '@/lib/subscriptions/token'
import { plainAddress } from './address'
import type { Client } from './device'
import { checkNewPassword } from './new-password'
import { tellOwner } from './notices'
import { endAllBut } from './own-sessions'
import { hashPassword } from './passwords'
import { mayTry } from './tries'

const hour = 3600_000

/** Refuses with too_many alone, and that for unknown addresses alike. */
export async function askReset(email: string, client: Client): Promise<void> {
  const address = plainAddress(email)
  const allowed = await mayTry([
    { key: `reset ${address}`, most: 3, minutes: 60 },
    { key: `reset from ${client.address}`, most: 20, minutes: 60 },
  ])
  if (!allowed) throw new Refusal('too_many')
  await atSignInDoor(async (tx) => {
    const now = new Date()
    await tx.delete(resets).where(lt(resets.askedAt, new Date(now.getTime() - 48 * hour)))
    // One statement, and the same rows after it, whoever has the address: what takes longer would tell.
    // Who came in by a provider has no password yet, and may choose one.
    const personId = sql`(select p.id from people p
      where p.email = ${address} and p.suspended_at is null and not p.sample
      and (exists (select from credentials c where c.person_id = p.id)
        or exists (select from identities i where i.person_id = p.id)))`
    const [asked] = await tx.insert(resets).values({ personId, askedAt: now }).returning()
    const { id, personId: person } = asked!
    await logEvent(tx, person ? { personId: person, post: null } : null, { name: 'reset_asked' })
    await queueJobs(tx, [{ kind: 'reset_mail', payload: { reset: id, person } }])
  })
}

/** The mail with the link; none where the address is nobody's. */
export async function mailReset(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { reset, person } = z.object({ reset: z.uuid(), person: z.uuid().nullable() }).parse(payload)
  if (!person) return
  const [row] = (await workerDb().execute(
    sql`select email, language from people where id = ${person} and suspended_at is null`,
  )) as unknown as { email: string; language: Language }[]
  if (!row) return
  const words = await resetWords(tokenFor('reset', reset, person), await writtenIn(row.language))
  await sendMail(jobId, { to: row.email, asked: true, ...words })
}

export async function resetWords(token: string, language: Language): Promise<Words> {
  const t = await wordsIn(language, 'account')
  return {
    subject: t('mail.reset.subject'),
    ...bodies([
      t('mail.reset.text'),
      pageAddress(language, `/sign-in/reset?token=${token}`),
      t('mail.reset.why'),
    ]),
  }
}

/** Whether the link can still be used. */
export function isResetOpen(token: string): Promise<boolean> {
  return atSignInDoor(async (tx) => (await findOpen(tx, token)) !== null)
}

/** Takes the link: the new password holds from now on, and every session ends. Refuses with link_over. */
export async function resetPassword(token: string, password: string, again: string): Promise<void> {
  const open = await atSignInDoor((tx) => findOpen(tx, token))
  if (!open) throw new Refusal('link_over')
  if (password !== again) throw new Refusal('passwords_differ')
  await checkNewPassword(password, open.email!)
  const passwordHash = await hashPassword(password)
  await atSignInDoor(async (tx) => {
    const { personId } = open
    // This link and all others that wait; of two who follow it at once the second finds it used.
    const used = await tx
      .update(resets)
      .set({ usedAt: new Date() })
      .where(and(eq(resets.personId, personId), isNull(resets.usedAt)))
      .returning({ id: resets.id })
    if (!used.some(({ id }) => id === open.id)) throw new Refusal('link_over')
    await tx
      .insert(credentials)
      .values({ personId, passwordHash })
      .onConflictDoUpdate({ target: credentials.personId, set: { passwordHash } })
    const ended = await endAllBut(tx, personId, null)
    await logEvent(tx, { personId, post: null }, { name: 'password_reset', details: { ended } })
    await tellOwner(tx, personId, 'password_reset')
  })
}

async function findOpen(tx: Tx, token: string) {
  const id = idOfToken(token)
  if (!id) return null
  const [row] = await tx
    .select({ id: resets.id, personId: people.id, email: people.email })
    .from(resets)
    .innerJoin(people, eq(people.id, resets.personId))
    .where(
      and(
        eq(resets.id, id),
        isNull(resets.usedAt),
        gt(resets.askedAt, new Date(Date.now() - hour)),
        isNull(people.suspendedAt),
      ),
    )
  return row && proves(token, 'reset', row.id, row.personId) ? row : null
}
