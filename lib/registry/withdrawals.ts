/** The notices by which parties leave bodies, as the public reads them. */
import { sql } from 'drizzle-orm'
import { today } from '@/lib/dates'
import { withdrawalQuery } from '@/lib/withdrawals/select'
import { type Withdrawal, type WithdrawalRow, withStateOn } from '@/lib/withdrawals/view'
import { read } from './read'
import { atVersion } from './version'

/** From a body, or by a party, by its slug; the latest first. */
export async function listWithdrawals(
  version: number,
  of: { body: string } | { party: string },
): Promise<Withdrawal[]> {
  const condition = 'body' in of ? sql`b.slug = ${of.body}` : sql`p.slug = ${of.party}`
  const rows = await atVersion(version, `withdrawals ${JSON.stringify(of)}`, () =>
    read<WithdrawalRow>(
      sql`${withdrawalQuery('register.')} where ${condition} order by w.number desc limit 100`,
    ),
  )
  return rows.map((row) => withStateOn(row, today()))
}

/** The one at a permanent address; null where there is none. */
export async function findWithdrawal(version: number, slug: string): Promise<Withdrawal | null> {
  const [row] = await atVersion(version, `withdrawal ${slug}`, () =>
    read<WithdrawalRow>(sql`${withdrawalQuery('register.')} where w.slug = ${slug}`),
  )
  return row ? withStateOn(row, today()) : null
}
