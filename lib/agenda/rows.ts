/** The working rows of an agenda: read in their order, and written, by whoever holds the lock on the meeting. */
import { and, asc, eq, isNotNull, isNull, ne, notExists, or, sql } from 'drizzle-orm'
import { alias, type PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { agendaItems } from '@/db/schema/agenda'
import { meetings } from '@/db/schema/meetings'
import type { AgendaState } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import type { Placed } from './order'

/** The items that have a place, in their order. */
export function placedOf(tx: Tx, meetingId: string): Promise<Placed[]> {
  return tx
    .select({ id: agendaItems.id, level: agendaItems.level })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetingId), isNotNull(agendaItems.position)))
    .orderBy(asc(agendaItems.position))
}

/** Gives these items the places in which they stand here. */
export async function place(tx: Tx, items: Placed[]): Promise<void> {
  if (!items.length) return
  const places = sql.join(
    items.map(({ id, level }, at) => sql`(${id}::uuid, ${at + 1}::int, ${level}::int)`),
    sql`, `,
  )
  await tx.execute(sql`update agenda_items i set position = p.position, level = p.level
    from (values ${places}) p (id, position, level) where i.id = p.id`)
}

/**
 * Writes to one item. `version`: what whoever writes has seen of its words, which go up by one; null where no words
 * change. `from`: the states in which it can be done.
 */
export async function write(
  tx: Tx,
  meetingId: string,
  item: string,
  set: PgUpdateSetSource<typeof agendaItems>,
  version: number | null,
  from?: AgendaState[],
): Promise<{ item: string; version: number }> {
  const own = and(eq(agendaItems.id, item), eq(agendaItems.meetingId, meetingId))
  const [before] = await tx.select().from(agendaItems).where(own)
  if (!before) throw new Refusal('not_found')
  if (version !== null && before.version !== version)
    throw new Refusal('stale', { version: before.version, notes: before.notes, title: before.title })
  if (from && !from.includes(before.state)) throw new Refusal('wrong_state')
  const [after] = await tx
    .update(agendaItems)
    .set({ ...set, version: before.version + (version === null ? 0 : 1) })
    .where(own)
    .returning({ item: agendaItems.id, version: agendaItems.version })
  return after!
}

/** What earlier meetings of the series left: put off, or never reached before the meeting was held. */
export function leftOver(tx: Tx, meetingId: string) {
  const now = alias(meetings, 'now')
  const later = alias(agendaItems, 'later')
  return tx
    .select({ item: agendaItems, meeting: { number: meetings.number, title: meetings.title } })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(now, and(eq(now.id, meetingId), eq(now.seriesId, meetings.seriesId)))
    .where(
      and(
        ne(meetings.id, meetingId),
        isNull(agendaItems.origin),
        or(
          eq(agendaItems.state, 'put_off'),
          and(eq(agendaItems.state, 'accepted'), eq(meetings.state, 'held')),
        ),
        notExists(tx.select({ one: sql`1` }).from(later).where(eq(later.carriedFromId, agendaItems.id))),
      ),
    )
    .orderBy(asc(meetings.number), asc(agendaItems.position), asc(agendaItems.id))
}

/** One of those that were left. */
export async function findCarried(tx: Tx, meetingId: string, item: string) {
  const found = await leftOver(tx, meetingId)
  return found.find((one) => one.item.id === item)?.item ?? null
}
