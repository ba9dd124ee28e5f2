/** Where a rectification stands: the whole of the rule. Nothing of it is stored, so no day is missed. */
import type { RectificationState } from '@/db/vocabulary'

/** Whether the text has been put right by it. */
export function stands({ state }: { state: RectificationState }): boolean {
  return state === 'adopted'
}

/** On an ISO day; `lastDay` is the last on which a party may object. Any objection keeps it from being adopted. */
export function rectificationState(lastDay: string, objections: number, day: string): RectificationState {
  if (objections) return 'objected'
  return day > lastDay ? 'adopted' : 'open'
}
