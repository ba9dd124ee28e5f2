/** One notification, with its neighbours in the log and what else was notified of the same entry. */
import { sql } from 'drizzle-orm'
import type { NotificationNumber } from '@/lib/notification-number'
import { directory } from './directory'
import {
  type NotificationRow,
  type NotificationSummary,
  notificationColumns,
  notificationOf,
} from './notifications'
import { read } from './read'
import { atVersion } from './version'

export type Notification = NotificationSummary & {
  previous: NotificationNumber | null
  next: NotificationNumber | null
  /** The others that tell of the same entry, in their order: a correction, or what was corrected. */
  others: NotificationNumber[]
}

/** Null where there is none, or none on a public agreement. */
export function findNotification(version: number, asked: NotificationNumber): Promise<Notification | null> {
  const { year, number } = asked
  return atVersion(version, `notification ${year} ${number}`, async () => {
    const beside = (sign: '<' | '>', direction: 'asc' | 'desc') => sql`(
      select jsonb_build_object('year', b.year, 'number', b.number) from register.notifications b
      where (b.year, b.number) ${sql.raw(sign)} (n.year, n.number)
      order by b.year ${sql.raw(direction)}, b.number ${sql.raw(direction)} limit 1)`
    const [row] = await read<
      NotificationRow & Pick<Notification, 'previous' | 'next'> & { others: NotificationNumber[] | null }
    >(sql`
      select ${notificationColumns}, ${beside('<', 'desc')} as previous, ${beside('>', 'asc')} as next,
        (select jsonb_agg(jsonb_build_object('year', o.year, 'number', o.number) order by o.year, o.number)
          from register.notifications o
          where o.entry_id = n.entry_id and (o.year, o.number) <> (n.year, n.number)) as others
      from register.notifications n join register.agreements a on a.id = n.agreement_id
      where n.year = ${year} and n.number = ${number}`)
    if (!row) return null
    const { parties } = await directory(version)
    const { previous, next, others } = row
    return { ...notificationOf(row, parties), previous, next, others: others ?? [] }
  })
}
