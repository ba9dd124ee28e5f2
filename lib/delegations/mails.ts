/** Mail about invitations, to whoever holds a post of the party: queued with what it tells of, and made when it is sent. */

import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, workerDb } from '@/db/client'
import { today } from '@/lib/dates'
import { writtenIn } from '@/lib/i18n/mail-language'
import { queueJobs } from '@/lib/jobs/queue'
import { sendMail } from '@/lib/mail'
import { holdsPost } from '@/lib/people/holders'
import { mailOf, type Told } from './mail-words'
import { answerable } from './rules'

const mailed = z.object({
  invitation: z.uuid(),
  person: z.uuid(),
  what: z.enum(['invited', 'changed', 'reminder', 'off']),
  /** What makes it another mail than the last about the same: a revision of the meeting, or days before a deadline. */
  mark: z.string(),
})
type Mailed = z.infer<typeof mailed>

/** Leaves one mail to each delegate and head of an invited party; what was told once is not queued again. */
export async function queueMails(tx: Tx, told: Omit<Mailed, 'person'>[]): Promise<void> {
  if (!told.length) return
  const ids = sql.join(
    told.map(({ invitation }) => sql`${invitation}::uuid`),
    sql`, `,
  )
  const holders = await tx.execute<{ invitation: string; person: string }>(sql`
    select i.id as invitation, o.person_id as person from invitations i
    join posts o on o.party_id = i.party_id and ${holdsPost} where i.id in (${ids})`)
  await queueJobs(
    tx,
    told.flatMap(({ invitation, what, mark }) =>
      holders
        .filter((one) => one.invitation === invitation)
        .map(({ person }) => ({
          kind: 'invitation_mail' as const,
          payload: { invitation, person, what, mark },
          key: `invitation ${invitation} ${what} ${mark} ${person}`,
        })),
    ),
  )
}

/** One mail; none where it is no longer true, or the person no longer speaks for the party. */
export async function mailInvitation(payload: Record<string, unknown>, jobId: string): Promise<void> {
  const { invitation, person, what, mark } = mailed.parse(payload)
  const [row] = await workerDb().execute<Told & Since>(sql`
    select p.email, p.name as person, p.language, i.state as answer, i.changes_until::text as "changesUntil",
      i.told_revision as "toldRevision", mp.party_id is not null as invited,
      m.slug, m.number, m.revision, m.title, m.place, m.state, m.visibility, m.date, m.starts, m.ends, m.zone,
      m.starts_at as "startsAt", m.ends_at as "endsAt", m.published_at as "publishedAt"
    from invitations i
    join meetings m on m.id = i.meeting_id
    left join meeting_parties mp on mp.meeting_id = m.id and mp.party_id = i.party_id and mp.role = 'invited'
    join people p on p.id = ${person} and p.suspended_at is null
    where i.id = ${invitation}
      and exists (select from posts o where o.party_id = i.party_id and o.person_id = p.id and ${holdsPost})`)
  if (!row || !isTrue(what, mark, row)) return
  const language = await writtenIn(row.language)
  await sendMail(jobId, await mailOf(what, { ...row, language }))
}

/** What became of the invitation since the mail was left. */
type Since = { toldRevision: number; invited: boolean }

/** Of a change just the last is told, and a reminder goes to those who have not answered and still can. */
function isTrue(what: Mailed['what'], mark: string, told: Told & Since): boolean {
  if (what === 'off') return !told.invited && String(told.toldRevision) === mark
  if (!told.invited) return false
  if (what === 'changed') return told.state !== 'held' && String(told.toldRevision) === mark
  if (!answerable(told.state)) return false
  return what === 'invited' || (told.answer === 'sent' && told.changesUntil >= today())
}
