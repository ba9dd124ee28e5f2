/** How far a database is migrated, and how to bring one to where another release had it. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import type { Sql } from 'postgres'
import type { Database } from './client'

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

type Journal = { entries: { tag: string; when: number }[] }

function readJournal(): Journal {
  return JSON.parse(fs.readFileSync(path.join(migrationsFolder, 'meta/_journal.json'), 'utf8'))
}

/** Whether this release has the migration of that name. */
export function knowsMigration(tag: string): boolean {
  return readJournal().entries.some((migration) => migration.tag === tag)
}

/** The last migration that was applied: null where none was, undefined where this release does not know it. */
export async function lastMigration(sql: Sql): Promise<string | null | undefined> {
  const [kept] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`
  if (!kept!.there) return null
  const [last] = await sql`select max(created_at)::float8 as at from drizzle.__drizzle_migrations`
  if (last!.at === null) return null
  return readJournal().entries.find((migration) => migration.when === last!.at)?.tag
}

/** Migrates as the release did whose last migration is `tag`. */
export async function migrateThrough(db: Database, tag: string): Promise<void> {
  const { entries, ...journal } = readJournal()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-migrations-'))
  try {
    fs.cpSync(migrationsFolder, folder, { recursive: true })
    const upTo = entries.slice(0, entries.findIndex((migration) => migration.tag === tag) + 1)
    fs.writeFileSync(path.join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries: upTo }))
    await migrate(db, { migrationsFolder: folder })
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}
