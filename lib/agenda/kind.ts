import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agendas } from '@/db/schema/agenda'
import { filesOf } from '@/lib/content'
import { identityOf, type KindDefinition, type Published } from '@/lib/entries/kind'
import { tellingOf } from './changes'
import { type AgendaContent, agendaContent } from './schema'

/** The agenda of a meeting as it was published; what is worked on meanwhile stands in working rows. */
export const agenda: KindDefinition<AgendaContent> = {
  draft: agendaContent,
  complete: agendaContent,
  slugText: () => null,
  references: ({ meeting }) => [{ path: ['meeting'], kind: 'meeting', id: meeting }],
  titledBy: ({ meeting }) => [meeting],
  fixed: ['meeting', 'items', 'internal'],
  files: ({ items }) =>
    items.flatMap(({ papers }, at) =>
      filesOf('papers', papers).map(({ path, sha256 }) => ({ path: ['items', at, ...path], sha256 })),
    ),
  leaves: tellingOf,
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
