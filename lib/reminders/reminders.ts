/** Who is told of the days that agreements have to come: the delegations of their parties, some time before. */
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { type DeadlineKind, deadlineKinds, type Language, type Visibility } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { formatDay } from '@/lib/edtf'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { textFor } from '@/lib/multilingual'
import { holdsPost } from '@/lib/people/holders'
import { pageAddress } from '@/lib/registry/address'

const reminder = z.object({
  agreement: z.uuid(),
  kind: z.enum(deadlineKinds),
  /** EDTF. */
  date: z.string(),
  person: z.uuid(),
})
type Reminder = z.infer<typeof reminder>

/**
 * Queues the mails of one day: to each delegate and head of a party that has not withdrawn, 90, 30 and 7 days before the
 * earliest day it can be. A night that was missed is made up for; nobody is told the same twice.
 */
export async function queueReminders(): Promise<void> {
  const due = (await workerDb().execute(sql`
    select d.agreement_id as agreement, d.kind, d.date, o.person_id as person, ahead.days
    from deadlines d
    join agreements a on a.id = d.agreement_id
    cross join lateral (
      select min(days) as days from unnest(array[7, 30, 90]) days where d.date_from <= ${today()}::date + days) ahead
    join lateral jsonb_array_elements(a.standing->'positions') position on position->>'standing' <> 'withdrawn'
    join posts o on o.party_id = (position->>'party')::uuid and ${holdsPost}
    where d.date_from between ${today()}::date and ${today()}::date + 90`)) as unknown as (Reminder & {
    days: number
  })[]
  await workerDb().transaction((tx) =>
    queueJobs(
      tx,
      due.map(({ days, ...payload }) => {
        const { agreement, kind, date, person } = payload
        return {
          kind: 'reminder_mail',
          payload,
          key: `reminder ${agreement} ${kind} ${date} ${days} ${person}`,
        }
      }),
    ),
  )
}

/** One reminder; none where the day has moved, or the person no longer speaks for a party, since it was queued. */
export async function mailReminder(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { agreement, kind, date, person } = reminder.parse(payload)
  const [row] = (await workerDb().execute(sql`
    select p.email, p.language, a.slug, a.number, a.title, a.original_language as "originalLanguage", a.visibility,
      d.date_from::text as day, d.date_from = d.date_to as exact
    from deadlines d
    join agreements a on a.id = d.agreement_id
    join people p on p.id = ${person} and p.suspended_at is null
    where d.agreement_id = ${agreement} and d.kind = ${kind} and d.date = ${date} and d.date_from >= ${today()}::date
      and exists (
        select from jsonb_array_elements(a.standing->'positions') position
        join posts o on o.party_id = (position->>'party')::uuid and o.person_id = p.id and ${holdsPost}
        where position->>'standing' <> 'withdrawn')`)) as unknown as Told[]
  if (!row) return
  await sendMail(jobId, {
    to: row.email,
    ...(await deadlineWords({ ...row, kind }, await writtenIn(row.language))),
  })
}

type Coming = Omit<Told, 'email' | 'language'> & { kind: DeadlineKind }

export async function deadlineWords(row: Coming, language: Language): Promise<Words> {
  const { visibility, slug, kind } = row
  const [t, words] = [await wordsIn(language, 'deadlines'), await wordsIn(language, 'words')]
  const what = words(`deadlineKinds.${kind}`)
  // A mail may be read by others: what is not public is only led to.
  const title = visibility === 'public' ? textFor(row.title, language, row.originalLanguage)?.text : null
  const path = visibility === 'public' ? `/agreements/${slug}` : `/workspace/agreements/${slug}`
  return {
    subject: t('mail.subject', { what, number: row.number }),
    ...bodies([
      t(row.exact ? 'mail.day' : 'mail.earliest', { what, date: formatDay(row.day, language) }),
      ...(title ? [title] : []),
      pageAddress(language, `${path}${visibility === 'public' ? '#duration' : ''}`),
      t('mail.why'),
    ]),
  }
}

type Told = {
  email: string
  language: Language
  slug: string
  number: number
  title: Multilingual
  originalLanguage: Language | null
  visibility: Visibility
  day: string
  exact: boolean
}
