/** The days that the actor's own agreements have to come, for the workspace. */
import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { agreements, deadlines } from '@/db/schema/register'
import type { DeadlineKind, Language, Visibility } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import type { Actor } from '@/lib/policy'

export type Upcoming = {
  kind: DeadlineKind
  /** EDTF. */
  date: string
  agreement: { slug: string; title: Multilingual; originalLanguage: Language | null; visibility: Visibility }
}

const most = 50

/**
 * In the next twelve months, the nearest first: of the agreements that the actor's party takes part in, whoever may read
 * them; of all for the secretariat; of none for others.
 */
export async function listUpcoming(actor: Actor): Promise<Upcoming[]> {
  const party = actor.post?.partyId
  if (!party && actor.post?.role !== 'moderator') return []
  return asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, (tx) =>
    tx
      .select({
        kind: deadlines.kind,
        date: deadlines.date,
        agreement: {
          slug: agreements.slug,
          title: agreements.title,
          originalLanguage: agreements.originalLanguage,
          visibility: agreements.visibility,
        },
      })
      .from(deadlines)
      .innerJoin(agreements, eq(agreements.id, deadlines.agreementId))
      .where(
        and(
          gte(deadlines.dateTo, today()),
          lte(deadlines.dateFrom, sql`${today()}::date + 365`),
          party
            ? sql`exists (select from jsonb_array_elements(${agreements.standing}->'positions') position
                where position->>'party' = ${party} and position->>'standing' <> 'withdrawn')`
            : undefined,
        ),
      )
      .orderBy(asc(deadlines.dateFrom), asc(deadlines.agreementId), asc(deadlines.kind))
      .limit(most),
  )
}
