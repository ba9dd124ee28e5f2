/** How long what is submitted waits for the secretariat: who decided how fast in the last year, and what waits now. */
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import { acting } from './entries/queries'
import { type Actor, mayAdminister } from './policy'

/** Times in seconds. */
export type Waiting = {
  people: { name: string; decided: number; median: number; longest: number }[]
  now: number
  /** How long the oldest waits; null where nothing does. */
  oldest: number | null
}

/** Null for anybody but administrators. */
export function findWaiting(actor: Actor): Promise<Waiting | null> {
  if (!mayAdminister(actor)) return Promise.resolve(null)
  return asActor(acting(actor), async (tx) => {
    const people = (await tx.execute(sql`
      select p.name, w.decided, w.median, w.longest from waits_by_person w join people p on p.id = w.person_id
      order by w.decided desc, p.name limit 100`)) as unknown as Waiting['people']
    const [open] = (await tx.execute(sql`
      select waiting as now, extract(epoch from now() - oldest)::double precision as oldest from waiting_now`)) as unknown as [
      Pick<Waiting, 'now' | 'oldest'>,
    ]
    return { people, ...open }
  })
}
