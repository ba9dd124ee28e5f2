/** The mails by which the members of a body hear of who comes and who leaves: one to each delegate and head. */
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import type { Language } from '@/db/vocabulary'
import { formatDay } from '@/lib/edtf'
import { writtenIn } from '@/lib/i18n/mail-language'
import { wordsIn } from '@/lib/i18n/translate'
import { queueJobs } from '@/lib/jobs/queue'
import { bodies, sendMail, type Words } from '@/lib/mail'
import { textFor } from '@/lib/multilingual'
import { holdsPost } from '@/lib/people/holders'
import { pageAddress } from '@/lib/registry/address'
import { type BodyNews, isTold, newsColumns, pathOf, publishedNews } from './news'

const told = z.object({ entry: z.uuid(), revision: z.int() })
const toldTo = told.extend({ person: z.uuid() })

/** Of one publication: leaves a mail to each who is to hear of it, but for whoever did it. */
export async function tellMembers(payload: Record<string, unknown>): Promise<void> {
  const { entry, revision } = told.parse(payload)
  const people = (await workerDb().execute(sql`
    select distinct o.person_id as person from ${publishedNews}
    join posts o on ${holdsPost} and ${isTold(sql`o.party_id`)}
    join revisions r on r.entry_id = n.id and r.number = n.revision
    where n.id = ${entry} and n.revision = ${revision} and r.author_id <> o.person_id`)) as unknown as {
    person: string
  }[]
  await workerDb().transaction((tx) =>
    queueJobs(
      tx,
      people.map(({ person }) => ({
        kind: 'member_mail',
        payload: { entry, revision, person },
        key: `member ${entry} ${revision} ${person}`,
      })),
    ),
  )
}

/** One mail; none where the notice was overtaken by another, or the person no longer speaks for a party. */
export async function mailMember(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { entry, revision, person } = toldTo.parse(payload)
  const [row] = (await workerDb().execute(sql`
    select ${newsColumns}, e.email, e.language from ${publishedNews}
    join people e on e.id = ${person} and e.suspended_at is null
    where n.id = ${entry} and n.revision = ${revision} and exists (
      select from posts o where o.person_id = e.id and ${holdsPost} and ${isTold(sql`o.party_id`)})`)) as unknown as (BodyNews & {
    email: string
    language: Language
  })[]
  if (!row) return
  await sendMail(jobId, { to: row.email, ...(await newsWords(row, await writtenIn(row.language))) })
}

export async function newsWords(row: Omit<BodyNews, 'on'>, language: Language): Promise<Words> {
  const t = await wordsIn(language, 'bodyNews')
  const name = (of: BodyNews['party']) => textFor(of.name, language)?.text ?? of.slug
  const body = name(row.body)
  return {
    subject: t('mail.subject', { body }),
    ...bodies([
      t.markup(`what.${row.what}`, {
        party: () => name(row.party),
        by: () => (row.by ? name(row.by) : body),
        date: () => (row.effect ? formatDay(row.effect, language) : ''),
      }),
      pageAddress(language, pathOf(row)),
      ...(row.admission ? [t('mail.answer')] : []),
      t('mail.why'),
    ]),
  }
}
