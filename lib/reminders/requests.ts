/** What the leads of projects are asked by mail: by the secretariat, and by the calendar whether a project still is one. */
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { projectRequests } from '@/db/schema/requests'
import type { Language, RequestKind, Visibility } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { textFor } from '@/lib/multilingual'
import { holdsPost } from '@/lib/people/holders'
import { updateInterval } from '@/lib/projects/interval'
import { isOpen } from '@/lib/projects/requests'
import { standingQuery } from '@/lib/projects/standing-select'
import { pageAddress } from '@/lib/registry/address'

/** Asks of each project of which nothing was heard for two years, once a year, and queues the mails. */
export async function askWhetherLapsed(day = today()): Promise<void> {
  const standing = standingQuery({ from: '', day, interval: await updateInterval() })
  await workerDb().transaction(async (tx) => {
    const asked = (await tx.execute(sql`
      insert into project_requests (project_id, party_id, kind, asked_on)
      select s.id, s.lead_id, 'lapse', ${day}::date from (${standing}) s
      where s.dormant and not exists (select from project_requests q
        where q.project_id = s.id and q.kind = 'lapse' and q.asked_on > ${day}::date - 365)
      on conflict do nothing returning id`)) as unknown as { id: string }[]
    await queueJobs(
      tx,
      asked.map(({ id }) => ({ kind: 'request_mail', payload: { request: id }, key: `request ${id}` })),
    )
  })
}

/** Queues a mail to each who speaks for the lead, or sends one of these; none where it was answered or done meanwhile. */
export async function mailRequest(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { request, person } = z.object({ request: z.uuid(), person: z.uuid().optional() }).parse(payload)
  if (person) await mailTo(request, person, jobId)
  else await queueEach(request)
}

async function queueEach(request: string): Promise<void> {
  const people = (await workerDb().execute(sql`
    select distinct o.person_id as person from project_requests q
    join posts o on o.party_id = q.party_id and ${holdsPost} where q.id = ${request}`)) as unknown as {
    person: string
  }[]
  await workerDb().transaction((tx) =>
    queueJobs(
      tx,
      people.map(({ person }) => ({
        kind: 'request_mail',
        payload: { request, person },
        key: `request ${request} ${person}`,
      })),
    ),
  )
}

type Told = {
  email: string
  language: Language
  slug: string
  title: Multilingual
  visibility: Visibility
  update: string | null
}

async function mailTo(request: string, person: string, jobId: string): Promise<void> {
  const [open] = await workerDb()
    .select({ kind: projectRequests.kind, reason: projectRequests.reason })
    .from(projectRequests)
    .where(and(eq(projectRequests.id, request), isOpen))
  const [row] = (await workerDb().execute(sql`
    select e.email, e.language, p.slug, p.title, p.visibility, u.slug as update from project_requests q
    join projects p on p.id = q.project_id left join updates u on u.id = q.update_id
    join people e on e.id = ${person} and e.suspended_at is null
    where q.id = ${request} and exists (select from posts o
      where o.party_id = q.party_id and o.person_id = e.id and ${holdsPost})`)) as unknown as Told[]
  if (!open || !row) return
  await sendMail(jobId, {
    to: row.email,
    ...(await requestWords({ ...row, ...open }, await writtenIn(row.language))),
  })
}

type Asked = Omit<Told, 'email' | 'language'> & { kind: RequestKind; reason: string | null }

export async function requestWords(row: Asked, language: Language): Promise<Words> {
  const { visibility, title, kind, reason } = row
  const t = await wordsIn(language, 'updates')
  // A mail may be read by others: what is not public is only led to.
  const named = visibility === 'public' ? textFor(title, language)?.text : null
  return {
    subject: t(`requests.subject.${kind}`),
    ...bodies([
      t(`requests.mail.${kind}`),
      ...(named ? [named] : []),
      ...(reason && visibility === 'public' ? [reason] : []),
      pageAddress(language, placeOf(kind, row)),
      t('requests.why'),
    ]),
  }
}

/** Where what is asked can be done. */
function placeOf(kind: RequestKind, { slug }: Pick<Told, 'slug'>): string {
  return kind === 'nudge' ? `/workspace/projects/${slug}/report` : '/workspace#requests'
}
