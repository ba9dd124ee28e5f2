/** Where a notice of withdrawal stands on an ISO day: the whole of the rule. Nothing of it is stored. */
import type { WithdrawalState } from '@/db/vocabulary'

export type WithdrawalDays = {
  /** ISO: the first day on which the party no longer belongs; the day on which it was taken back, if it was. */
  effect: string
  takenBack: string | null
}

export function withdrawalState({ effect, takenBack }: WithdrawalDays, day: string): WithdrawalState {
  if (takenBack) return 'taken_back'
  return effect <= day ? 'in_effect' : 'given'
}
