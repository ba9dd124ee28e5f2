/** What the signed-in pages read of entries and revisions. Every query takes the actor first and runs as that actor. */
import { and, desc, eq, gt, inArray, isNull, notInArray, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { asActor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries, revisions } from '@/db/schema/entries'
import { people, posts } from '@/db/schema/people'
import { parties } from '@/db/schema/register'
import {
  type Kind,
  type Language,
  type Move,
  openStatuses,
  type RevisionStatus,
  type Role,
  type Visibility,
} from '@/db/vocabulary'
import { definitions } from '@/lib/kinds'
import { type Actor, isDelegation, isSecretariat, mayRead, publishedByHeads } from '@/lib/policy'
import { factsOf, type Member } from './bundle'
import { choices } from './choices'
import { type Names, namesOf, titleOf } from './names'

export type WorkRow = {
  revisionId: string
  entryId: string
  kind: Kind
  status: RevisionStatus
  version: number
  title: Multilingual
  originalLanguage: Language | null
  /** The party whose delegation drafted it; null: the secretariat. */
  partyId: string | null
  partyName: Multilingual | null
  basedOn: number | null
  /** The permanent address, once published. */
  slug: string | null
  /** Of a content that has one. */
  visibility: Visibility | null
  reason: string | null
  updatedAt: Date
  submittedAt: Date | null
  authorName: string | null
  authorRole: Role | null
  choices: { save: boolean; moves: Move[] }
}

const decidedSince = () => new Date(Date.now() - 90 * 24 * 3600 * 1000)

/** What heads publish at once is nobody's work to follow, unless a delegate drafted it and it waits for the head. */
const followed = or(
  notInArray(entries.kind, publishedByHeads),
  isNull(revisions.partyId),
  inArray(revisions.status, [...openStatuses]),
)

/** The actor's own side: open work, and what was decided in the last 90 days; the latest change first. */
export function listWork(actor: Actor): Promise<WorkRow[]> {
  if (!isDelegation(actor) && !isSecretariat(actor)) return Promise.resolve([])
  const own = isSecretariat(actor)
    ? and(isNull(revisions.partyId), eq(revisions.byImport, false))
    : eq(revisions.partyId, actor.post?.partyId ?? '')
  const recent = and(
    inArray(revisions.status, ['published', 'superseded', 'declined']),
    gt(revisions.updatedAt, decidedSince()),
  )
  return asActor(acting(actor), (tx) =>
    workRows(actor, tx, and(own, followed, or(inArray(revisions.status, [...openStatuses]), recent)), [
      desc(revisions.updatedAt),
    ]),
  )
}

/** What waits for the secretariat, the oldest first. */
export function listQueue(actor: Actor): Promise<WorkRow[]> {
  if (!isSecretariat(actor)) return Promise.resolve([])
  return asActor(acting(actor), (tx) =>
    workRows(actor, tx, eq(revisions.status, 'submitted'), [revisions.submittedAt, revisions.id]),
  )
}

/** The ids by which a transaction knows the actor. */
export function acting(actor: Actor) {
  return { personId: actor.personId, postId: actor.post?.id ?? null }
}

const author = alias(people, 'author')

/** Lead revisions under a condition, with what is needed to show them; at most 200. */
async function workRows(
  actor: Actor,
  tx: Tx,
  condition: SQL | undefined,
  order: (SQL | typeof revisions.submittedAt | typeof revisions.id)[],
): Promise<WorkRow[]> {
  const rows = await selectWork(tx)
    .where(and(isNull(revisions.leadId), condition))
    .orderBy(...order)
    .limit(200)
  const readable = rows.filter((row) => mayRead(actor, factsOf(row)))
  const names = await titleNames(tx, readable)
  return readable.map((row) => workRow(actor, row, names))
}

/** The names of the entries that these are called by. */
export function titleNames(tx: Tx, rows: Member[]): Promise<Names> {
  const ids = rows.flatMap(
    ({ entry, revision }) => definitions[entry.kind].titledBy?.(revision.content) ?? [],
  )
  return namesOf(
    tx,
    ids.flatMap((id) => id ?? []),
  )
}

export function selectWork(tx: Tx) {
  return tx
    .select({
      revision: revisions,
      entry: entries,
      partyName: parties.name,
      authorName: author.name,
      authorRole: posts.role,
    })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .leftJoin(parties, eq(parties.id, revisions.partyId))
    .leftJoin(author, eq(author.id, revisions.authorId))
    .leftJoin(posts, eq(posts.id, revisions.authorPostId))
}

export type Work = Member & {
  partyName: Multilingual | null
  authorName: string | null
  authorRole: Role | null
}

export function workRow(actor: Actor, { revision, entry, ...people }: Work, names: Names): WorkRow {
  return {
    revisionId: revision.id,
    entryId: entry.id,
    kind: entry.kind,
    status: revision.status,
    version: revision.version,
    title: titleOf(entry.kind, revision.content, names),
    originalLanguage: (revision.content.originalLanguage as Language | undefined) ?? null,
    partyId: revision.partyId,
    basedOn: revision.basedOn,
    slug: entry.slug,
    visibility: (revision.content.visibility as Visibility | undefined) ?? null,
    reason: revision.reason,
    updatedAt: revision.updatedAt,
    submittedAt: revision.submittedAt,
    choices: choices(actor, factsOf({ revision, entry })),
    ...people,
  }
}
