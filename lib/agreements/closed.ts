/** Published agreements that are not open to the public, for those who may read them. */
import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { revisions } from '@/db/schema/entries'
import { acts, agreements } from '@/db/schema/register'
import type { Language, Visibility } from '@/db/vocabulary'
import type { Content } from '@/lib/entries/kind'
import { type Actor, mayReadPublished } from '@/lib/policy'

export type ClosedAgreement = {
  id: string
  slug: string
  number: number
  title: Multilingual
  originalLanguage: Language | null
  visibility: Visibility
}

/** Those the actor may read, the latest registered first. */
export function listClosed(actor: Actor): Promise<ClosedAgreement[]> {
  return as(actor, (tx) => readable(actor, tx))
}

/** One of them with its content and its acts; null where there is none or the actor may not read it. */
export function findClosed(
  actor: Actor,
  slug: string,
): Promise<{ agreement: ClosedAgreement; content: Content; acts: Content[] } | null> {
  return as(actor, async (tx) => {
    const [agreement] = await readable(actor, tx, slug)
    if (!agreement) return null
    const published = eq(revisions.status, 'published')
    const [own] = await tx
      .select({ content: revisions.content })
      .from(revisions)
      .where(and(published, eq(revisions.entryId, agreement.id)))
    const on = await tx
      .select({ content: revisions.content })
      .from(acts)
      .innerJoin(revisions, and(published, eq(revisions.entryId, acts.id)))
      .where(eq(acts.agreementId, agreement.id))
      .orderBy(acts.number)
    return own ? { agreement, content: own.content, acts: on.map((act) => act.content) } : null
  })
}

function as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, work)
}

async function readable(actor: Actor, tx: Tx, slug?: string): Promise<ClosedAgreement[]> {
  const rows = await tx
    .select({
      id: agreements.id,
      slug: agreements.slug,
      number: agreements.number,
      title: agreements.title,
      originalLanguage: agreements.originalLanguage,
      visibility: agreements.visibility,
      parties: sql<
        string[]
      >`array(select p.party_id from agreement_parties p where p.agreement_id = ${agreements.id})`,
      bodyMembers: sql<string[] | null>`case when ${agreements.bodyId} is null then null else
        array(select m.party_id from memberships m
          where m.body_id = ${agreements.bodyId} and (m.ended_to is null or m.ended_to >= current_date)) end`,
    })
    .from(agreements)
    .where(
      and(ne(agreements.visibility, 'public'), slug === undefined ? undefined : eq(agreements.slug, slug)),
    )
    .orderBy(desc(agreements.number))
    .limit(1000)
  return rows
    .filter((row) => mayReadPublished(actor, row))
    .map(({ parties: _parties, bodyMembers: _bodyMembers, ...agreement }) => agreement)
}
