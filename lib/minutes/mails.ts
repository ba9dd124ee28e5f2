/** Mail to the parties when minutes circulate: until when corrections can be asked for, and where. */
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import type { Language, Visibility } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { textFor } from '@/lib/multilingual'
import { holdsPost } from '@/lib/people/holders'
import { pageAddress } from '@/lib/registry/address'
import { writtenDay } from '@/lib/when-in-words'

const circulated = z.object({ minutes: z.uuid(), revision: z.int() })
const mailed = circulated.extend({ person: z.uuid() })

/** Of minutes `n` and a post `o`: somebody of a party that may ask for corrections. */
const isAsked = sql`${holdsPost} and exists (select from meeting_parties p where p.meeting_id = n.meeting_id
  and p.role in ('host', 'convenor', 'invited') and p.party_id = o.party_id)`

/** Leaves one mail to each delegate and head of the parties that may ask for corrections. */
export async function tellCirculation(payload: Record<string, unknown>): Promise<void> {
  const { minutes, revision } = circulated.parse(payload)
  const people = await workerDb().execute<{ person: string }>(sql`
    select distinct o.person_id as person from minutes n join posts o on ${isAsked}
    where n.id = ${minutes} and n.revision = ${revision}`)
  await workerDb().transaction((tx) =>
    queueJobs(
      tx,
      people.map(({ person }) => ({
        kind: 'minutes_mail',
        payload: { minutes, revision, person },
        // Told again after a failure, nobody gets a second mail.
        key: `minutes_mail ${minutes} ${revision} ${person}`,
      })),
    ),
  )
}

type Told = {
  email: string
  language: Language
  slug: string
  lastDay: string
  number: number
  title: Multilingual
  visibility: Visibility
}

/** One mail; none where others circulate by now, the days are over, or the person no longer speaks for a party. */
export async function mailCirculation(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { minutes, revision, person } = mailed.parse(payload)
  const [told] = await workerDb().execute<Told>(sql`
    select e.email, e.language, n.slug, n.last_day::text as "lastDay", m.number, m.title, m.visibility
    from minutes n join meetings m on m.id = n.meeting_id
    join people e on e.id = ${person} and e.suspended_at is null
    where n.id = ${minutes} and n.revision = ${revision} and n.last_day >= ${today()}::date
      and exists (select from posts o where o.person_id = e.id and ${isAsked})`)
  if (!told) return
  const words = await circulationWords({ ...told, revision }, await writtenIn(told.language))
  await sendMail(jobId, { to: told.email, ...words })
}

type Circulated = Omit<Told, 'email' | 'language'> & { revision: number }

export async function circulationWords(told: Circulated, language: Language): Promise<Words> {
  const { lastDay, slug, number, title, visibility, revision } = told
  const t = await wordsIn(language, 'minutes')
  const called = (await wordsIn(language, 'meetings'))('number', { number })
  // A mail may be read by others: what is not public is only led to.
  const meeting = (visibility === 'public' && textFor(title, language)?.text) || called
  const means = revision === 1 ? 'first' : 'again'
  return {
    subject: t(`mail.subject.${means}`, { meeting }),
    ...bodies([
      t(`mail.lead.${means}`, { meeting }),
      t('mail.answer', { date: writtenDay(lastDay, language) }),
      pageAddress(language, `/workspace/minutes/${slug}`),
      t('mail.why'),
    ]),
  }
}
