/** The moves of a revision and its companions, in one rhythm: lock, authorize, move, write, tell. */
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { revisions } from '@/db/schema/entries'
import type { Move, RevisionStatus } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { transition } from '@/lib/lifecycle'
import { type Actor, mayPublishFor, needsEndorsement } from '@/lib/policy'
import { authorize, type Bundle, lockBundle } from './bundle'
import { issuesIn } from './check'
import { entail } from './entail'
import { refuseStale } from './published'
import { lockRegister, publishTogether } from './publishing'

export type MoveInput = { revisionId: string; version: number; reason: string }

/** Makes one move; refuses when somebody else has changed the revision since `version`. */
export async function makeMove(
  actor: Actor,
  tx: Tx,
  move: Move,
  input: MoveInput,
): Promise<{ status: RevisionStatus }> {
  const bundle = await lockBundle(actor, tx, input.revisionId)
  authorize(actor, move, bundle)
  const { entry, revision } = bundle
  const next = transition(move, revision.status, {
    forEndorsement: needsEndorsement(actor),
    atOnce: mayPublishFor(actor, entry.kind, revision.partyId ?? ''),
  })
  if (!next) throw new Refusal('wrong_state')
  if (revision.version !== input.version) throw new Refusal('stale', { version: revision.version })
  if (next.reason && !input.reason) throw new Refusal('reason_missing')
  // Publications come one after another: what is looked at here is still so when this one is written.
  if (next.to === 'published') await lockRegister(tx)
  if (move === 'submit' || move === 'endorse' || move === 'publish') await mustBePublishable(tx, bundle)

  if (next.to === 'published') {
    const entailed = await entail(tx, bundle)
    const reviewer = move === 'publish' ? actor.personId : null
    await publishTogether(tx, [bundle, ...bundle.companions, ...entailed], reviewer)
  } else {
    await write(actor, tx, bundle, move, next.to, input.reason)
  }
  await logEvent(tx, actor, {
    name: next.event,
    entryId: bundle.entry.id,
    revisionId: revision.id,
    partyId: revision.partyId,
    details: {
      revision: revision.number,
      companions: bundle.companions.map((member) => member.entry.id),
      ...(input.reason ? { reason: input.reason } : {}),
    },
  })
  return { status: next.to }
}

/** Complete, made from what is published now, and mentioning only what is published or will be with it. */
async function mustBePublishable(tx: Tx, bundle: Bundle): Promise<void> {
  const whole = [bundle, ...bundle.companions]
  const issues = await issuesIn(
    tx,
    whole.map(({ entry, revision }) => ({ id: entry.id, kind: entry.kind, content: revision.content })),
  )
  if (issues.length) throw new Refusal('invalid', { issues })
  for (const { revision } of whole) await refuseStale(tx, revision.entryId, revision.basedOn)
}

async function write(
  actor: Actor,
  tx: Tx,
  bundle: Bundle,
  move: Move,
  status: RevisionStatus,
  reason: string,
): Promise<void> {
  const now = new Date()
  const contributes = move === 'submit' || move === 'endorse'
  for (const { revision } of [bundle, ...bundle.companions]) {
    await tx
      .update(revisions)
      .set({
        status,
        version: revision.version + 1,
        updatedAt: now,
        ...(status === 'submitted' ? { submittedAt: now } : {}),
        ...(reason ? { reason } : {}),
        ...(move === 'submit' ? { reason: null } : {}),
        ...(move === 'sendBack' || move === 'decline' ? { reviewerId: actor.personId } : {}),
        ...(contributes
          ? { contributorIds: [...new Set([...revision.contributorIds, actor.personId])] }
          : {}),
      })
      .where(eq(revisions.id, revision.id))
  }
}
