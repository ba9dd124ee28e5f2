/** The days to come that follow from how long an agreement holds; pure. */
import type { DeadlineKind } from '@/db/vocabulary'
import { boundsOf } from '@/lib/dates'
import type { Standing } from './standing'

/** EDTF, and the earliest and latest ISO day it can mean. */
export type Deadline = { kind: DeadlineKind; date: string; from: string; to: string }

const over: Standing['status'][] = ['expired', 'terminated', 'superseded']

/**
 * The next of each kind, as seen on `day` (ISO): the last day to give notice, the day after which it goes on by itself or
 * ends, the review. None of one that has ended, and none that has surely passed.
 */
export function deadlinesOf(
  { status, duration }: Pick<Standing, 'status' | 'duration'>,
  renews: boolean,
  day: string,
): Deadline[] {
  if (over.includes(status)) return []
  const dates: [DeadlineKind, string | null][] = [
    ['notice', duration.notice],
    [renews ? 'renewal' : 'end', duration.ends],
    ['review', duration.review],
  ]
  return dates.flatMap(([kind, date]) => {
    const { earliest, latest } = boundsOf(date ?? '')
    return date && earliest && latest && latest >= day ? [{ kind, date, from: earliest, to: latest }] : []
  })
}
