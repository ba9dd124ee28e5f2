/** Which moves exist: the whole table. Who may make them is lib/policy.ts. */
import type { EventName, Move, RevisionStatus } from '@/db/vocabulary'

type Transition = { from: RevisionStatus[]; to: RevisionStatus; event: EventName; reason?: 'required' }

const transitions: Record<Move, Transition> = {
  submit: { from: ['draft'], to: 'submitted', event: 'submitted' },
  endorse: { from: ['awaiting_endorsement'], to: 'submitted', event: 'endorsed' },
  sendBack: {
    from: ['awaiting_endorsement', 'submitted'],
    to: 'draft',
    event: 'sent_back',
    reason: 'required',
  },
  decline: { from: ['submitted'], to: 'declined', event: 'declined', reason: 'required' },
  publish: { from: ['submitted'], to: 'published', event: 'published' },
  withdraw: { from: ['draft', 'awaiting_endorsement', 'submitted'], to: 'withdrawn', event: 'withdrawn' },
}

/** The transition a move makes from a status; null where there is none. A delegate's own submission waits for the head. */
export function transition(move: Move, from: RevisionStatus, forEndorsement = false): Transition | null {
  const found = transitions[move]
  if (!found.from.includes(from)) return null
  return move === 'submit' && forEndorsement ? { ...found, to: 'awaiting_endorsement' } : found
}
