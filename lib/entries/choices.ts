/** What an actor can do with a revision now: what the state allows and the policy permits; pages offer just this. */
import { type Move, moves } from '@/db/vocabulary'
import { transition } from '@/lib/lifecycle'
import { type Actor, mayDo, type RevisionFacts } from '@/lib/policy'

/** The moves to offer, and whether it may be edited. */
export function choices(actor: Actor, revision: RevisionFacts): { save: boolean; moves: Move[] } {
  return {
    save: mayDo(actor, 'save', revision) === 'yes',
    moves: moves.filter(
      (move) => mayDo(actor, move, revision) === 'yes' && transition(move, revision.status) !== null,
    ),
  }
}
