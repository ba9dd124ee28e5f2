/** What the signed-in pages read of memberships. */
import { and, eq } from 'drizzle-orm'
import { asActor } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { bodies, memberships, parties } from '@/db/schema/register'
import type { MembershipClass } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { type Actor, mayCorrect, mayWithdraw } from '@/lib/policy'

export type OwnMembership = {
  slug: string
  party: Multilingual
  body: Multilingual
  class: MembershipClass
  /** EDTF. */
  began: string
  ended: string
  /** Whether the actor may give notice to leave, or take such a notice back. */
  leavable: boolean
}

/** The published memberships that the actor may propose to correct, of a body or of a party where one is named. */
export async function listCorrectable(
  actor: Actor,
  of: { body?: string; party?: string },
): Promise<OwnMembership[]> {
  const rows = await asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, (tx) =>
    tx
      .select({
        slug: memberships.slug,
        partyId: memberships.partyId,
        party: parties.name,
        body: bodies.name,
        class: memberships.class,
        began: memberships.began,
        ended: memberships.ended,
        endedTo: memberships.endedTo,
      })
      .from(memberships)
      .innerJoin(parties, eq(parties.id, memberships.partyId))
      .innerJoin(bodies, eq(bodies.id, memberships.bodyId))
      .where(
        and(
          of.body ? eq(bodies.slug, of.body) : undefined,
          of.party ? eq(parties.slug, of.party) : undefined,
        ),
      )
      .orderBy(bodies.number, memberships.number)
      .limit(500),
  )
  return rows
    .filter(({ partyId }) => mayCorrect(actor, { kind: 'membership', concerned: [partyId] }))
    .map(({ partyId, endedTo, ...row }) => ({
      ...row,
      leavable: mayWithdraw(actor, partyId) && (endedTo === null || endedTo >= today()),
    }))
}
