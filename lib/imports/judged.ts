/** What a check is to find out, and what it comes to for each row. Pure. */
import type { CheckedEntry, Multilingual, RowProblem } from '@/db/schema/content'
import type { ImportResult } from '@/db/vocabulary'
import type { Content } from '@/lib/entries/kind'
import type { Amendment, ImportKind } from './fields'
import type { TableRow } from './rows'

export type ImportPlan = {
  kind: ImportKind
  columns: string[]
  sourceTitle: Multilingual
  /** What the ids of new entries are made of, so that a check done twice comes out the same. */
  seed: string
}

export type CheckedRow = {
  row: number
  result: ImportResult
  title: Multilingual
  problems: RowProblem[]
  contents: CheckedEntry[]
}

/** `rows`: all that are this entry; the first of them is `checked`. */
export type Judged = {
  rows: TableRow[]
  checked: CheckedRow
  content: Content
  entryId: string
  isNew: boolean
  amends: Amendment[]
}

/** What is said of an entry stands at the first of its rows. */
export function asRows({ rows, checked }: Judged): CheckedRow[] {
  const { result, title } = checked
  return [
    checked,
    ...rows.slice(1).map((row) => ({ row: row.number, result, title, problems: [], contents: [] })),
  ]
}
