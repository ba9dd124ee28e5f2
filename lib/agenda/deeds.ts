/** What is done on an agenda while it is worked on, each in one rhythm: lock, authorize, change, write, tell. */
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agendaItems } from '@/db/schema/agenda'
import { entries } from '@/db/schema/entries'
import { meetings } from '@/db/schema/meetings'
import type { AgendaOrigin } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { readable } from '@/lib/files/queries'
import { takingPart } from '@/lib/meetings/taking-part'
import { type Actor, isSecretariat, mayKeepPapers, mayProposeItem } from '@/lib/policy'
import { type Shift, shifted, without } from './order'
import { findCarried, place, placedOf, write } from './rows'
import { type ItemInput, mostItems } from './schema'

export type AgendaDeed =
  | ({ deed: 'add' | 'propose' } & ItemInput)
  | ({ deed: 'change'; item: string; version: number } & ItemInput)
  | { deed: Shift | 'remove' | 'accept' | 'start' | 'stop' | 'carry'; item: string }
  | { deed: 'decline' | 'put_off'; item: string; reason: string }
  | { deed: 'note'; item: string; version: number; notes: string }
  | { deed: 'offer'; origin: AgendaOrigin }

/** `slug`: of the meeting. */
export type Done = { item: string; version: number }

/** Makes one change of the agenda of a meeting. */
export async function changeAgenda(
  actor: Actor,
  tx: Tx,
  { meetingId, change }: { meetingId: string; change: AgendaDeed },
): Promise<Done & { slug: string }> {
  const { slug } = await lockMeeting(tx, meetingId)
  const { parties, hosts } = await takingPart(tx, meetingId)
  const keeps = mayKeepPapers(actor, hosts)
  if (!keeps && !(change.deed === 'propose' && mayProposeItem(actor, parties))) throw new Refusal('not_found')
  const done = await make(actor, tx, meetingId, change)
  await logEvent(tx, actor, {
    name: 'agenda_changed',
    entryId: meetingId,
    partyId: isSecretariat(actor) ? null : (actor.post?.partyId ?? null),
    details: { deed: change.deed, item: done.item },
  })
  return { ...done, slug }
}

/** Two at once come one after the other; a cancelled meeting keeps its agenda as it was. */
export async function lockMeeting(tx: Tx, meetingId: string) {
  const [entry] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.id, meetingId), eq(entries.kind, 'meeting')))
    .for('no key update')
  const [meeting] = entry ? await tx.select().from(meetings).where(eq(meetings.id, meetingId)) : []
  if (!meeting) throw new Refusal('not_found')
  if (meeting.state === 'cancelled') throw new Refusal('wrong_state')
  return meeting
}

async function make(actor: Actor, tx: Tx, meetingId: string, change: AgendaDeed): Promise<Done> {
  switch (change.deed) {
    case 'add':
    case 'propose':
      return add(actor, tx, meetingId, change)
    case 'offer':
      return offer(tx, meetingId, change.origin)
    case 'carry':
      return carry(tx, meetingId, change.item)
    case 'change':
      return reword(actor, tx, meetingId, change)
    case 'note':
      return write(tx, meetingId, change.item, { notes: change.notes }, change.version)
    case 'accept':
      return accept(tx, meetingId, change.item)
    case 'start':
      return start(tx, meetingId, change.item)
    case 'stop':
      return stop(tx, meetingId, change.item)
    case 'decline':
    case 'put_off':
      return setAside(tx, meetingId, change)
    case 'remove':
      return remove(tx, meetingId, change.item)
    default: {
      const before = await placedOf(tx, meetingId)
      await place(tx, shifted(before, change.item, change.deed))
      return { item: change.item, version: 0 }
    }
  }
}

/** Its papers must be files that the actor may read: a hash alone opens nothing. */
async function wordsOf(
  actor: Actor,
  tx: Tx,
  { title, minutes, presenter, visibility, papers }: ItemInput,
): Promise<ItemInput> {
  const files = new Set(papers.flatMap(({ file }) => (file ? [file] : [])))
  if ((await readable(actor, tx, [...files])).length < files.size) throw new Refusal('bad_request')
  return { title, minutes, presenter, visibility, papers }
}

/** One that its place in the series gives rise to keeps its name. */
async function reword(
  actor: Actor,
  tx: Tx,
  meetingId: string,
  { item, version, ...given }: ItemInput & { item: string; version: number },
): Promise<Done> {
  const words = await wordsOf(actor, tx, given)
  const own = and(eq(agendaItems.id, item), eq(agendaItems.meetingId, meetingId))
  const [before] = await tx.select({ origin: agendaItems.origin }).from(agendaItems).where(own)
  if (!before?.origin) return write(tx, meetingId, item, titled(words), version)
  return write(tx, meetingId, item, { ...words, title: {} }, version)
}

