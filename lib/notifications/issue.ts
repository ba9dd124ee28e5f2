/** Depositary notifications: the whole of how they are issued. It takes the transaction of the deed it makes known. */
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { notificationNumbers, notifications } from '@/db/schema/notifications'
import type { Notice } from '@/lib/entries/kind'
import { queueJobs } from '@/lib/jobs/queue'

/** `revision`: of the entry, the one published in this transaction. */
export type Issued = Notice & { entryId: string; revision: number; byImport?: boolean }

/**
 * Gives each the next number of the year and writes it to the log, in the order given. The publication that it
 * belongs to has locked the register, so numbers follow the order in which publications are committed.
 */
export async function issueNotifications(tx: Tx, issued: Issued[], at: Date): Promise<void> {
  if (!issued.length) return
  const year = at.getUTCFullYear()
  const [counter] = await tx
    .insert(notificationNumbers)
    .values({ year, last: issued.length })
    .onConflictDoUpdate({
      target: notificationNumbers.year,
      set: { last: sql`${notificationNumbers.last} + ${issued.length}` },
    })
    .returning({ last: notificationNumbers.last })
  const first = counter!.last - issued.length + 1
  const numbered = issued.map((notice, place) => ({ ...notice, year, number: first + place, issuedAt: at }))
  for (let start = 0; start < numbered.length; start += 1000)
    await tx.insert(notifications).values(numbered.slice(start, start + 1000))
  const payload = { year, from: first, to: counter!.last }
  await queueJobs(tx, [{ kind: 'notify', payload, key: `notify ${year} ${first}` }])
}
