/** What the signed-in pages read of clearance: one's own ladder, and one word for each party. */
import { type AnyColumn, and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import { type ClearanceStep, clearances } from '@/db/schema/clearance'
import type { Multilingual } from '@/db/schema/content'
import { entries } from '@/db/schema/entries'
import type { ClearanceStanding, Language } from '@/db/vocabulary'
import { type Actor, isSecretariat, mayKeepLadder } from '@/lib/policy'

export type Ladder = { version: number; steps: ClearanceStep[]; standing: ClearanceStanding }
export type PartyStanding = { partyId: string; name: Multilingual; standing: ClearanceStanding }

type Titled = { title: Multilingual; originalLanguage: Language | null }

export type Clearance = Titled & {
  agreementId: string
  /** Null for those who keep none: the secretariat. */
  ladder: Ladder | null
  /** The steps of the party's last other ladder, where it has one. */
  lastUsed: ClearanceStep[] | null
  standings: PartyStanding[]
}

/** The clearance of an agreement as this actor may see it; null where it is none of their business. */
export function findClearance(actor: Actor, agreementId: string): Promise<Clearance | null> {
  return as(actor, async (tx) => {
    const partyId = await ladderOwner(actor, tx, agreementId)
    if (!partyId && !isSecretariat(actor)) return null
    const [found] = partyId
      ? await tx
          .select({ version: clearances.version, steps: clearances.steps, standing: clearances.standing })
          .from(clearances)
          .where(and(eq(clearances.agreementId, agreementId), eq(clearances.partyId, partyId)))
      : []
    const ladder = found ?? { version: 0, steps: [], standing: 'not_started' as const }
    const [named] = (await tx.execute(sql`select ${shownOf(sql`${agreementId}`)} as shown`)) as unknown as {
      shown: Shown | null
    }[]
    return {
      agreementId,
      ...titleOf(named?.shown ?? null),
      ladder: partyId ? ladder : null,
      lastUsed: partyId && !ladder.steps.length ? await findLastUsed(actor, tx) : null,
      standings: await standingsOf(tx, agreementId),
    }
  })
}

/** The party whose ladder for this agreement the actor keeps; null where there is none. */
export async function ladderOwner(actor: Actor, tx: Tx, agreementId: string): Promise<string | null> {
  const concerned = (await tx.execute(sql`
    select p.party_id as id from agreement_parties p where p.agreement_id = ${agreementId}
    union
    select r.party_id from revisions r join entries e on e.id = r.entry_id
    where r.entry_id = ${agreementId} and e.kind = 'agreement' and r.party_id is not null`)) as unknown as {
    id: string
  }[]
  const may = mayKeepLadder(
    actor,
    concerned.map(({ id }) => id),
  )
  return may ? (actor.post?.partyId ?? null) : null
}

/** The steps of the ladder that the actor's party changed last, whatever it is for. */
export async function findLastUsed(actor: Actor, tx: Tx): Promise<ClearanceStep[] | null> {
  const [last] = await tx
    .select({ steps: clearances.steps })
    .from(clearances)
    .where(
      and(
        eq(clearances.partyId, actor.post?.partyId ?? ''),
        sql`jsonb_array_length(${clearances.steps}) > 0`,
      ),
    )
    .orderBy(desc(clearances.changedAt))
    .limit(1)
  return last?.steps ?? null
}

async function standingsOf(tx: Tx, agreementId: string): Promise<PartyStanding[]> {
  return (await tx.execute(sql`
    select s.party_id as "partyId", p.name, s.standing
    from clearance_standings(${agreementId}) s join parties p on p.id = s.party_id
    order by p.number`)) as unknown as PartyStanding[]
}

export type OwnLadder = Titled & {
  agreementId: string
  slug: string | null
  revisionId: string | null
  steps: ClearanceStep[]
}

/** The party's ladders that are not finished, the one changed last first. */
export function listLadders(actor: Actor): Promise<OwnLadder[]> {
  return as(actor, async (tx) => {
    const rows = await tx
      .select({
        agreementId: clearances.agreementId,
        slug: entries.slug,
        steps: clearances.steps,
        shown: shownOf(clearances.agreementId),
      })
      .from(clearances)
      .innerJoin(entries, eq(entries.id, clearances.agreementId))
      .where(and(eq(clearances.partyId, actor.post?.partyId ?? sql`null`), sql`standing <> 'cleared'`))
      .orderBy(desc(clearances.changedAt))
      .limit(50)
    return rows
      .filter(({ steps }) => steps.length)
      .map(({ shown, ...row }) => ({
        ...row,
        revisionId: shown?.id ?? null,
        ...titleOf(shown),
      }))
  })
}

/** The same by the permanent address of a published agreement. */
export async function findClearanceAt(actor: Actor, slug: string): Promise<Clearance | null> {
  const [found] = await as(actor, (tx) =>
    tx
      .select({ id: entries.id })
      .from(entries)
      .where(and(eq(entries.kind, 'agreement'), eq(entries.slug, slug))),
  )
  return found ? findClearance(actor, found.id) : null
}

type Shown = { id: string } & Titled

/** What an agreement is called: as published, or else in the latest draft that the actor may see. */
function shownOf(agreementId: AnyColumn | SQL): SQL<Shown | null> {
  return sql<Shown | null>`(
    select jsonb_build_object('id', r.id, 'title', r.content -> 'title',
      'originalLanguage', r.content -> 'originalLanguage')
    from revisions r where r.entry_id = ${agreementId}
    order by r.status = 'published' desc, r.number desc limit 1)`
}

function titleOf(shown: Shown | null): Titled {
  return { title: shown?.title ?? {}, originalLanguage: shown?.originalLanguage ?? null }
}

function as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, work)
}
