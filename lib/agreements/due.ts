/**
 * Standings that change without a publication: because a day has come (an effect has begun, a term has ended), or
 * because the rule by which they are worked out is another than when they were.
 */
import { gt, lte } from 'drizzle-orm'
import type { Database, Tx } from '@/db/client'
import { registerState } from '@/db/schema/entries'
import { agreements } from '@/db/schema/register'
import { today } from '@/lib/dates'
import { advanceRegister } from '@/lib/entries/publishing'
import { refreshStandings } from './refresh'

/** Works out again those whose day has come. Returns how many there were. */
export function refreshDueStandings(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const day = today()
    // Of two processes that wake at once, the second finds nothing left to do.
    await holdPublications(tx)
    const due = await tx
      .select({ id: agreements.id })
      .from(agreements)
      .where(lte(agreements.standingDue, day))
    if (!due.length) return 0
    await advanceRegister(tx)
    await refreshStandings(
      tx,
      due.map((agreement) => agreement.id),
      day,
    )
    return due.length
  })
}

const batch = 500

/**
 * Works out all of them again and writes those that come out otherwise, in transactions of a second or less, so that
 * nobody who publishes meanwhile has to wait long. Returns how many were looked at and how many were put right.
 */
export async function recomputeStandings(db: Database): Promise<{ seen: number; changed: number }> {
  const total = { seen: 0, changed: 0 }
  for (let after = 0; ; ) {
    const done = await db.transaction(async (tx) => {
      await holdPublications(tx)
      const next = await tx
        .select({ id: agreements.id, number: agreements.number })
        .from(agreements)
        .where(gt(agreements.number, after))
        .orderBy(agreements.number)
        .limit(batch)
      const changed = await refreshStandings(
        tx,
        next.map((agreement) => agreement.id),
        today(),
      )
      if (changed) await advanceRegister(tx)
      return { seen: next.length, changed, last: next.at(-1)?.number }
    })
    if (done.last === undefined) return total
    after = done.last
    total.seen += done.seen
    total.changed += done.changed
  }
}

/** Until the transaction ends, nothing is published and nobody else works out standings. */
async function holdPublications(tx: Tx): Promise<void> {
  await tx.select().from(registerState).for('no key update')
}
