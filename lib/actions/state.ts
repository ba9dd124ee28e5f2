/** Whether an action item is late: the whole of the rule. Its state is that of its last report. */
import type { ActionState } from '@/db/vocabulary'
import { isBeforeDay } from '@/lib/dates'

const finished: ActionState[] = ['done', 'dropped']

/** `due` is EDTF: an item due in a month is late from the next month on. */
export function isOverdue(state: ActionState, due: string, day: string): boolean {
  return !finished.includes(state) && isBeforeDay(due, day)
}
