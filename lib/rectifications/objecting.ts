/** A head's objection to a rectification: published at once in the party's own name, for it binds nobody else. */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { entries } from '@/db/schema/entries'
import { agreementParties, agreements, objections, rectifications } from '@/db/schema/register'
import { today } from '@/lib/dates'
import { publishOwn } from '@/lib/entries/own'
import { Refusal } from '@/lib/errors'
import { type Actor, mayObject } from '@/lib/policy'

/** Objects in the name of the actor's party: once, and until the last day. */
export async function object(
  actor: Actor,
  tx: Tx,
  input: { rectificationId: string; reason: string },
): Promise<{ slug: string }> {
  const { rectificationId } = input
  // Two at once come one after the other.
  await tx.select().from(entries).where(eq(entries.id, rectificationId)).for('no key update')
  const [found] = await tx
    .select({ rectification: rectifications, visibility: agreements.visibility })
    .from(rectifications)
    .innerJoin(agreements, eq(agreements.id, rectifications.agreementId))
    .where(eq(rectifications.id, rectificationId))
  if (!found) throw new Refusal('not_found')
  const { rectification } = found
  const parties = await tx
    .select({ id: agreementParties.partyId })
    .from(agreementParties)
    .where(
      and(
        eq(agreementParties.agreementId, rectification.agreementId),
        eq(agreementParties.role, 'signatory'),
      ),
    )
  const ids = parties.map(({ id }) => id)
  if (!mayObject(actor, ids)) {
    const known = found.visibility === 'public' || ids.includes(actor.post?.partyId ?? '')
    throw new Refusal(known ? 'forbidden' : 'not_found')
  }
  const partyId = actor.post!.partyId!
  const [before] = await tx
    .select({ id: objections.id })
    .from(objections)
    .where(and(eq(objections.rectificationId, rectificationId), eq(objections.partyId, partyId)))
  if (before) throw new Refusal('already_objected')
  const date = today()
  if (date > rectification.lastDay) throw new Refusal('too_late')
  if (!input.reason) throw new Refusal('reason_missing')
  const content = { rectification: rectificationId, party: partyId, date, reason: input.reason }
  await publishOwn(actor, tx, { kind: 'objection', partyId, entryId: null, content })
  return { slug: rectification.slug }
}
