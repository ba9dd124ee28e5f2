/** Standings that the calendar alone has changed: an effect has begun, a term has ended. */
import { lte } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { registerState } from '@/db/schema/entries'
import { agreements } from '@/db/schema/register'
import { today } from '@/lib/dates'
import { advanceRegister } from '@/lib/entries/publishing'
import { refreshAgreements } from './refresh'

/** Works out again those whose day has come. Returns how many there were. */
export function refreshDueStandings(owner: Database): Promise<number> {
  return owner.transaction(async (tx) => {
    const day = today()
    // Of two processes that wake at once, the second finds nothing left to do.
    await tx.select().from(registerState).for('no key update')
    const due = await tx
      .select({ id: agreements.id })
      .from(agreements)
      .where(lte(agreements.standingDue, day))
    if (!due.length) return 0
    await advanceRegister(tx)
    await refreshAgreements(
      tx,
      due.map((agreement) => agreement.id),
      day,
    )
    return due.length
  })
}
