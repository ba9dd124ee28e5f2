/** Who is told of updates that fall due, or are overdue: the people who hold posts of the lead now. */
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import type { Language, Visibility } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { formatDay } from '@/lib/edtf'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { textFor } from '@/lib/multilingual'
import { holdsPost } from '@/lib/people/holders'
import { updateInterval } from '@/lib/projects/interval'
import { remindedOn } from '@/lib/projects/owing'
import { owingQuery } from '@/lib/projects/owing-select'
import { dueDayOf } from '@/lib/projects/periods'
import { pageAddress } from '@/lib/registry/address'
import { wants } from '@/lib/subscriptions/ended'
import { endsOf } from '@/lib/subscriptions/ending'

const reminder = z.object({
  project: z.uuid(),
  /** The time it is owed for. */
  covers: z.string(),
  person: z.uuid(),
})

/**
 * Queues the mails of one day: to the delegates of the lead 14 and 3 days before the update is due, and 3 days after; then
 * to its head as well, who hears of all where there is no delegate. Nobody is told the same twice.
 */
export async function queueUpdateReminders(day = today()): Promise<void> {
  const interval = await updateInterval()
  for (const { covers, stage } of remindedOn(day, interval)) {
    const due = (await workerDb().execute(sql`
      select owing.id as project, o.person_id as person from (${owingQuery({ covers, today: day, interval })}) owing
      join posts o on o.party_id = owing.lead_id and ${holdsPost} and (o.role = 'delegate' or ${stage} < 0 or not exists (
        select from posts d where d.party_id = o.party_id and d.role = 'delegate'
          and d.held_from <= now() and (d.held_until is null or d.held_until > now())))
      where ${wants('reminders', sql`o.person_id`)}`)) as unknown as { project: string; person: string }[]
    await workerDb().transaction((tx) =>
      queueJobs(
        tx,
        due.map(({ project, person }) => ({
          kind: 'reminder_mail',
          payload: { project, covers, person },
          key: `reminder update ${project} ${covers} ${stage} ${person}`,
        })),
      ),
    )
  }
}

/** One reminder; none where the update is in, or the person left the post or ended these mails, since it was queued. */
export async function mailUpdateReminder(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { project, covers, person } = reminder.parse(payload)
  const [row] = (await workerDb().execute(sql`
    select p.slug, p.title, p.visibility, e.email, e.language
    from (${owingQuery({ covers, today: today(), interval: await updateInterval(), where: sql`p.id = ${project}` })}) owing
    join projects p on p.id = owing.id
    join people e on e.id = ${person} and e.suspended_at is null and ${wants('reminders', sql`e.id`)}
    where exists (select from posts o where o.party_id = owing.lead_id and o.person_id = e.id and ${holdsPost})`)) as unknown as Told[]
  if (!row) return
  const owed = { ...row, due: dueDayOf(covers), person }
  await sendMail(jobId, { to: row.email, ...(await updateWords(owed, await writtenIn(row.language))) })
}

/** `due`: an ISO day; `person`: whose mails of this kind its link ends. */
type Owed = Omit<Told, 'email' | 'language'> & { due: string; person: string }

export async function updateWords(row: Owed, language: Language): Promise<Words> {
  const { slug, due, person } = row
  const t = await wordsIn(language, 'updates')
  const date = formatDay(due, language)
  // A mail may be read by others: what is not public is only led to.
  const title = row.visibility === 'public' ? textFor(row.title, language)?.text : null
  const { page, endAddress } = endsOf('reminders', person, language)
  return {
    subject: t('mail.subject', { date }),
    ...bodies([
      t(due < today() ? 'mail.overdue' : 'mail.due', { date }),
      ...(title ? [title] : []),
      pageAddress(language, `/workspace/projects/${slug}/report`),
      t('mail.why'),
      t('mail.end'),
      page,
    ]),
    endAddress,
  }
}

type Told = {
  email: string
  language: Language
  slug: string
  title: Multilingual
  visibility: Visibility
}
