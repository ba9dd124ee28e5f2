/** What is owed in the order of urgency: the whole of the rule. */
import { boundsOf } from '@/lib/dates'

export const dueGroups = ['overdue', 'thisMonth', 'later'] as const
export type DueGroup = (typeof dueGroups)[number]

/** Of an unfinished item, on an ISO day: past, due by the end of the month, or after that. */
export function dueGroup({ due, overdue }: { due: string; overdue: boolean }, day: string): DueGroup {
  if (overdue) return 'overdue'
  return (boundsOf(due).latest ?? '').slice(0, 7) === day.slice(0, 7) ? 'thisMonth' : 'later'
}
