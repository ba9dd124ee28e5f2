/** Mail about projects that goes to people by their posts: each carries the proof that ends its kind, one may ask for it again. */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { endedMails } from '@/db/schema/mails'
import { type EndableMail, endableMails, type Language } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import type { Actor } from '@/lib/policy'
import { pageAddress, siteAddress } from '@/lib/registry/address'
import { idOfToken, proves, tokenFor } from './token'

/** The two ways to end it that a mail carries: a page, and the mail program's own button. */
export function endsOf(mail: EndableMail, personId: string, language: Language) {
  const token = tokenFor('mail', personId, mail)
  return {
    page: pageAddress(language, `/notifications/subscription?mail=${token}`),
    endAddress: siteAddress(`/api/subscriptions/one-click/${token}`),
  }
}

/** Ends the kind of mail that a token proves; false where it is none of these. */
export async function endByToken(tx: Tx, token: string): Promise<boolean> {
  const personId = idOfToken(token)
  const mail = personId && endableMails.find((one) => proves(token, 'mail', personId, one))
  if (!mail) return false
  await endMail({ personId, post: null }, tx, mail)
  return true
}

/** Twice is as good as once. */
export async function endMail(actor: Actor, tx: Tx, mail: EndableMail): Promise<void> {
  const { personId } = actor
  const ended = await tx.insert(endedMails).values({ personId, mail }).onConflictDoNothing().returning()
  if (ended.length) await logEvent(tx, actor, { name: 'mail_ended', details: { mail } })
}

export async function resumeMail(actor: Actor, tx: Tx, mail: EndableMail): Promise<void> {
  const { personId } = actor
  const resumed = await tx
    .delete(endedMails)
    .where(and(eq(endedMails.personId, personId), eq(endedMails.mail, mail)))
    .returning()
  if (resumed.length) await logEvent(tx, actor, { name: 'mail_resumed', details: { mail } })
}
