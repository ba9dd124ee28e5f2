/** The bench's database: made once, used again while nothing that makes it has changed; never the product's own. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Opened, openDatabase } from '@/bin/database'
import { connect } from '@/db/client'
import { rebuildRegister } from '@/lib/entries/rebuild'
import type { Settings } from '@/lib/env'
import { importFoundingRecords } from '@/lib/founding/import'
import { setSamplePeople } from '@/lib/people/samples'
import { loadBench } from './load'

/** What follows from these files is in the database. */
const sources = [
  'bench',
  'db/migrations',
  'db/seed',
  'lib/agreements',
  'lib/text.ts',
  'lib/edtf.ts',
  'lib/dates.ts',
]
const makers = /^(bench\/(random|words|contents|load)\.ts|db\/|lib\/(?!.*\.test\.ts))/

type Made = { mark: string; loadSeconds: number; rebuildSeconds: number; entries: Record<string, number> }
export type BenchDatabase = Opened & { made: Made }

/** Opens it, after making it where there is none of this size. `again`: make it in any case. */
export async function openBench(
  settings: Settings,
  agreements: number,
  again: boolean,
  say: (text: string) => void,
): Promise<BenchDatabase> {
  const file = path.join(settings.dataDirectory, 'made.json')
  const mark = markOf(agreements)
  const known: Made | null = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null
  let database = await openDatabase(settings)
  if (known?.mark === mark && !again) return { ...database, made: known }
  fs.rmSync(file, { force: true })
  await empty(database.ownerUrl)
  await database.close()
  database = await openDatabase(settings)
  const owner = connect(database.ownerUrl, 1)
  try {
    const made = { mark, ...(await fill(owner, agreements, say)) }
    fs.writeFileSync(file, JSON.stringify(made))
    return { ...database, made }
  } catch (error) {
    await database.close()
    throw error
  } finally {
    await owner.sql.end()
  }
}

async function fill(owner: ReturnType<typeof connect>, agreements: number, say: (text: string) => void) {
  say(`Making ${agreements} agreements (a few minutes, once) …`)
  await importFoundingRecords(owner.db)
  await setSamplePeople(owner.db, true)
  let began = performance.now()
  const entries = await loadBench(owner.sql, agreements, say)
  const loadSeconds = secondsSince(began)
  say(
    `Loaded in ${loadSeconds} s: ${Object.entries(entries)
      .map(([kind, count]) => `${count} × ${kind}`)
      .join(', ')}`,
  )
  began = performance.now()
  let shown = 0
  const folded = await rebuildRegister(owner.db, (kind, sofar) => {
    if (sofar - shown >= 25_000) say(`  … ${sofar} entries (${kind})`)
    if (sofar - shown >= 25_000) shown = sofar
  })
  const rebuildSeconds = secondsSince(began)
  say(`Folded the register from ${folded} revisions in ${rebuildSeconds} s`)
  // What autovacuum does within minutes.
  await owner.sql.unsafe('vacuum (analyze)')
  return { entries, loadSeconds, rebuildSeconds }
}

const secondsSince = (began: number) => Math.round((performance.now() - began) / 100) / 10

/** A database without anything in it, not even tables. */
async function empty(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl)
  const name = url.pathname.slice(1)
  url.pathname = '/postgres'
  const { sql } = connect(url.toString(), 1)
  await sql.unsafe(`drop database ${name}`)
  await sql.unsafe(`create database ${name}`)
  await sql.end()
}

function markOf(agreements: number): string {
  const hash = createHash('sha256').update(String(agreements))
  for (const source of sources) {
    const files = fs.statSync(source).isDirectory()
      ? fs.readdirSync(source).map((file) => `${source}/${file}`)
      : [source]
    for (const file of files.sort().filter((file) => makers.test(file) && fs.statSync(file).isFile()))
      hash.update(file).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}
