/** Once a week, to each who speaks for a party: what is overdue, due, answered and published of its projects; never nothing. */
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
import { dueSoonOn } from '@/lib/projects/owing'
import { owingQuery } from '@/lib/projects/owing-select'
import { dueDayOf, owedOn } from '@/lib/projects/periods'
import { pageAddress } from '@/lib/registry/address'
import { wants } from '@/lib/subscriptions/ended'
import { endsOf } from '@/lib/subscriptions/ending'

/** Queues one for each person and week; a worker that stood still makes up for it on its next day. */
export async function queueDigests(day = today()): Promise<void> {
  const week = mondayOf(day)
  const people = (await workerDb().execute(sql`
    select distinct o.person_id as person from posts o
    where o.party_id is not null and ${holdsPost} and ${wants('digest', sql`o.person_id`)}`)) as unknown as {
    person: string
  }[]
  await workerDb().transaction((tx) =>
    queueJobs(
      tx,
      people.map(({ person }) => ({
        kind: 'digest_mail',
        payload: { person, week },
        key: `digest ${week} ${person}`,
      })),
    ),
  )
}

type Line = {
  what: 'overdue' | 'due' | 'answered' | 'published'
  slug: string
  title: Multilingual
  visibility: Visibility
  /** The slug of the update it is about. */
  update: string | null
}

/** One person's week. `week`: the ISO day of its Monday; what was published in the seven days before is in it. */
export async function mailDigest(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { person, week } = z.object({ person: z.uuid(), week: z.iso.date() }).parse(payload)
  const [reader] = (await workerDb().execute(sql`
    select e.email, e.language from people e
    where e.id = ${person} and e.suspended_at is null and ${wants('digest', sql`e.id`)}`)) as unknown as {
    email: string
    language: Language
  }[]
  const lines = reader ? await linesFor(person, week) : []
  if (!reader || !lines.length) return
  const words = await digestWords(lines, person, await writtenIn(reader.language))
  await sendMail(jobId, { to: reader.email, ...words })
}

/** `person`: whose digests its link ends. */
export async function digestWords(lines: Line[], person: string, language: Language): Promise<Words> {
  const t = await wordsIn(language, 'updates')
  const soon = dueSoonOn(today(), await updateInterval())
  const date = soon ? formatDay(dueDayOf(soon), language) : ''
  const { page, endAddress } = endsOf('digest', person, language)
  return {
    subject: t('digest.subject'),
    ...bodies([
      ...lines.flatMap((line) => {
        // A mail may be read by others: what is not public is only led to.
        const title =
          (line.visibility === 'public' && textFor(line.title, language)?.text) || t('digest.withheld')
        return [t(`digest.${line.what}`, { title, date }), pageAddress(language, placeOf(line))]
      }),
      t('digest.why'),
      t('mail.end'),
      page,
    ]),
    endAddress,
  }
}

/** Where what the line says can be done or read. */
function placeOf({ what, slug, update, visibility }: Line): string {
  if (what === 'overdue' || what === 'due') return `/workspace/projects/${slug}/report`
  return visibility === 'public'
    ? `/projects/${slug}#${update}`
    : `/workspace/projects/${slug}/record#${update}`
}

async function linesFor(person: string, week: string): Promise<Line[]> {
  const own = sql`(select o.party_id from posts o where o.person_id = ${person} and ${holdsPost})`
  const led = sql`p.lead_id in ${own}`
  const interval = await updateInterval()
  const soon = dueSoonOn(today(), interval)
  const late = owingQuery({ covers: owedOn(today(), interval), today: today(), interval, where: led })
  const lately = (date: string) =>
    sql`${sql.raw(date)} >= ${week}::date - 7 and ${sql.raw(date)} < ${week}::date`
  const due = soon
    ? sql`union all select 2, 'due', p.slug, p.title, p.visibility, null, p.number
        from (${owingQuery({ covers: soon, today: today(), interval, where: led })}) w join projects p on p.id = w.id
        where w.id not in (select l.id from (${late}) l)`
    : sql``
  return (await workerDb().execute(sql`
    select what, slug, title, visibility, update from (
      select 1 as part, 'overdue' as what, p.slug, p.title, p.visibility, null as update, p.number
        from (${late}) w join projects p on p.id = w.id
      ${due}
      union all select 3, 'answered', p.slug, p.title, p.visibility, u.slug, p.number
        from update_views v join updates u on u.id = v.update_id join projects p on p.id = u.project_id
        where ${led} and ${lately('v.date')}
      union all select 4, 'published', p.slug, p.title, p.visibility, u.slug, p.number
        from updates u join projects p on p.id = u.project_id
        where ${lately('u.date')} and exists (
          select from project_partners x where x.project_id = p.id and x.party_id in ${own})
    ) lines order by part, number limit 50`)) as unknown as Line[]
}

/** ISO. */
function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
