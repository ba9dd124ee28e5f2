/** Who is told of action items that fall due, or are overdue: the people who hold the posts that owe them now. */
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import type { Language, Visibility } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { formatPoint, parseEdtf } from '@/lib/edtf'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { textFor } from '@/lib/multilingual'
import { holdsPost } from '@/lib/people/holders'
import { pageAddress } from '@/lib/registry/address'

const reminder = z.object({
  action: z.uuid(),
  /** EDTF. */
  due: z.string(),
  person: z.uuid(),
})
type Reminder = z.infer<typeof reminder>

/** Of an action item `a` on a day: 14 or 3 days are left at most, or it was due 3 days ago at least; null between. */
const stageOn = (day: string) => sql`case when a.due_to <= ${day}::date - 3 then -3
  when a.due_to < ${day}::date then null when a.due_to <= ${day}::date + 3 then 3 else 14 end`

/**
 * Queues the mails of one day: to the post that owes an unfinished item 14 and 3 days before the last day it can be
 * done, and 3 days after; then to the head of the party as well. Nobody is told the same twice.
 */
export async function queueActionReminders(): Promise<void> {
  const due = (await workerDb().execute(sql`
    select a.id as action, a.due, o.person_id as person, s.days
    from actions a
    cross join lateral (select ${stageOn(today())} as days) s
    join posts o on o.party_id = a.owner_id and ${holdsPost} and (o.role = a.post or (s.days < 0 and o.role = 'head'))
    where a.state in ('open', 'in_progress') and s.days is not null
      and a.due_to between ${today()}::date - 33 and ${today()}::date + 14`)) as unknown as (Reminder & {
    days: number
  })[]
  await workerDb().transaction((tx) =>
    queueJobs(
      tx,
      due.map(({ days, ...payload }) => {
        const { action, due: by, person } = payload
        return {
          kind: 'reminder_mail',
          payload,
          key: `reminder action ${action} ${by} ${days} ${person}`,
        }
      }),
    ),
  )
}

/** One reminder; none where the item is finished or was moved, or the person left the post, since it was queued. */
export async function mailActionReminder(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { action, due, person } = reminder.parse(payload)
  const [row] = (await workerDb().execute(sql`
    select p.email, p.language, a.slug, a.ordinal, a.title, m.number as meeting, m.visibility,
      a.due_to < ${today()}::date as late
    from actions a
    join meetings m on m.id = a.meeting_id
    join people p on p.id = ${person} and p.suspended_at is null
    where a.id = ${action} and a.due = ${due} and a.state in ('open', 'in_progress')
      and exists (select from posts o where o.party_id = a.owner_id and o.person_id = p.id and ${holdsPost})`)) as unknown as Told[]
  if (!row) return
  await sendMail(jobId, {
    to: row.email,
    ...(await actionWords({ ...row, due }, await writtenIn(row.language))),
  })
}

type Owed = Omit<Told, 'email' | 'language'> & { due: string }

export async function actionWords(row: Owed, language: Language): Promise<Words> {
  const { slug, meeting, ordinal, due } = row
  const t = await wordsIn(language, 'actions')
  const date = written(due, language)
  // A mail may be read by others: what is not public is only led to.
  const title = row.visibility === 'public' ? textFor(row.title, language)?.text : null
  return {
    subject: t('mail.subject', { meeting, number: ordinal, date }),
    ...bodies([
      t(row.late ? 'mail.overdue' : 'mail.line', { date }),
      ...(title ? [title] : []),
      pageAddress(language, `/workspace/actions/${slug}/report`),
      t('mail.why'),
    ]),
  }
}

type Told = {
  email: string
  language: Language
  slug: string
  ordinal: number
  title: Multilingual
  meeting: number
  visibility: Visibility
  late: boolean
}

/** A due date is a day, a month or a year: see lib/actions/schema.ts. */
function written(due: string, language: Language): string {
  const date = parseEdtf(due)
  return date?.form === 'date' ? formatPoint(date.date, language) : due
}
