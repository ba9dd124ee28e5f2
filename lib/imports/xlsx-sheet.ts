/** The rows of one sheet: what each cell came to when it was saved, and which rows have merged cells. */
import { Refusal } from '@/lib/errors'
import { mostColumns, mostRows, type TableRow } from './rows'
import { type DateForm, dateOf } from './xlsx-dates'
import { unescaped, walk } from './xml'

export type Workbook = { strings: string[]; dates: (DateForm | null)[]; from1904: boolean }

type OpenCell = { column: number; type: string; style: number; text: string }

export function readSheet(part: Uint8Array, workbook: Workbook): TableRow[] {
  const rows: TableRow[] = []
  const merged: [number, number][] = []
  let cell: OpenCell | null = null
  // Where the next cell is that does not say so itself.
  let next = 0
  let [inText, aloud] = [false, false]
  walk(part, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        begin(rows, Number(attributes.r ?? (rows.at(-1)?.number ?? 0) + 1))
        next = 0
      }
      if (name === 'c') {
        cell = cellAt(attributes, next)
        next = cell.column + 1
      }
      if (name === 'rPh') aloud = true
      if (name === 'mergeCell') merged.push(rowsOf(attributes.ref ?? ''))
      inText = name === 'v' || (name === 't' && !aloud)
    },
    close: (name) => {
      inText = false
      if (name === 'rPh') aloud = false
      if (name !== 'c' || !cell) return
      put(rows.at(-1), cell, workbook)
      cell = null
    },
    text: (text) => {
      if (cell && inText) cell.text += text
    },
  })
  for (const row of rows) {
    if (merged.some(([from, to]) => from <= row.number && row.number <= to)) row.merged = true
  }
  return rows
}

function begin(rows: TableRow[], number: number): void {
  // Empty rows may be many; those that count are counted later.
  if (rows.length > mostRows * 5) throw new Refusal('table_rows')
  rows.push({ number, cells: [] })
}

function cellAt({ r = '', t = 'n', s = '0' }: Record<string, string>, next: number): OpenCell {
  const letters = /^[A-Z]{1,3}/.exec(r)?.[0]
  const column = letters ? [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1 : next
  return { column, type: t, style: Number(s), text: '' }
}

function put(row: TableRow | undefined, { column, type, style, text }: OpenCell, workbook: Workbook): void {
  if (!row || !text) return
  if (column >= mostColumns) throw new Refusal('table_columns')
  while (row.cells.length < column) row.cells.push('')
  row.cells[column] = shown(type, text, workbook.dates[style] ?? null, workbook)
}

function shown(type: string, text: string, form: DateForm | null, { strings, from1904 }: Workbook): string {
  if (type === 's') return strings[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'true' : 'false'
  if (type !== 'n') return unescaped(text)
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  if (form && number >= 61 && number < 2_958_466) return dateOf(number, form, from1904)
  // As a spreadsheet shows it, which keeps fifteen digits.
  return String(Number(number.toPrecision(15)))
}

/** 'A2:C4' is in rows 2 to 4. */
function rowsOf(reference: string): [number, number] {
  const numbers = reference.match(/\d+/g)?.map(Number) ?? []
  return [numbers[0] ?? 0, numbers.at(-1) ?? 0]
}
