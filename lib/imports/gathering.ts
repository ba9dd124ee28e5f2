/** Which rows of a spreadsheet are one entry, and what its rows call entries that are yet to come. Pure. */
import { hash } from 'node:crypto'
import type { Multilingual } from '@/db/schema/content'
import type { ImportKind } from './fields'
import type { Identities } from './identity'
import { type Names, nameKey } from './names'
import type { TableRow } from './rows'
import { withoutMarks } from './values'

/** The id of a new entry: the same in every check of one import (`seed`), whatever else the register holds by then. */
export function newId(seed: string, row: number, place: number): string {
  const hex = hash('sha256', `${seed} ${row} ${place}`)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** Rows with one address or, without any, one name; each with those after it that are the same entry. */
export function gathered(kind: ImportKind, columns: string[], rows: TableRow[]): TableRow[][] {
  if (!kind.joins) return rows.map((row) => [row])
  const groups = new Map<string, TableRow[]>()
  for (const row of rows) {
    const key = cellsOf(columns, row, 'id')[0] ?? cellsOf(columns, row, 'name').map(nameKey).join('\n')
    const group = groups.get(key)
    if (group && key) group.push(row)
    else groups.set(key || `row ${row.number}`, [row])
  }
  return [...groups.values()]
}

/** Rows may name entries of their own file: those that are new and have an address of their own. */
export function nameComing(
  { kind, columns, seed }: { kind: ImportKind; columns: string[]; seed: string },
  groups: TableRow[][],
  identities: Identities,
  names: Names,
): void {
  if (!kind.fields.some((field) => 'kind' in field && field.kind === kind.kind)) return
  for (const [row] of groups) {
    const [slug] = cellsOf(columns, row!, 'id')
    if (!slug || identities.at(slug)) continue
    const called = [...cellsOf(columns, row!, 'name'), ...cellsOf(columns, row!, 'title')]
    const name = Object.fromEntries(called.map((one, at) => [String(at), one])) as Multilingual
    const id = identities.formerlyAt(slug) ?? newId(seed, row!.number, 0)
    names.add({ id, slug, number: 0, name, former: null, code: null, province: null })
  }
}

/** What stands in the columns of a field, in any language. */
function cellsOf(columns: string[], { cells }: TableRow, field: string): string[] {
  return columns.flatMap((target, at) =>
    target.split('.')[0] === field ? withoutMarks(cells[at] ?? '').trim() || [] : [],
  )
}
