/** The mail that asks somebody in, in their language. It is made when it is sent: of an invitation that ended meanwhile there is none. */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import { accountInvitations } from '@/db/schema/account-invitations'
import type { Multilingual } from '@/db/schema/content'
import { parties } from '@/db/schema/register'
import type { Language, Role } from '@/db/vocabulary'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { textFor } from '@/lib/multilingual'
import { pageAddress } from '@/lib/registry/address'
import { invitationDays, invitationToken } from './invitation-link'

export async function mailRegisterInvitation(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { invitation, sentAt } = z.object({ invitation: z.uuid(), sentAt: z.iso.datetime() }).parse(payload)
  const [row] = await workerDb()
    .select({ invited: accountInvitations, party: parties.name })
    .from(accountInvitations)
    .leftJoin(parties, eq(parties.id, accountInvitations.partyId))
    .where(eq(accountInvitations.id, invitation))
  // Sent again since: that mail has the link that counts.
  if (!row || row.invited.sentAt.toISOString() !== sentAt) return
  const { invited } = row
  if (invited.acceptedAt || invited.revokedAt) return
  const language = await writtenIn(invited.language)
  const link = pageAddress(language, `/invitation/${invitationToken(invited)}`)
  const said = await invitationWords({ ...invited, party: row.party, link }, language)
  await sendMail(jobId, { to: invited.email, asked: true, ...said })
}

type Asked = { role: Role; name: string; party: Multilingual | null; link: string }

export async function invitationWords(
  { role, name, party: of, link }: Asked,
  language: Language,
): Promise<Words> {
  const [t, words] = [await wordsIn(language, 'people'), await wordsIn(language, 'words')]
  const party = of && textFor(of, language)?.text
  const post = party ? t('invitation.post', { role: words(`roles.${role}`), party }) : words(`roles.${role}`)
  return {
    subject: t('invitation.subject'),
    ...bodies([
      t('invitation.greeting', { name }),
      t('invitation.asked', { post }),
      link,
      t('invitation.valid', { count: invitationDays }),
      t('invitation.ignore'),
    ]),
  }
}
