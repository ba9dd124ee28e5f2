/** What nobody has use for any more is forgotten, as long after as is set: see lib/settings/retention.ts. */
import { sql } from 'drizzle-orm'
import { workerDb } from '@/db/client'
import { currentSettings } from '@/lib/registry/settings'

/** Refused attempts; and forms that were refused, which nobody can be shown again after an hour. */
export async function forgetRefused(): Promise<void> {
  const { refusals } = (await currentSettings()).retention
  await workerDb().execute(sql`select forget_refused(${refusals})`)
}
