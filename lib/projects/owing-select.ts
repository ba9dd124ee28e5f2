/** Whose update of a time is not in: the one rule of standings, asked for the day after it is due, or today if that is past. */
import { type SQL, sql } from 'drizzle-orm'
import type { UpdateInterval } from '@/db/vocabulary'
import { dayAfter } from '@/lib/dates'
import { dueDayOf } from './periods'
import { standingQuery } from './standing-select'

type Asked = { covers: string; today: string; interval: UpdateInterval; where?: SQL }

/** Rows of `standingQuery`. `covers`: a time that no later one has fallen due after; `where` narrows `projects p`. */
export function owingQuery({ covers, today, interval, where }: Asked): SQL {
  const late = dayAfter(dueDayOf(covers))
  const day = late > today ? late : today
  const standing = standingQuery({ from: '', day, interval, where })
  return sql`select * from (${standing}) owing where owing.update_overdue`
}