function titled(words: ItemInput): ItemInput {
  if (!Object.keys(words.title).length) throw new Refusal('title_missing')
  return words
}

async function add(
  actor: Actor,
  tx: Tx,
  meetingId: string,
  { deed, ...given }: ItemInput & { deed: 'add' | 'propose' },
) {
  const words = titled(await wordsOf(actor, tx, given))
  const proposed = deed === 'propose'
  return insert(tx, meetingId, {
    ...words,
    // Whoever takes part may read what is proposed.
    ...(proposed
      ? {
          visibility: 'internal' as const,
          state: 'proposed' as const,
          proposedById: actor.post?.partyId ?? null,
        }
      : {}),
  })
}

async function offer(tx: Tx, meetingId: string, origin: AgendaOrigin): Promise<Done> {
  const [there] = await tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetingId), eq(agendaItems.origin, origin)))
  if (there) throw new Refusal('already_there')
  return insert(tx, meetingId, { origin, visibility: 'common' })
}

/** Takes over what an earlier meeting of the series did not reach. */
async function carry(tx: Tx, meetingId: string, item: string): Promise<Done> {
  const found = await findCarried(tx, meetingId, item)
  if (!found) throw new Refusal('not_found')
  const { id, title, minutes, presenter, visibility, papers, proposedById } = found
  const same = { title, minutes, presenter, visibility, papers, proposedById }
  return insert(tx, meetingId, { ...same, carriedFromId: id })
}

type New = Partial<typeof agendaItems.$inferInsert> & { visibility: ItemInput['visibility'] }

/** At the end of the order, unless it is only proposed. */
async function insert(tx: Tx, meetingId: string, given: New): Promise<Done> {
  const count = await tx.$count(agendaItems, eq(agendaItems.meetingId, meetingId))
  if (count >= mostItems) throw new Refusal('too_large')
  const state = given.state ?? 'accepted'
  const position = state === 'accepted' ? (await placedOf(tx, meetingId)).length + 1 : null
  const [made] = await tx
    .insert(agendaItems)
    .values({ ...given, meetingId, state, position })
    .returning({ item: agendaItems.id, version: agendaItems.version })
  return made!
}

async function accept(tx: Tx, meetingId: string, item: string): Promise<Done> {
  const position = (await placedOf(tx, meetingId)).length + 1
  return write(tx, meetingId, item, { state: 'accepted', position, reason: '' }, null, [
    'proposed',
    'declined',
    'put_off',
  ])
}

async function setAside(
  tx: Tx,
  meetingId: string,
  { deed, item, reason }: { deed: 'decline' | 'put_off'; item: string; reason: string },
): Promise<Done> {
  if (deed === 'decline' && !reason) throw new Refusal('reason_missing')
  const before = await placedOf(tx, meetingId)
  const state = deed === 'decline' ? ('declined' as const) : ('put_off' as const)
  const from = deed === 'decline' ? (['proposed'] as const) : (['accepted'] as const)
  const done = await write(tx, meetingId, item, { state, reason, position: null, level: 1 }, null, [...from])
  await place(tx, without(before, item))
  return done
}

/** Takes out what nobody has begun to discuss. */
async function remove(tx: Tx, meetingId: string, item: string): Promise<Done> {
  const before = await placedOf(tx, meetingId)
  const gone = await tx
    .delete(agendaItems)
    .where(
      and(
        eq(agendaItems.id, item),
        eq(agendaItems.meetingId, meetingId),
        sql`${agendaItems.startedAt} is null`,
      ),
    )
    .returning({ item: agendaItems.id, version: agendaItems.version })
  if (!gone[0]) throw new Refusal('wrong_state')
  await place(tx, without(before, item))
  return gone[0]
}

/** One item is discussed at a time: the one before is done. */
async function start(tx: Tx, meetingId: string, item: string): Promise<Done> {
  await tx
    .update(agendaItems)
    .set({ endedAt: sql`now()`, state: 'discussed' })
    .where(
      and(
        eq(agendaItems.meetingId, meetingId),
        sql`${agendaItems.startedAt} is not null and ${agendaItems.endedAt} is null`,
      ),
    )
  const now = { startedAt: sql`now()`, endedAt: null, state: 'accepted' as const }
  return write(tx, meetingId, item, now, null, ['accepted', 'discussed'])
}

async function stop(tx: Tx, meetingId: string, item: string): Promise<Done> {
  return write(tx, meetingId, item, { endedAt: sql`now()`, state: 'discussed' }, null, ['accepted'])
}
