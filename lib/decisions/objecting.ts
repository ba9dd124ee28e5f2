/** A head's objection to a decision under a silence procedure: published at once in the party's own name. */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { decisionObjections, decisions } from '@/db/schema/decisions'
import { entries } from '@/db/schema/entries'
import { today } from '@/lib/dates'
import { publishOwn } from '@/lib/entries/own'
import { Refusal } from '@/lib/errors'
import { type Actor, mayObject } from '@/lib/policy'

/** Objects in the name of the actor's party: once, and until the last day. */
export async function objectToDecision(
  actor: Actor,
  tx: Tx,
  input: { decisionId: string; reason: string },
): Promise<{ slug: string }> {
  const { decisionId, reason } = input
  // Two at once come one after the other.
  await tx.select().from(entries).where(eq(entries.id, decisionId)).for('no key update')
  const [found] = await tx.select().from(decisions).where(eq(decisions.id, decisionId))
  if (found?.procedure !== 'silence') throw new Refusal('not_found')
  const entitled = found.entitled.map(({ party }) => party)
  if (!mayObject(actor, entitled)) throw new Refusal('forbidden')
  const partyId = actor.post!.partyId!
  const [before] = await tx
    .select({ id: decisionObjections.id })
    .from(decisionObjections)
    .where(and(eq(decisionObjections.decisionId, decisionId), eq(decisionObjections.partyId, partyId)))
  if (before) throw new Refusal('already_objected')
  const date = today()
  if (date > (found.deadline ?? '')) throw new Refusal('too_late')
  if (!reason) throw new Refusal('reason_missing')
  const content = { decision: decisionId, party: partyId, date, reason }
  await publishOwn(actor, tx, { kind: 'decision_objection', partyId, entryId: null, content })
  return { slug: found.slug }
}
