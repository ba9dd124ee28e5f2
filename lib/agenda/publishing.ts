/** From the working rows to a published agenda: a revision like any other, which somebody else of the secretariat publishes. */
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agendaItems, agendas } from '@/db/schema/agenda'
import { begin, beginCorrection, type Drafted } from '@/lib/entries/commands'
import { makeMove } from '@/lib/entries/move'
import { Refusal } from '@/lib/errors'
import { takingPart } from '@/lib/meetings/taking-part'
import { type Actor, mayKeepPapers } from '@/lib/policy'
import { lockMeeting } from './deeds'
import { minutesOf } from './length'
import { numbered } from './numbered'
import { findOpenAgenda } from './queries'
import type { AgendaContent } from './schema'

/** Submits what everybody may read of the agenda as it stands. */
export async function publishAgenda(
  actor: Actor,
  tx: Tx,
  { meetingId }: { meetingId: string },
): Promise<{ revisionId: string }> {
  const meeting = await lockMeeting(tx, meetingId)
  const { hosts } = await takingPart(tx, meetingId)
  if (!mayKeepPapers(actor, hosts)) throw new Refusal('not_found')
  const revisionId = await findOpenAgenda(tx, meetingId)
  if (revisionId) throw new Refusal('already_open', { revisionId })
  const items = await itemsOf(tx, meetingId)
  const content = contentOf(meetingId, numbered(items))
  if (!content.items.length) throw new Refusal('agenda_empty')
  const { startsAt, endsAt } = meeting
  const length = startsAt && endsAt ? (endsAt.getTime() - startsAt.getTime()) / 60_000 : null
  const shown = items.filter(({ visibility }) => visibility !== 'hidden')
  if (length !== null && minutesOf(shown) > length) throw new Refusal('agenda_long')
  const drafted = await draftOf(actor, tx, meetingId, content)
  await makeMove(actor, tx, 'submit', { ...drafted, reason: '' })
  return { revisionId: drafted.revisionId }
}

async function draftOf(actor: Actor, tx: Tx, meetingId: string, content: AgendaContent): Promise<Drafted> {
  const [published] = await tx
    .select({ id: agendas.id })
    .from(agendas)
    .where(eq(agendas.meetingId, meetingId))
  return published
    ? beginCorrection(actor, tx, { entryId: published.id, content })
    : begin(actor, tx, { kind: 'agenda', content, companions: [] })
}

/** What is open to everybody, as it is numbered in the whole. */
function contentOf(meeting: string, items: ReturnType<typeof numbered<Row>>): AgendaContent {
  return {
    meeting,
    items: items
      .filter(({ visibility }) => visibility === 'common')
      .map(({ id, number, begins, title, minutes, presenter, origin, papers }) => ({
        ...{ item: id, number, begins, title, minutes, presenter, origin },
        // One whose file is still to come is no paper yet.
        papers: papers.filter(({ file }) => file),
      })),
    internal: items.filter(({ visibility }) => visibility === 'internal').length,
  }
}

type Row = typeof agendaItems.$inferSelect

function itemsOf(tx: Tx, meetingId: string): Promise<Row[]> {
  return tx
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetingId), isNotNull(agendaItems.position)))
    .orderBy(asc(agendaItems.position))
}
