/** How long the secretariat usually takes with what is submitted. */
import { sql } from 'drizzle-orm'
import { read } from './read'

/** Fewer say nothing of what is usual. */
const fewest = 5

/** The median of the last year, in whole days, counted up; null where too few were decided to know. */
export async function usualWaitingDays(): Promise<number | null> {
  const [row] = await read<{ decided: number; median: number | null }>(
    sql`select decided, median from register.waiting`,
  )
  if (!row || row.median === null || row.decided < fewest) return null
  return Math.max(1, Math.ceil(row.median / 86_400))
}
