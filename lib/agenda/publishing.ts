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
  const content = await contentOf(tx, meetingId)
  if (!content.items.length) throw new Refusal('agenda_empty')
  const { startsAt, endsAt } = meeting
  const length = startsAt && endsAt ? (endsAt.getTime() - startsAt.getTime()) / 60_000 : null
  if (length !== null && minutesOf(content.items) > length) throw new Refusal('agenda_long')
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

async function contentOf(tx: Tx, meetingId: string): Promise<AgendaContent> {
  const placed = await tx
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetingId), isNotNull(agendaItems.position)))
    .orderBy(asc(agendaItems.position))
  const common = placed.filter(({ visibility }) => visibility === 'common')
  let above = 0
  return {
    meeting: meetingId,
    items: common.map(({ level, title, minutes, presenter, origin }) => {
      // What stood above it may be internal.
      above = Math.min(level, above + 1)
      return { level: above, title, minutes, presenter, origin }
    }),
    internal: placed.filter(({ visibility }) => visibility === 'internal').length,
  }
}
