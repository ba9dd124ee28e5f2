/** Brings an archive that was checked into an empty database, and its files into DATA_DIR. */
import fs from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { Sql, TransactionSql } from 'postgres'
import type { Database } from '@/db/client'
import { knowsMigration, lastMigration, migrateThrough } from '@/db/migrated'
import { type Manifest, placeInData, tableOf, UnfitArchive } from './manifest'
import { inOneGo, listTables, storeLines, type Table } from './tables'
import { entriesOf } from './unpack'

/** Characters of rows that are stored at once. */
const batchSize = 1_000_000

type Owner = { db: Database; sql: Sql }

/**
 * Leaves the database as that of the release that made the archive; the files are on the disk before the rows that name
 * them can be seen.
 */
export async function loadArchive(owner: Owner, file: string, manifest: Manifest, dataDirectory: string) {
  await mustBeEmpty(owner.sql, manifest)
  await migrateThrough(owner.db, manifest.migration)
  await inOneGo(owner.sql, async (tx) => {
    const tables = await expected(tx, manifest)
    const links = await dropLinks(tx)
    // What migrations themselves have put there.
    for (const { name } of tables.values()) await tx`delete from ${tx(name)}`
    const stored = new Map<string, number>()
    for await (const { name, content } of entriesOf(file)) {
      const table = tables.get(tableOf(name) ?? '')
      const place = placeInData(name)
      if (table) stored.set(table.name, (stored.get(table.name) ?? 0) + (await storeRows(tx, table, content)))
      else if (place) await storeFile(path.join(dataDirectory, place), content)
      else content.resume()
    }
    for (const { name, rows } of manifest.tables)
      if ((stored.get(name) ?? 0) !== rows) throw new UnfitArchive(`${name} has not the ${rows} rows it had`)
    for (const { name, value, called } of manifest.sequences)
      await tx`select setval(${name}::regclass, ${value}::bigint, ${called})`
    for (const { table, name, definition } of links)
      await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`)
  })
  // The planner knows nothing yet of what has come.
  await owner.sql`analyze`
}

/** Refuses a database in which something was recorded, and one that is further than the archive. */
async function mustBeEmpty(sql: Sql, manifest: Manifest): Promise<void> {
  if (!knowsMigration(manifest.migration))
    throw new UnfitArchive(
      `The archive is of a newer release (${manifest.migration}) than this program: bring the program up to date first`,
    )
  const at = await lastMigration(sql)
  if (at === null) {
    const [others] = await sql`
      select exists (select from pg_class where relnamespace = 'public'::regnamespace) as something`
    if (others!.something)
      throw new UnfitArchive(
        'The database holds tables of another program: restore into an empty one, with another DATABASE_URL',
      )
    return
  }
  const [holds] = await sql`select (select count(*) from entries)::int as entries,
    exists (select from entries) or exists (select from people) or exists (select from event_log) as something`
  if (holds!.something)
    throw new UnfitArchive(
      `The database already holds a register (${holds!.entries} entries), and nothing of it is overwritten: restore into an empty one, with another DATA_DIR or DATABASE_URL`,
    )
  if (at !== manifest.migration)
    throw new UnfitArchive(
      'The database is empty but set up for another release than the archive’s: restore into a new one, with another DATA_DIR or DATABASE_URL',
    )
}

/** The tables as they are, where they are those of the archive. */
async function expected(tx: TransactionSql, manifest: Manifest): Promise<Map<string, Table>> {
  const tables = await listTables(tx)
  const words = (all: { name: string; columns: string[] }[]) =>
    all.map(({ name, columns }) => `${name} (${columns.join(', ')})`).sort()
  const there = words(tables)
  const odd = words(manifest.tables).filter((table) => !there.includes(table))
  if (odd.length || there.length !== manifest.tables.length)
    throw new UnfitArchive(`The archive has other tables than its release: ${odd[0] ?? 'one is missing'}`)
  return new Map(
    manifest.tables.map(({ name }) => [name, tables.find((table) => table.name === name)!] as const),
  )
}

/** Rows may come in any order while nothing has to be there before. PostgreSQL checks them all when these come back. */
async function dropLinks(tx: TransactionSql) {
  const links = await tx<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class t on t.oid = conrelid
    where contype = 'f' and connamespace = 'public'::regnamespace and pg_get_userbyid(t.relowner) = current_user`
  for (const { table, name } of links) await tx.unsafe(`alter table ${table} drop constraint ${name}`)
  return links
}

async function storeRows(tx: TransactionSql, table: Table, content: Readable): Promise<number> {
  let stored = 0
  let size = 0
  let lines: string[] = []
  const put = async () => {
    stored += await storeLines(tx, table, lines)
    lines = []
    size = 0
  }
  // Not readline, for which a line also ends where U+2028 stands in a text.
  for (const line of (await text(content)).split('\n')) {
    if (line) lines.push(line)
    size += line.length
    if (size > batchSize) await put()
  }
  if (lines.length) await put()
  return stored
}

async function storeFile(target: string, content: Readable): Promise<void> {
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
  await pipeline(content, fs.createWriteStream(target, { mode: 0o600, flush: true }))
}
