/** How the product is doing: what an administrator looks at before anything else. */
import { statfs } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import { version } from '@/package.json'
import { type Backup, type RestoreTest, readBackupNotes } from './backups'
import { acting } from './entries/queries'
import { dataPath } from './files/store'
import { type Actor, mayAdminister } from './policy'

export type Operations = {
  /** Of the product. */
  version: string
  /** Of PostgreSQL. */
  database: { version: string; bytes: number }
  queue: { waiting: number; oldestDue: string | null; failed: number; lastDone: string | null }
  /** `server`: whether there is one, or mail is kept. */
  mail: { server: boolean; lastSent: string | null; bounced: number }
  /** Of the files, and what their disk has left; bytes. */
  storage: { files: number; bytes: number; free: number }
  /** The last that were made here; null where none was. */
  backup: Backup | null
  restoreTest: RestoreTest | null
}

/** Null for anybody but an administrator. */
export async function readOperations(actor: Actor): Promise<Operations | null> {
  if (!mayAdminister(actor)) return null
  const [rows, disk] = await Promise.all([
    asActor(acting(actor), (tx) =>
      tx.execute<Row>(sql`
        select waiting::int, oldest_due, failed::int, last_done, last_mail, files::int, bytes::float,
          (select count(*)::int from bounces) as bounced,
          current_setting('server_version') as version, pg_database_size(current_database())::float as size
        from operations`),
    ),
    statfs(dataPath('.')),
  ])
  const row = rows[0]!
  return {
    version,
    database: { version: row.version, bytes: row.size },
    queue: {
      waiting: row.waiting,
      oldestDue: iso(row.oldest_due),
      failed: row.failed,
      lastDone: iso(row.last_done),
    },
    mail: { server: process.env.MAIL_SERVER === 'on', lastSent: iso(row.last_mail), bounced: row.bounced },
    storage: { files: row.files, bytes: row.bytes, free: disk.bavail * disk.bsize },
    ...readBackupNotes(dataPath('.')),
  }
}

type Row = Record<'oldest_due' | 'last_done' | 'last_mail', string | null> &
  Record<'waiting' | 'failed' | 'bounced' | 'files' | 'bytes' | 'size', number> & { version: string }

const iso = (time: string | null) => time && new Date(time).toISOString()
