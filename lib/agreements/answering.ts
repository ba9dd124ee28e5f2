/** The second key: the head of a party confirms, or contests, an act that others have recorded of it. */
import { and, desc, eq, isNull, ne, or } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries } from '@/db/schema/entries'
import { acts, agreements, answers } from '@/db/schema/register'
import type { ActAnswer, ActKind, Language } from '@/db/vocabulary'
import { publishOwn } from '@/lib/entries/own'
import { Refusal } from '@/lib/errors'
import { type Actor, mayPublishFor } from '@/lib/policy'

/**
 * Answers revision `revision` of an act of the actor's party. An answer may be given anew: confirmed after it was
 * contested, or the other way round, or when the act has been corrected since.
 */
export async function answerAct(
  actor: Actor,
  tx: Tx,
  input: { actId: string; revision: number; answer: ActAnswer; reason: string; language: Language },
): Promise<{ answer: ActAnswer }> {
  // One answer after the other: of two clicks the second sees what the first has done.
  await tx.select().from(entries).where(eq(entries.id, input.actId)).for('no key update')
  const [act] = await tx.select().from(acts).where(eq(acts.id, input.actId))
  if (!act || actor.post?.partyId !== act.partyId) throw new Refusal('not_found')
  if (!mayPublishFor(actor, 'answer', act.partyId)) throw new Refusal('forbidden')
  // What the party's own delegation has recorded, its head has endorsed.
  if (act.recordedById === act.partyId) throw new Refusal('wrong_state')
  if (act.revision !== input.revision) throw new Refusal('stale', { published: act.revision })
  const { answer, reason } = input
  if (answer === 'contested' && !reason) throw new Refusal('reason_missing')
  const [before] = await tx.select().from(answers).where(eq(answers.actId, act.id))
  if (before?.answer === answer && before.actRevision === act.revision) throw new Refusal('wrong_state')
  await publishOwn(actor, tx, {
    kind: 'answer',
    partyId: act.partyId,
    entryId: before?.id ?? null,
    content: {
      act: act.id,
      revision: act.revision,
      answer,
      reason: reason ? { [input.language]: reason } : {},
    },
  })
  return { answer }
}

export type Unanswered = {
  id: string
  revision: number
  act: ActKind
  /** EDTF. */
  date: string
  agreement: { slug: string; title: Multilingual; originalLanguage: Language | null }
}

/** Shown at once; the next come up as these are answered. */
const most = 20

/** The acts that wait for the head's answer, the latest recorded first; none for anybody else. */
export function listUnanswered(actor: Actor): Promise<Unanswered[]> {
  const partyId = actor.post?.partyId
  if (!partyId || !mayPublishFor(actor, 'answer', partyId)) return Promise.resolve([])
  return asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, (tx) =>
    tx
      .select({
        id: acts.id,
        revision: acts.revision,
        act: acts.act,
        date: acts.date,
        agreement: {
          slug: agreements.slug,
          title: agreements.title,
          originalLanguage: agreements.originalLanguage,
        },
      })
      .from(acts)
      .innerJoin(agreements, eq(agreements.id, acts.agreementId))
      .leftJoin(answers, and(eq(answers.actId, acts.id), eq(answers.actRevision, acts.revision)))
      .where(
        and(
          eq(acts.partyId, partyId),
          or(isNull(acts.recordedById), ne(acts.recordedById, partyId)),
          isNull(answers.id),
        ),
      )
      .orderBy(desc(acts.publishedAt), desc(acts.number))
      .limit(most),
  )
}
