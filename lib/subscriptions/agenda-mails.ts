/** The mails of those who follow single items of an agenda: what a publication changed of each. */
import { and, inArray, isNotNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import type { Multilingual, PublishedItem } from '@/db/schema/content'
import { subscriptions } from '@/db/schema/subscriptions'
import type { Language } from '@/db/vocabulary'
import { clockAfter } from '@/lib/agenda/length'
import { publishedItem } from '@/lib/agenda/schema'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { textFor } from '@/lib/multilingual'
import { pageAddress, siteAddress } from '@/lib/registry/address'
import type { Meeting } from '@/lib/registry/meetings'
import { findPublicMeeting } from './public-meeting'
import { tokenFor } from './token'

const telling = z.object({
  meeting: z.uuid(),
  revision: z.int(),
  changed: z.array(z.object({ item: z.uuid(), was: publishedItem.nullable(), is: publishedItem.nullable() })),
})
type Changed = z.infer<typeof telling>['changed'][number]

/** Leaves one mail to each address that follows any of these items. */
export async function tellItemFollowers(payload: Record<string, unknown>): Promise<void> {
  const { changed, ...told } = telling.parse(payload)
  const items = `{${changed.map(({ item }) => item)}}`
  const rows = (await workerDb().execute(sql`
    select array_agg(s.id order by s.id) as ids, array_agg(s.item_id) as items
    from register.meetings m join subscriptions s on s.topic = 'agenda_item' and s.entry_id = m.id
    where m.id = ${told.meeting} and s.confirmed_at is not null and s.item_id = any (${items}::uuid[])
    group by s.email`)) as unknown as { ids: string[]; items: string[] }[]
  await workerDb().transaction((tx) =>
    queueJobs(
      tx,
      rows.map(({ ids, items }) => ({
        kind: 'agenda_mail',
        payload: { ...told, changed: changed.filter(({ item }) => items.includes(item)), subscriptions: ids },
        // Told again after a failure, nobody gets a second mail.
        key: `agenda_mail ${told.meeting} ${told.revision} ${ids[0]}`,
      })),
    ),
  )
}

/** The mail of one address; none where it has ended meanwhile, or the meeting is no longer for everybody. */
export async function mailItemChanges(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const told = telling.parse(payload)
  const ids = z.array(z.uuid()).parse(payload.subscriptions)
  const [row] = await workerDb()
    .select()
    .from(subscriptions)
    .where(and(inArray(subscriptions.id, ids), isNotNull(subscriptions.confirmedAt)))
  const meeting = row && (await findPublicMeeting(told.meeting))
  if (!meeting) return
  const ending = tokenFor('end', row.id, row.email)
  const words = await itemWords(told.changed, meeting, ending, await writtenIn(row.language))
  await sendMail(jobId, { to: row.email, ...words })
}

type Of = Pick<Meeting, 'slug' | 'number' | 'title' | 'starts'>

/** `ending`: the token that ends it. */
export async function itemWords(
  changed: Changed[],
  meeting: Of,
  ending: string,
  language: Language,
): Promise<Words> {
  const t = await wordsIn(language, 'subscriptions')
  const meetings = await wordsIn(language, 'meetings')
  const title = textFor(meeting.title, language)?.text ?? meeting.slug
  const named = `${meetings('number', { number: meeting.number })} · ${title}`
  const lines = await Promise.all(changed.map((one) => linesOf(one, meeting, language)))
  return {
    subject: t('agenda.subject', { meeting: named }),
    ...bodies([
      named,
      ...lines.flat(),
      pageAddress(language, `/meetings/${meeting.slug}#agenda`),
      t('agenda.why', { count: changed.length }),
      t('mail.end'),
      pageAddress(language, `/notifications/subscription?end=${ending}`),
    ]),
    endAddress: siteAddress(`/api/subscriptions/one-click/${ending}`),
  }
}

/** The item, and a line for each change: from what, to what. */
async function linesOf({ was, is }: Changed, { starts }: Of, language: Language): Promise<string[]> {
  const t = await wordsIn(language, 'subscriptions')
  const origins = await wordsIn(language, 'words')
  const words = (texts: Multilingual) => textFor(texts, language)?.text ?? t('agenda.none')
  const titleOf = ({ origin, title }: PublishedItem) =>
    origin ? origins(`agendaOrigins.${origin}`) : words(title)
  const heading = (item: PublishedItem) => `${item.number} ${titleOf(item)}`
  if (!is) return was ? [heading(was), t('agenda.gone')] : []
  if (!was) return [heading(is), t('agenda.back')]
  const clock = ({ begins }: PublishedItem) =>
    starts && begins !== null ? clockAfter(starts, begins) : t('agenda.none')
  const length = ({ minutes }: PublishedItem) =>
    minutes === null ? t('agenda.none') : t('agenda.minutes', { minutes })
  const papers = (own: PublishedItem, other: PublishedItem) =>
    own.papers
      .filter(({ file }) => !other.papers.some((one) => one.file === file))
      .map(({ title, name }) => textFor(title, language)?.text ?? name)
      .join(t('agenda.comma'))
  const differing = (
    [
      ['number', (item: PublishedItem) => item.number],
      ['title', titleOf],
      ['time', clock],
      ['length', length],
      ['presenter', ({ presenter }: PublishedItem) => words(presenter)],
    ] as const
  ).flatMap(([name, say]) => {
    const both = { was: say(was), is: say(is) }
    return both.was === both.is ? [] : [t(`agenda.${name}`, both)]
  })
  const [added, taken] = [papers(is, was), papers(was, is)]
  const lines = [
    ...differing,
    ...(added ? [t('agenda.papersAdded', { papers: added })] : []),
    ...(taken ? [t('agenda.papersTaken', { papers: taken })] : []),
  ]
  // What changed may be words in another language alone.
  return [heading(is), ...(lines.length ? lines : [t('agenda.otherwise')])]
}
