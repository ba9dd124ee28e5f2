/** A spreadsheet as rows of cells, from CSV or XLSX. Refuses, with a sentence, what is no table of ours. */
import { Refusal } from '@/lib/errors'
import { readCsv } from './csv'
import { largestTable, mostColumns, mostRows, type Table, type TableRow } from './rows'
import { readXlsx } from './xlsx'

/** `bytes`: the whole file. What it is, its first bytes say, not its name. */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > largestTable) throw new Refusal('too_large')
  if (!bytes.length) throw new Refusal('table_empty')
  const begins = (...signs: number[]) => signs.every((sign, at) => bytes[at] === sign)
  // An older spreadsheet or an encrypted one; a PDF.
  if (begins(0xd0, 0xcf, 0x11, 0xe0) || begins(0x25, 0x50, 0x44, 0x46)) throw new Refusal('table_kind')
  return tableOf(begins(0x50, 0x4b) ? readXlsx(bytes) : readCsv(bytes))
}

/** The first row in which something stands is the head; rows in which nothing does are none. */
function tableOf(all: TableRow[]): Table {
  const [head, ...rows] = all.filter(({ cells }) => cells.some((cell) => cell.trim()))
  if (!head) throw new Refusal('table_empty')
  if (!rows.length) throw new Refusal('table_head_only')
  if (rows.length > mostRows) throw new Refusal('table_rows')
  const names = head.cells.map((cell) => cell.trim().slice(0, 200))
  while (names.length && !names.at(-1)) names.pop()
  const beyond = ({ cells }: TableRow) => cells.slice(mostColumns).some(Boolean)
  if (names.length > mostColumns || rows.some(beyond)) throw new Refusal('table_columns')
  return { head: names, rows }
}
