/** Makes an archive of the database and the files of DATA_DIR, also while the product runs. */
import { hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { TransactionSql } from 'postgres'
import { connect } from '@/db/client'
import { lastMigration } from '@/db/migrated'
import { listFiles } from './files'
import { type Manifest, manifestName, markOf, partName, secretName, UnfitArchive } from './manifest'
import { type Add, type Packed, writePacked } from './pack'
import { atOneMoment, linesOf, listSequences, listTables } from './tables'

/** Characters of a part of a table: as much as stands in memory at once. */
const partSize = 4_000_000

export type Source = {
  ownerUrl: string
  dataDirectory: string
  secret: string
  /** Whether AUTH_SECRET is kept in DATA_DIR, and so goes with it. */
  secretIsKept: boolean
}

export async function writeArchive(source: Source, file: string): Promise<Manifest & Packed> {
  if (fs.existsSync(file)) throw new UnfitArchive(`${file} is there already: choose another name`)
  const { sql } = connect(source.ownerUrl, 1)
  try {
    const migration = await lastMigration(sql)
    if (migration === null)
      throw new UnfitArchive('The database is empty, there is nothing to keep: start the product first')
    if (migration === undefined)
      throw new UnfitArchive('The database is of a newer release than this program: use that one’s')
    fs.mkdirSync(path.dirname(file), { recursive: true })
    let manifest: Manifest | undefined
    const packed = await writePacked(file, async (add) => {
      manifest = await atOneMoment(sql, (tx) => fill(tx, source, migration, add))
    })
    return { ...manifest!, ...packed }
  } finally {
    await sql.end()
  }
}

async function fill(tx: TransactionSql, source: Source, migration: string, add: Add): Promise<Manifest> {
  const madeAt = new Date().toISOString()
  const tables: Manifest['tables'] = []
  for (const table of await listTables(tx)) {
    const rows = await addRows(add, table.name, linesOf(tx, table))
    tables.push({ name: table.name, columns: table.columns, rows })
  }
  const sequences = await listSequences(tx)
  const missing = await addFiles(tx, source.dataDirectory, add)
  if (source.secretIsKept) await add(secretName, source.secret)
  const secretMark = markOf(source.secret)
  const manifest = { format: 1 as const, madeAt, migration, secretMark, tables, sequences, missing }
  await add(manifestName, `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

async function addRows(add: Add, table: string, lines: AsyncIterable<string[]>): Promise<number> {
  let rows = 0
  let part = 0
  let text = ''
  const put = async () => {
    part++
    await add(partName(table, part), text)
    text = ''
  }
  for await (const some of lines) {
    for (const line of some) {
      text += `${line}\n`
      if (text.length > partSize) await put()
    }
    rows += some.length
  }
  if (text) await put()
  return rows
}

/** Returns what is missing: an archive of what can still be read is worth more than none. */
async function addFiles(tx: TransactionSql, dataDirectory: string, add: Add): Promise<string[]> {
  const missing: string[] = []
  for (const { place, sha256 } of await listFiles(tx, dataDirectory)) {
    let content: Buffer
    try {
      content = fs.readFileSync(path.join(dataDirectory, place))
    } catch {
      missing.push(place)
      continue
    }
    if (sha256 && hash('sha256', content) !== sha256) missing.push(place)
    else await add(`data/${place}`, content)
  }
  return missing
}
