/** Where a decision stands: the whole of the rule. Nothing of it is stored, so no day is missed. */
import type { DecisionProcedure, DecisionState, Majority } from '@/db/vocabulary'
import { tally, type Vote } from './tally'

export type Taken = Omit<Vote, 'majority'> & {
  procedure: DecisionProcedure
  majority: Majority | null
  /** Of a silence procedure: the last ISO day on which a party may object. */
  deadline: string | null
  objections: number
}

/** On an ISO day. What is taken by consensus, or recorded as taken, is adopted. */
export function decisionState(taken: Taken, day: string): DecisionState {
  const { procedure, majority, deadline, objections } = taken
  if (procedure === 'vote' && majority)
    return tally({ ...taken, majority }).carried ? 'adopted' : 'not_adopted'
  if (procedure !== 'silence') return 'adopted'
  if (objections) return 'objected'
  return deadline && day > deadline ? 'adopted' : 'proposed'
}
