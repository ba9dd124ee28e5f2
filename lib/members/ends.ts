/** When a membership ends: as its record says, or by a withdrawal before that; the whole of it. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { revisions } from '@/db/schema/entries'
import { withdrawals } from '@/db/schema/withdrawals'
import { dayBefore, daysOf } from '@/lib/dates'
import { endAtLatest } from './belonging'

/** The columns of an end. `ended`: EDTF, as recorded; `effect`: the first ISO day on which a withdrawal counts. */
export function endOf(ended: string, effect: string | undefined) {
  const counted = effect ? endAtLatest(ended, dayBefore(effect)) : ended
  const { earliest, latest } = daysOf(counted)
  return { ended: counted, endedFrom: earliest, endedTo: latest }
}

/** Of these memberships: when the withdrawals take effect that stand, by membership. */
export async function standingWithdrawals(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const found = await tx
    .select({ id: withdrawals.membershipId, effect: withdrawals.effect })
    .from(withdrawals)
    .where(and(inArray(withdrawals.membershipId, ids), isNull(withdrawals.takenBack)))
  return new Map(found.map(({ id, effect }) => [id, effect]))
}

/** Writes the ends of these memberships anew, after a withdrawal of one was published. */
export async function refreshEnds(tx: Tx, ids: string[]): Promise<void> {
  const leaving = await standingWithdrawals(tx, ids)
  const recorded = await tx
    .select({ id: revisions.entryId, ended: sql<string>`${revisions.content} ->> 'ended'` })
    .from(revisions)
    .where(and(inArray(revisions.entryId, ids), eq(revisions.status, 'published')))
  const ends = recorded.map(({ id, ended }) => ({ id, ...endOf(ended, leaving.get(id)) }))
  await tx.execute(sql`update memberships m set ended = e.ended, ended_from = e."endedFrom", ended_to = e."endedTo"
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb)
      as e(id uuid, ended text, "endedFrom" date, "endedTo" date)
    where m.id = e.id`)
}
