/** How often something may be tried. Counted in the database, so that it holds over restarts and processes. */
import { lt, sql } from 'drizzle-orm'
import { atSignInDoor } from '@/db/client'
import { tries } from '@/db/schema/people'

export type Limit = { key: string; most: number; minutes: number }

/** Counts one try against each limit; false when any is used up. Windows are fixed: they begin on the clock. */
export function mayTry(limits: Limit[]): Promise<boolean> {
  return atSignInDoor(async (tx) => {
    await tx.delete(tries).where(lt(tries.windowStart, sql`now() - interval '2 days'`))
    let allowed = true
    for (const { key, most, minutes } of limits) {
      const span = minutes * 60_000
      const windowStart = new Date(Math.floor(Date.now() / span) * span)
      const [counted] = await tx
        .insert(tries)
        .values({ key, windowStart, count: 1 })
        .onConflictDoUpdate({
          target: [tries.key, tries.windowStart],
          set: { count: sql`${tries.count} + 1` },
        })
        .returning({ count: tries.count })
      if (counted!.count > most) allowed = false
    }
    return allowed
  })
}
