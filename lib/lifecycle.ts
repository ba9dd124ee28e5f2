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

type Circumstances = {
  /** A delegate's own submission waits for the head. */
  forEndorsement?: boolean
  /** What a head of delegation lets go of is published, where nobody else has a say in it. */
  atOnce?: boolean
}

/** The transition a move makes from a status; null where there is none. */
export function transition(
  move: Move,
  from: RevisionStatus,
  { forEndorsement = false, atOnce = false }: Circumstances = {},
): Transition | null {
  const found = transitions[move]
  if (!found.from.includes(from)) return null
  if (move === 'submit' && forEndorsement) return { ...found, to: 'awaiting_endorsement' }
  const leaves = move === 'submit' || move === 'endorse'
  return leaves && atOnce ? { ...found, to: 'published', event: 'published' } : found
}
