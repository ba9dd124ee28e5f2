/** For tests: the sample people, and the stories of an agreement told with the commands. */
import { eq } from 'drizzle-orm'
import { asActor, type Database, type Tx } from '@/db/client'
import { actOf, actorOf, agreementContent, idOf } from '@/db/factories'
import { entries, eventLog, revisions } from '@/db/schema/entries'
import { acts } from '@/db/schema/register'
import type { Kind, Move } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import { definitions } from '@/lib/kinds'
import type { Actor } from '@/lib/policy'
import { correct, draft, save } from './commands'
import type { CompanionInput } from './companions'
import { emptyContent } from './form'
import { makeMove } from './move'
import { acting } from './queries'

export const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => asActor(acting(actor), work)

/** A content of a kind with a short form, in which nothing is filled in but what is given. */
export function contentOf(kind: Kind, given: Record<string, unknown>) {
  const { fields, begins } = definitions[kind].form!
  return emptyContent(fields, { ...begins, ...given })
}

/** The sample people who appear in the stories, and two parties. */
export async function cast(owner: Database) {
  const [delegate, head, stranger, moderator, second, observer, administrator] = await Promise.all(
    [
      'delegate.chifeng',
      'head.chifeng',
      'head.jinzhou',
      'moderator',
      'moderator2',
      'observer.tongliao',
      'admin',
    ].map((email) => actorOf(owner, email)),
  )
  const chifeng = await idOf(owner, 'party', 'chifeng')
  const jinzhou = await idOf(owner, 'party', 'jinzhou')
  return {
    delegate: delegate!,
    head: head!,
    stranger: stranger!,
    moderator: moderator!,
    second: second!,
    observer: observer!,
    administrator: administrator!,
    chifeng,
    jinzhou,
  }
}

export type Work = { revisionId: string; version: number }

export function move(who: Actor, name: Move, work: Work, reason = '') {
  const input = { revisionId: work.revisionId, version: work.version, reason }
  return as(who, (tx) => makeMove(who, tx, name, input))
}

/** An agreement of Chifeng and Jinzhou with the signatures of both, drafted by the delegate of Chifeng. */
export async function drafted(
  owner: Database,
  given: Record<string, unknown> = {},
  companions?: CompanionInput[],
) {
  const people = await cast(owner)
  const { delegate, chifeng, jinzhou } = people
  const made = await as(delegate, (tx) =>
    draft(delegate, tx, {
      kind: 'agreement',
      content: agreementContent([chifeng, jinzhou], given),
      companions: companions ?? [actOf(chifeng), actOf(jinzhou)],
    }),
  )
  return { ...people, ...made }
}

/** Submitted by the delegate: waits for the head. */
export async function awaiting(owner: Database, given: Record<string, unknown> = {}) {
  const there = await drafted(owner, given)
  await move(there.delegate, 'submit', there)
  return { ...there, version: 2 }
}

/** Endorsed by the head: waits for the secretariat. */
export async function submitted(
  owner: Database,
  given: Record<string, unknown> = {},
  companions?: CompanionInput[],
) {
  const there = await drafted(owner, given, companions)
  await move(there.delegate, 'submit', there)
  await move(there.head, 'endorse', { ...there, version: 2 })
  return { ...there, version: 3 }
}

export async function published(
  owner: Database,
  given: Record<string, unknown> = {},
  companions?: CompanionInput[],
) {
  const there = await submitted(owner, given, companions)
  await move(there.moderator, 'publish', there)
  return { ...there, version: 4 }
}

/** Published, and a correction of it by the same delegation opened. */
export async function corrected(owner: Database, given: Record<string, unknown> = {}) {
  const there = await published(owner, given)
  const opened = await as(there.delegate, (tx) =>
    correct(there.delegate, tx, { entryId: there.entryId, basedOn: 1 }),
  )
  return { ...there, ...opened }
}

/** What was refused; fails when it was not, or when something else went wrong. */
export async function refusalOf(deed: Promise<unknown>) {
  try {
    await deed
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('it was not refused')
}

export async function eventsOf(owner: Database, entryId: string) {
  const told = await owner
    .select({ name: eventLog.name, details: eventLog.details, personId: eventLog.personId })
    .from(eventLog)
    .where(eq(eventLog.entryId, entryId))
    .orderBy(eventLog.id)
  return told
}

export async function revisionsOf(owner: Database, entryId: string) {
  return owner.select().from(revisions).where(eq(revisions.entryId, entryId)).orderBy(revisions.number)
}

export async function revisionOf(owner: Database, id: string) {
  const [found] = await owner.select().from(revisions).where(eq(revisions.id, id))
  return found!
}

export async function entryOf(owner: Database, id: string) {
  const [found] = await owner.select().from(entries).where(eq(entries.id, id))
  return found!
}

/** The register's acts on an agreement, in the order of their numbers. */
export async function actsOn(owner: Database, agreementId: string) {
  return owner.select().from(acts).where(eq(acts.agreementId, agreementId)).orderBy(acts.number)
}

/** The secretariat corrects an entry that was published once, and a second of it publishes that. */
export async function amended(owner: Database, entryId: string, given: Record<string, unknown>) {
  const { moderator, second } = await cast(owner)
  const opened = await as(moderator, (tx) => correct(moderator, tx, { entryId, basedOn: 1 }))
  const { content } = await revisionOf(owner, opened.revisionId)
  const input = { ...opened, content: { ...content, ...given }, companions: [], changeNote: 'Amended.' }
  await as(moderator, (tx) => save(moderator, tx, input))
  await move(moderator, 'submit', { ...opened, version: 2 })
  await move(second, 'publish', { ...opened, version: 3 })
}
