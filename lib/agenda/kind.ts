import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agendas } from '@/db/schema/agenda'
import { meetingParties } from '@/db/schema/meetings'
import { identityOf, type KindDefinition, type Published } from '@/lib/entries/kind'
import { type AgendaContent, agendaContent } from './schema'

/** The agenda of a meeting as it was published; what is worked on meanwhile stands in working rows. */
export const agenda: KindDefinition<AgendaContent> = {
  draft: agendaContent,
  complete: agendaContent,
  slugText: () => null,
  references: ({ meeting }) => [{ path: ['meeting'], kind: 'meeting', id: meeting }],
  titledBy: ({ meeting }) => [meeting],
  fixed: ['meeting', 'items', 'internal'],
  concerned: () => [],
  examine,
  project,
}

/** A meeting has one agenda. */
async function examine(tx: Tx, entryId: string, { meeting }: AgendaContent) {
  const [other] = await tx
    .select({ id: agendas.id })
    .from(agendas)
    .where(and(eq(agendas.meetingId, meeting), ne(agendas.id, entryId)))
  return other ? [{ path: ['meeting'], code: 'agenda.twice' }] : []
}

async function project(tx: Tx, published: Published<AgendaContent>[]): Promise<string[]> {
  await tx.delete(agendas).where(
    inArray(
      agendas.id,
      published.map((item) => item.id),
    ),
  )
  await tx.insert(agendas).values(
    published.map((item) => {
      const { meeting, ...content } = item.content
      return { ...identityOf(item), ...content, meetingId: meeting }
    }),
  )
  return []
}

/** The parties that have a part in a meeting, and those among them that receive it. */
export async function takingPart(tx: Tx, meetingId: string): Promise<{ parties: string[]; hosts: string[] }> {
  const rows = await tx
    .select({ id: meetingParties.partyId, role: meetingParties.role })
    .from(meetingParties)
    .where(and(eq(meetingParties.meetingId, meetingId), ne(meetingParties.role, 'exhibitor')))
  return {
    parties: [...new Set(rows.map(({ id }) => id))],
    hosts: rows.filter(({ role }) => role === 'host').map(({ id }) => id),
  }
}
