/** Exports everything for an organisation that leaves, as the database is at one moment. */
import { hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { TransactionSql } from 'postgres'
import { connect } from '@/db/client'
import { csvLines, csvStart } from '@/lib/registry/csv'
import { xlsx } from '@/lib/xlsx'
import { UnfitArchive } from '../archive/manifest'
import { atOneMoment } from '../archive/tables'
import { flat } from './flat'
import { recordSets } from './sets'
import { type Put, writeZip } from './zip'

type Row = Record<string, unknown>
export type Exported = {
  /** How many records there are under each name. */
  counts: Record<string, number>
  files: number
  /** Files that the database names and the disk has lost, or has otherwise. */
  missing: string[]
}

const readme = new URL('./README.txt', import.meta.url)

/** `dataDirectory` is where the files are. */
export async function exportAll(ownerUrl: string, dataDirectory: string, file: string): Promise<Exported> {
  if (fs.existsSync(file)) throw new UnfitArchive(`${file} is there already: choose another name`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const { sql } = connect(ownerUrl, 1)
  try {
    const exported: Exported = { counts: {}, files: 0, missing: [] }
    await writeZip(file, (put) =>
      atOneMoment(sql, async (tx) => {
        await put('README.txt', [fs.readFileSync(readme)])
        for (const { name, query } of recordSets) {
          const count = await putRecords(tx, put, name, query)
          if (count) exported.counts[name] = count
        }
        await putFiles(tx, put, dataDirectory, exported)
      }),
    )
    return exported
  } finally {
    await sql.end()
  }
}

/** As JSON, as CSV and as XLSX; nothing where there are none. Returns how many. */
async function putRecords(tx: TransactionSql, put: Put, name: string, query: string): Promise<number> {
  const columns = new Set<string>()
  let count = 0
  for await (const rows of batches(tx, query)) {
    for (const row of rows) for (const column of Object.keys(cellsOf(row))) columns.add(column)
    count += rows.length
  }
  if (!count) return 0
  await put(`${name}.json`, json(batches(tx, query)))
  const ordered = inOrder([...columns])
  await put(`${name}.csv`, csv(batches(tx, query), ordered))
  await put(`${name}.xlsx`, xlsx([{ name, rows: rowsOf(batches(tx, query), ordered) }]))
  return count
}

/** PostgreSQL's own words for each value: times as ISO 8601 in UTC. */
async function* batches(tx: TransactionSql, query: string): AsyncGenerator<Row[]> {
  const rows = tx.unsafe(`select to_json(t) as row from (${query}) t`).cursor(200)
  for await (const some of rows) yield some.map(({ row }) => row)
}

async function* json(all: AsyncIterable<Row[]>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const rows of all)
    for (const row of rows) {
      yield before + JSON.stringify(row)
      before = ',\n'
    }
  yield '\n]\n'
}

async function* csv(all: AsyncIterable<Row[]>, columns: string[]): AsyncGenerator<string> {
  yield csvStart(columns)
  for await (const rows of rowsOf(all, columns, false)) yield csvLines(rows)
}

async function* rowsOf(
  all: AsyncIterable<Row[]>,
  columns: string[],
  withHead = true,
): AsyncGenerator<string[][]> {
  if (withHead) yield [columns]
  for await (const rows of all)
    yield rows.map((row) => {
      const cells = cellsOf(row)
      return columns.map((column) => cells[column] ?? '')
    })
}

/** The fields of a content stand beside what says which entry it is. */
function cellsOf({ content, ...row }: Row): Record<string, string> {
  return { ...flat(row), ...flat({ content }) }
}

/** What says which record it is comes first, then its content by name. */
function inOrder(columns: string[]): string[] {
  const own = columns.filter((column) => !column.startsWith('content.'))
  return [...own, ...columns.filter((column) => column.startsWith('content.')).sort()]
}

async function putFiles(tx: TransactionSql, put: Put, dataDirectory: string, exported: Exported) {
  for (const { sha256, kind } of await tx`select sha256, kind from files order by sha256`) {
    const place = `files/${sha256.slice(0, 2)}/${sha256}`
    const there = path.join(dataDirectory, place)
    const content = fs.existsSync(there) ? fs.readFileSync(there) : null
    if (!content || hash('sha256', content) !== sha256) exported.missing.push(place)
    else {
      await put(`files/${sha256}.${kind}`, [content])
      exported.files++
    }
  }
}
