/** What nobody has objected to in time is adopted by the day alone; the depositary then says so, once. */
import { sql } from 'drizzle-orm'
import { workerDb } from '@/db/client'
import { daysAfter, today } from '@/lib/dates'
import { advanceRegister } from '@/lib/entries/publishing'
import { issueNotifications } from '@/lib/notifications/issue'
import { partiesOf } from './kinds'

/** Notifies the adoption of every rectification whose last day is over without an objection. */
export async function notifyAdoptions(): Promise<void> {
  await workerDb().transaction(async (tx) => {
    const adopted = await tx.execute<{ id: string; agreement: string; revision: number; last: string }>(sql`
      select r.id, r.agreement_id as agreement, r.revision, r.last_day::text as last from rectifications r
      where r.last_day < ${today()}::date
        and not exists (select from objections o where o.rectification_id = r.id)
        and not exists (select from notifications n where n.entry_id = r.id and n.kind = 'rectification_adopted')
      order by r.last_day, r.number for update of r`)
    if (!adopted.length) return
    // Numbers are given in the order of publications.
    await advanceRegister(tx)
    const issued = []
    for (const { id, agreement, revision, last } of adopted) {
      issued.push({
        kind: 'rectification_adopted' as const,
        entryId: id,
        revision,
        agreementId: agreement,
        partyId: null,
        partyIds: await partiesOf(tx, agreement),
        act: null,
        date: daysAfter(last, 1),
        effect: '',
      })
    }
    await issueNotifications(tx, issued, new Date())
  })
}
