/** The mails of those who follow a meeting or a series: what changed, and why they get them. */
import { and, inArray, isNotNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import { subscriptions } from '@/db/schema/subscriptions'
import {
  type Language,
  meetingStates,
  meetingZones,
  type SubscriptionTopic,
  textLanguages,
} from '@/db/vocabulary'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { meetingChanges } from '@/lib/meetings/changes'
import { textFor } from '@/lib/multilingual'
import { pageAddress, siteAddress } from '@/lib/registry/address'
import type { Meeting } from '@/lib/registry/meetings'
import { whenWords } from '@/lib/when-in-words'
import { findPublicMeeting } from './public-meeting'
import { tokenFor } from './token'

const facts = z.object({
  state: z.enum(meetingStates),
  date: z.string(),
  starts: z.string(),
  ends: z.string(),
  zone: z.enum(meetingZones).nullable(),
  place: z.partialRecord(z.enum(textLanguages), z.string()),
})
type Facts = z.infer<typeof facts>

const telling = z.object({
  meeting: z.uuid(),
  revision: z.int(),
  changes: z.array(z.enum(meetingChanges)),
  was: facts.nullable(),
  is: facts,
})
type Telling = z.infer<typeof telling>

/** Leaves one mail to each address that follows the meeting, an item of its agenda or its series. */
export async function tellMeetingFollowers(payload: Record<string, unknown>): Promise<void> {
  const told = telling.parse(payload)
  const rows = (await workerDb().execute(sql`
    select array_agg(s.id order by s.id) as ids from register.meetings m
    join subscriptions s on s.confirmed_at is not null
      and (s.topic in ('meeting', 'agenda_item') and s.entry_id = m.id or s.topic = 'series' and s.entry_id = m.series_id)
    where m.id = ${told.meeting} group by s.email`)) as unknown as { ids: string[] }[]
  await workerDb().transaction((tx) =>
    queueJobs(
      tx,
      rows.map(({ ids }) => ({
        kind: 'meeting_mail',
        payload: { ...told, subscriptions: ids },
        // Told again after a failure, nobody gets a second mail.
        key: `meeting_mail ${told.meeting} ${told.revision} ${ids[0]}`,
      })),
    ),
  )
}

/** The mail of one address; none where it has ended meanwhile, or the meeting is no longer for everybody. */
export async function mailMeetingChange(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const told = telling.parse(payload)
  const ids = z.array(z.uuid()).parse(payload.subscriptions)
  const [row] = await workerDb()
    .select()
    .from(subscriptions)
    .where(and(inArray(subscriptions.id, ids), isNotNull(subscriptions.confirmedAt)))
    // Who follows both the meeting and its series is told of the narrower reason; that of an item is told where it is the only one.
    .orderBy(sql`${subscriptions.topic} = 'agenda_item'`, subscriptions.topic)
  const meeting = row && (await findPublicMeeting(told.meeting))
  if (!meeting) return
  const ending = tokenFor('end', row.id, row.email)
  const of = { ...meeting, topic: row.topic, count: ids.length }
  await sendMail(jobId, {
    to: row.email,
    ...(await meetingWords(told, of, ending, await writtenIn(row.language))),
  })
}

/** Why somebody is told, and how many things they follow. */
type Of = Pick<Meeting, 'slug' | 'number' | 'title' | 'series'> & { topic: SubscriptionTopic; count: number }
export type Changes = Pick<Telling, 'changes' | 'was' | 'is'>

/** `ending`: the token that ends it. */
export async function meetingWords(
  told: Changes,
  meeting: Of,
  ending: string,
  language: Language,
): Promise<Words> {
  const { topic, count } = meeting
  const t = await wordsIn(language, 'subscriptions')
  const meetings = await wordsIn(language, 'meetings')
  const title = textFor(meeting.title, language)?.text ?? meeting.slug
  const named = `${meetings('number', { number: meeting.number })} · ${title}`
  const series = topic === 'series' && meeting.series && textFor(meeting.series.name, language)?.text
  return {
    subject: t(told.changes.includes('announced') ? 'meeting.announcedSubject' : 'meeting.subject', {
      meeting: named,
    }),
    ...bodies([
      named,
      ...(await changeLines(told, language)),
      pageAddress(language, `/meetings/${meeting.slug}`),
      series
        ? t('meeting.whySeries', { series })
        : t(topic === 'agenda_item' ? 'agenda.why' : 'meeting.why', { count }),
      t('mail.end'),
      pageAddress(language, `/notifications/subscription?end=${ending}`),
    ]),
    endAddress: siteAddress(`/api/subscriptions/one-click/${ending}`),
  }
}

/** A line for each change: from what, to what. */
async function changeLines({ changes, was, is }: Changes, language: Language): Promise<string[]> {
  const t = await wordsIn(language, 'subscriptions')
  const words = await wordsIn(language, 'words')
  const say = {
    announced: whenWords,
    state: async ({ state }: Facts) => words(`meetingStates.${state}`),
    time: whenWords,
    place: async ({ place }: Facts) => textFor(place, language)?.text ?? t('meeting.noPlace'),
  }
  return Promise.all(
    changes.map(async (change) =>
      change === 'announced' || !was
        ? t('meeting.announced', { when: await say.announced(is, language) })
        : t(`meeting.${change}`, {
            was: await say[change](was, language),
            is: await say[change](is, language),
          }),
    ),
  )
}
