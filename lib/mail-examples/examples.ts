/** An example of each mail that the product writes, by its kind and by what it tells; a kind without one does not compile. */
import { jobKinds, type MailKind } from '@/db/vocabulary'
import { type Actor, mayAdminister } from '@/lib/policy'
import { circulations, invitations, itemNews, meetingNews } from './meetings'
import { accountMails, confirmations, registerInvitations, resetMail, testMail } from './people'
import { bodyNews, digest, notified, projectNews, reminders, requests } from './register'
import type { Example } from './sample'

const mailKinds = jobKinds.filter((kind): kind is MailKind => kind.endsWith('_mail'))

const examples: Record<MailKind, Record<string, Example>> = {
  register_invitation_mail: registerInvitations,
  account_mail: accountMails,
  reset_mail: { reset: resetMail },
  confirmation_mail: confirmations,
  notification_mail: { notified },
  reminder_mail: reminders,
  digest_mail: { digest },
  request_mail: requests,
  project_mail: projectNews,
  member_mail: bodyNews,
  invitation_mail: invitations,
  meeting_mail: meetingNews,
  agenda_mail: { item: itemNews },
  minutes_mail: circulations,
  test_mail: { test: testMail },
}

/** The kinds, each with the names of its examples; null for anybody but an administrator. */
export function listExamples(actor: Actor): { kind: MailKind; names: string[] }[] | null {
  if (!mayAdminister(actor)) return null
  return mailKinds.map((kind) => ({ kind, names: Object.keys(examples[kind]) }))
}

/** One of them; null where there is none, and for anybody but an administrator. */
export function findExample(actor: Actor, kind: string, name: string): Example | null {
  const known = mailKinds.find((one) => one === kind)
  if (!mayAdminister(actor) || !known || !Object.hasOwn(examples[known], name)) return null
  return examples[known][name] ?? null
}
