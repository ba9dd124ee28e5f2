import { sql } from 'drizzle-orm'
import { workerDb } from '@/db/client'
import { findMeeting, type Meeting } from '@/lib/registry/meetings'
import { registerVersion } from '@/lib/registry/version'

/** The meeting of this id as everybody may read it; null where it is none, or not for everybody. */
export async function findPublicMeeting(id: string): Promise<Meeting | null> {
  const [found] = (await workerDb().execute(
    sql`select slug from register.meetings where id = ${id}`,
  )) as unknown as { slug: string }[]
  return found ? findMeeting(await registerVersion(), found.slug) : null
}
