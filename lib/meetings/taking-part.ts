import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetingParties } from '@/db/schema/meetings'

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
