/** Where published minutes stand: the whole of the rule. Nothing of it is stored, so no day is missed. */
import type { MinutesState } from '@/db/vocabulary'

/**
 * On an ISO day; `lastDay` is the last on which a party may ask for a correction, `open` how many were asked and have no
 * answer. The view `register.minutes` says the same in SQL.
 */
export function minutesState(lastDay: string, open: number, day: string): MinutesState {
  return day > lastDay && !open ? 'adopted' : 'circulated'
}
