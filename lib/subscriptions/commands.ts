/**
 * Asking for notifications by mail, confirming it and ending it. No account is needed; what is answered is the same
 * for every address, and the address itself is told by mail alone.
 */
import { and, eq, sql } from 'drizzle-orm'
import { atSubscriptions, type Tx } from '@/db/client'
import { entries } from '@/db/schema/entries'
import { subscriptions } from '@/db/schema/subscriptions'
import { publicAgendas, publicAgreements, publicMeetings, publicProjects } from '@/db/schema/views'
import type { Language, Subject, SubscriptionTopic } from '@/db/vocabulary'
import { storedTerms } from '@/lib/entries/terms'
import { Refusal } from '@/lib/errors'
import { queueJobs } from '@/lib/jobs/queue'
import { mayTry } from '@/lib/people/tries'
import { termNow } from '@/lib/terms'
import { endByToken } from './ending'
import { idOfToken, proves } from './token'

const daysToConfirm = 3
const mostOfOneAddress = 50

export type Asked = { email: string; topic: SubscriptionTopic; of: string; language: Language }

/** Leaves a mail with a link to confirm; an address that follows this already gets none. `from`: the client's. */
export async function subscribe(asked: Asked, from: string): Promise<void> {
  const email = asked.email.trim().toLowerCase()
  const allowed = await mayTry([
    { key: `subscribe ${email}`, most: 10, minutes: 24 * 60 },
    { key: `subscribe from ${from}`, most: 30, minutes: 60 },
  ])
  if (!allowed) throw new Refusal('too_many')
  await atSubscriptions(async (tx) => {
    const followed = await topicOf(tx, asked)
    const confirmUntil = new Date(Date.now() + daysToConfirm * 24 * 3600 * 1000)
    if ((await tx.$count(subscriptions, eq(subscriptions.email, email))) >= mostOfOneAddress) return
    const { language, topic } = asked
    const [row] = await tx
      .insert(subscriptions)
      .values({ email, language, topic, ...followed, confirmUntil })
      .onConflictDoUpdate({
        target: [
          ...[subscriptions.email, subscriptions.topic, subscriptions.entryId],
          ...[subscriptions.subject, subscriptions.itemId],
        ],
        set: { language, confirmUntil },
        setWhere: sql`${subscriptions.confirmedAt} is null`,
      })
      .returning({ id: subscriptions.id })
    if (row) await queueJobs(tx, [{ kind: 'confirmation_mail', payload: { subscription: row.id } }])
  })
}

type Followed = { entryId?: string; subject?: Subject; itemId?: string }

/** What is followed must be there, and be public. */
async function topicOf(tx: Tx, { topic, of }: Asked): Promise<Followed> {
  if (topic === 'all') return {}
  if (topic === 'agenda_item') return agendaItem(tx, of)
  if (topic === 'subject') {
    const term = termNow(await storedTerms(tx, 'subjects'), of)
    if (!term) throw new Refusal('not_found')
    return { subject: term.code }
  }
  const [found] =
    topic === 'agreement' || topic === 'meeting' || topic === 'project'
      ? await publicEntry(tx, topic, of)
      : await tx
          .select({ id: entries.id })
          .from(entries)
          .where(and(eq(entries.kind, topic), eq(entries.slug, of)))
  if (!found) throw new Refusal('not_found')
  return { entryId: found.id }
}

/** `of`: the meeting's slug and the item's id, as 'fuxin-talks/0b1c…'. */
async function agendaItem(tx: Tx, of: string): Promise<Followed> {
  const [slug = '', item] = of.split('/')
  const [meeting] = await publicEntry(tx, 'meeting', slug)
  const [agenda] = meeting
    ? await tx
        .select({ items: publicAgendas.items })
        .from(publicAgendas)
        .where(eq(publicAgendas.meetingId, meeting.id))
    : []
  const found = agenda?.items.find((one) => one.item !== null && one.item === item)
  if (!meeting || !found?.item) throw new Refusal('not_found')
  return { entryId: meeting.id, itemId: found.item }
}

const publicViews = { agreement: publicAgreements, meeting: publicMeetings, project: publicProjects }

/** Some of these are not for everybody. */
function publicEntry(tx: Tx, kind: keyof typeof publicViews, slug: string) {
  const view = publicViews[kind]
  return tx.select({ id: view.id }).from(view).where(eq(view.slug, slug))
}

/** Begins a subscription; once is as good as twice. */
export function confirm(token: string): Promise<void> {
  return atSubscriptions(async (tx) => {
    const row = await rowOf(tx, token)
    if (!row || !proves(token, 'confirm', row.id, row.confirmUntil.toISOString()))
      throw new Refusal('not_found')
    if (row.confirmedAt) return
    if (row.confirmUntil < new Date()) throw new Refusal('not_found')
    await tx.update(subscriptions).set({ confirmedAt: new Date() }).where(eq(subscriptions.id, row.id))
  })
}

/**
 * Ends all mail to the address whose mail brought the token, and forgets the address; or the one kind of mail about
 * projects that it proves.
 */
export function end(token: string): Promise<'address' | 'mail'> {
  return atSubscriptions(async (tx) => {
    if (await endByToken(tx, token)) return 'mail'
    const row = await rowOf(tx, token)
    // Ended before: the same answer.
    if (!row) return 'address'
    if (!proves(token, 'end', row.id, row.email)) throw new Refusal('not_found')
    await tx.delete(subscriptions).where(eq(subscriptions.email, row.email))
    return 'address'
  })
}

async function rowOf(tx: Tx, token: string) {
  const id = idOfToken(token)
  if (!id) throw new Refusal('not_found')
  const [row] = await tx.select().from(subscriptions).where(eq(subscriptions.id, id)).for('update')
  return row
}
