/** A published notice of withdrawal as pages show it. */
import type { Multilingual } from '@/db/schema/content'
import type { WithdrawalState } from '@/db/vocabulary'
import { withdrawalState } from './state'

/** Days are ISO. */
export type WithdrawalRow = {
  slug: string
  membership: string
  party: { slug: string; name: Multilingual }
  body: { slug: string; name: Multilingual }
  date: string
  effect: string
  reason: string
  takenBack: string | null
}

export type Withdrawal = WithdrawalRow & { state: WithdrawalState }

/** On an ISO day. */
export function withStateOn<R extends WithdrawalRow>(row: R, day: string): R & Withdrawal {
  return { ...row, state: withdrawalState(row, day) }
}
