/** The agenda of a meeting as this actor works on it, or reads it. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import { agendaItems, agendas } from '@/db/schema/agenda'
import type { Multilingual } from '@/db/schema/content'
import { entries, revisions } from '@/db/schema/entries'
import { meetings } from '@/db/schema/meetings'
import { parties } from '@/db/schema/register'
import { agendaOrigins, openStatuses } from '@/db/vocabulary'
import { acting } from '@/lib/entries/queries'
import { takingPart } from '@/lib/meetings/taking-part'
import { type Actor, mayKeepPapers, mayProposeItem } from '@/lib/policy'
import { leftOver } from './rows'

export type Item = typeof agendaItems.$inferSelect & { proposedBy: Multilingual | null }

export type Agenda = {
  meeting: typeof meetings.$inferSelect
  /** Whether the actor keeps it, and whether they may propose items to whoever does. */
  keeps: boolean
  proposes: boolean
  /** Those with a place, in their order; then those proposed, declined or put off. */
  items: Item[]
  aside: Item[]
  /** What earlier meetings of the series left, for whoever keeps the agenda. */
  left: { item: typeof agendaItems.$inferSelect; meeting: { number: number; title: Multilingual } }[]
  /** The items that its place in the series gives rise to and that are not there yet. */
  offered: (typeof agendaOrigins)[number][]
  /** The open revision in which it waits to be published. */
  openRevisionId: string | null
  isPublished: boolean
}

/** Null where there is no such meeting, or the actor's party has no part in it. */
export function findAgenda(actor: Actor, slug: string): Promise<Agenda | null> {
  return asActor(acting(actor), async (tx) => {
    const [meeting] = await tx.select().from(meetings).where(eq(meetings.slug, slug))
    if (!meeting) return null
    const { parties: part, hosts } = await takingPart(tx, meeting.id)
    const [keeps, proposes] = [mayKeepPapers(actor, hosts), mayProposeItem(actor, part)]
    if (!keeps && !proposes) return null
    const rows = await tx
      .select({ item: agendaItems, proposedBy: parties.name })
      .from(agendaItems)
      .leftJoin(parties, eq(parties.id, agendaItems.proposedById))
      .where(eq(agendaItems.meetingId, meeting.id))
      .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    // What the rapporteur writes down is not yet anybody else's to read.
    const all = rows.map(({ item, proposedBy }) => ({ ...item, proposedBy, notes: keeps ? item.notes : '' }))
    const there = new Set(all.map(({ origin }) => origin))
    return {
      meeting,
      keeps,
      proposes,
      items: all.filter(({ position }) => position !== null),
      aside: all.filter(({ position }) => position === null),
      left: keeps ? await leftOver(tx, meeting.id) : [],
      offered: keeps && meeting.seriesId ? agendaOrigins.filter((origin) => !there.has(origin)) : [],
      ...(await publication(tx, meeting.id)),
    }
  })
}

async function publication(tx: Tx, meetingId: string) {
  const [published] = await tx
    .select({ id: agendas.id })
    .from(agendas)
    .where(eq(agendas.meetingId, meetingId))
  return { openRevisionId: await findOpenAgenda(tx, meetingId), isPublished: published !== undefined }
}

/** The open revision of the agenda of a meeting, where there is one that this transaction may see. */
export async function findOpenAgenda(tx: Tx, meetingId: string): Promise<string | null> {
  const [open] = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(entries, and(eq(entries.id, revisions.entryId), eq(entries.kind, 'agenda')))
    .where(
      and(
        sql`${revisions.content} ->> 'meeting' = ${meetingId}`,
        inArray(revisions.status, [...openStatuses]),
      ),
    )
  return open?.id ?? null
}
