/** Numbers within a meeting: a decision is its second, an action item its third. */
import { and, eq, max } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'

type Numbered = PgTable & { id: PgColumn; meetingId: PgColumn; ordinal: PgColumn }

/** The number that an entry has already, or the next one of its meeting. Publications come one after another. */
export async function nextOrdinal(
  tx: Tx,
  table: Numbered,
  entryId: string,
  meetingId: string,
): Promise<number> {
  const [own] = await tx
    .select({ ordinal: table.ordinal })
    .from(table as PgTable)
    .where(and(eq(table.id, entryId), eq(table.meetingId, meetingId)))
  if (own) return own.ordinal as number
  const [last] = await tx
    .select({ ordinal: max(table.ordinal) })
    .from(table as PgTable)
    .where(eq(table.meetingId, meetingId))
  return Number(last?.ordinal ?? 0) + 1
}
