/** Minutes are adopted by the day alone; readers keep what they read at a version of the register, so it then advances. */
import { sql } from 'drizzle-orm'
import { workerDb } from '@/db/client'
import { today } from '@/lib/dates'
import { advanceRegister } from '@/lib/entries/publishing'

/** Advances the register where it has not changed since some minutes were adopted. */
export async function showAdoptions(): Promise<void> {
  await workerDb().transaction(async (tx) => {
    const unseen = await tx.execute(sql`
      select from minutes m, register_state s
      where m.last_day < ${today()}::date and s.changed_at < (m.last_day + 1)::timestamp at time zone 'UTC'
        and not exists (
          select from minutes_corrections c where c.minutes_id = m.id
            and not m.answers @> jsonb_build_array(jsonb_build_object('correction', c.id)))
      limit 1`)
    if (unseen.length) await advanceRegister(tx)
  })
}
