/** Reminding those who have not answered, before the last day on which they can. */
import { sql } from 'drizzle-orm'
import { workerDb } from '@/db/client'
import { today } from '@/lib/dates'
import { queueMails } from './mails'

/** 7 and 2 days before; a night that was missed is made up for, and nobody is reminded twice of the same. */
export async function remindUnanswered(): Promise<void> {
  await workerDb().transaction(async (tx) => {
    const due = await tx.execute<{ id: string; until: string; days: number }>(sql`
      select i.id, i.changes_until::text as until, ahead.days from invitations i
      join meetings m on m.id = i.meeting_id and m.state in ('confirmed', 'in_session')
      cross join lateral (
        select min(days) as days from unnest(array[2, 7]) days where i.changes_until <= ${today()}::date + days) ahead
      where i.state = 'sent' and i.changes_until between ${today()}::date and ${today()}::date + 7
        and i.sent_at < now() - interval '1 day'`)
    await queueMails(
      tx,
      due.map(({ id, until, days }) => ({ invitation: id, what: 'reminder', mark: `${until} ${days}` })),
    )
  })
}
