/** The mails that subscribers get. They are made when they are sent: one that has ended meanwhile is not. */
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { subscriptions } from '@/db/schema/subscriptions'
import type { Language, SubscriptionTopic } from '@/db/vocabulary'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { textFor } from '@/lib/multilingual'
import { writtenNumber } from '@/lib/notification-number'
import { pageAddress, siteAddress } from '@/lib/registry/address'
import { findNotification, type Notification } from '@/lib/registry/notification'
import { registerVersion } from '@/lib/registry/version'
import { tokenFor } from './token'

const range = z.object({ year: z.int(), from: z.int(), to: z.int() })
type Range = z.infer<typeof range>

/** Asks the address whether it wants what was asked for in its name. */
export async function mailConfirmation(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const id = z.uuid().parse(payload.subscription)
  const [row] = await workerDb().select().from(subscriptions).where(eq(subscriptions.id, id))
  if (!row || row.confirmedAt) return
  const token = tokenFor('confirm', row.id, row.confirmUntil.toISOString())
  const words = await confirmationWords({ topic: row.topic, token }, await writtenIn(row.language))
  await sendMail(jobId, { to: row.email, asked: true, ...words })
}

type ToConfirm = { topic: SubscriptionTopic; token: string }

export async function confirmationWords({ topic, token }: ToConfirm, language: Language): Promise<Words> {
  const t = await wordsIn(language, 'subscriptions')
  const link = pageAddress(language, `/notifications/subscription?confirm=${token}`)
  const ofMeeting = ['meeting', 'series', 'agenda_item'].includes(topic)
  const asked = ofMeeting ? 'mail.confirmMeeting' : 'mail.confirm'
  const lines = [t(topic === 'project' ? 'mail.confirmProject' : asked), link, t('mail.ignore')]
  return { subject: t('mail.confirmSubject'), ...bodies(lines) }
}

/** Of what was just notified: leaves one mail to each address that follows any of it. */
export async function tellSubscribers(payload: Record<string, unknown>): Promise<void> {
  const told = range.parse(payload)
  const ids = (await following(told)).map(({ ids }) => ids)
  await workerDb().transaction((tx) =>
    queueJobs(
      tx,
      ids.map((subscribed) => ({
        kind: 'notification_mail',
        payload: { ...told, subscriptions: subscribed },
        // Told again after a failure, nobody gets a second mail.
        key: `notified ${told.year} ${told.from} ${subscribed[0]}`,
      })),
    ),
  )
}

/** The subscriptions, by address, that follow any of these public notifications. */
async function following({ year, from, to }: Range): Promise<{ ids: string[] }[]> {
  return (await workerDb().execute(sql`
    select array_agg(distinct s.id order by s.id) as ids from register.notifications n
    join subscriptions s on ${matches}
    where n.year = ${year} and n.number between ${from} and ${to} group by s.email`)) as unknown as {
    ids: string[]
  }[]
}

/** Of a notification `n` and a subscription `s`. */
const matches = sql`s.confirmed_at is not null and (
  s.topic = 'all'
  or s.topic = 'party' and s.entry_id = any (n.party_ids)
  or s.topic = 'agreement' and s.entry_id = n.agreement_id
  or s.topic = 'body' and exists (select from agreements a where a.id = n.agreement_id and a.body_id = s.entry_id)
  or s.topic = 'subject' and exists (
    select from agreement_subjects u where u.agreement_id = n.agreement_id and u.subject = s.subject))`

/** The mail of one address: what was notified that it follows, a line and a link each. */
export async function mailNotifications(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { year, from, to } = range.parse(payload)
  const ids = z.array(z.uuid()).parse(payload.subscriptions)
  const [row] = await workerDb()
    .select()
    .from(subscriptions)
    .where(and(inArray(subscriptions.id, ids), isNotNull(subscriptions.confirmedAt)))
    .orderBy(subscriptions.id)
  if (!row) return
  const numbers = (await workerDb().execute(sql`
    select distinct n.number from register.notifications n join subscriptions s on ${matches}
    where n.year = ${year} and n.number between ${from} and ${to} and s.email = ${row.email}
    order by n.number`)) as unknown as { number: number }[]
  const version = await registerVersion()
  const found = await Promise.all(numbers.map(({ number }) => findNotification(version, { year, number })))
  const notified = found.filter((one): one is Notification => one !== null)
  if (!notified.length) return
  const said = await notifiedWords(
    notified,
    tokenFor('end', row.id, row.email),
    await writtenIn(row.language),
  )
  await sendMail(jobId, { to: row.email, ...said })
}

type Notified = Pick<Notification, 'year' | 'number' | 'act' | 'kind' | 'agreement'> & {
  party: { name: Multilingual } | null
}

/** `token`: ends it. */
export async function notifiedWords(notified: Notified[], token: string, language: Language): Promise<Words> {
  const t = await wordsIn(language, 'subscriptions')
  const words = await wordsIn(language, 'words')
  const lines = notified.flatMap((one) => {
    const { act, kind, party, agreement } = one
    const what = act && kind === 'act' ? words(`actKinds.${act}`) : words(`notificationKinds.${kind}`)
    const who = party && textFor(party.name, language)?.text
    const title = textFor(agreement.title, language, agreement.originalLanguage)?.text ?? agreement.slug
    return [
      [writtenNumber(one), what, ...(who ? [who] : []), title].join(' · '),
      pageAddress(language, `/notifications/${writtenNumber(one)}`),
    ]
  })
  return {
    subject: t('mail.subject', { number: writtenNumber(notified[0]!), count: notified.length }),
    ...bodies([
      t('mail.notified'),
      ...lines,
      t('mail.end'),
      pageAddress(language, `/notifications/subscription?end=${token}`),
    ]),
    endAddress: siteAddress(`/api/subscriptions/one-click/${token}`),
  }
}
