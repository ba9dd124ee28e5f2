/** What the pages of imports read. Null for anybody who may not prepare one. */
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { asActor, type Tx } from '@/db/client'
import type { CheckedEntry, Multilingual, RowProblem } from '@/db/schema/content'
import { revisions } from '@/db/schema/entries'
import { importRows, imports } from '@/db/schema/imports'
import { people } from '@/db/schema/people'
import type { ImportResult, Kind } from '@/db/vocabulary'
import { contentDifference } from '@/lib/entries/difference'
import { acting } from '@/lib/entries/queries'
import { type Actor, mayPrepareImport } from '@/lib/policy'
import type { RowFilter } from './filter'
import { readTable } from './table'
import { withoutMarks } from './values'

const perPage = 25
const preparer = alias(people, 'preparer')
const importer = alias(people, 'importer')

const columns = {
  id: imports.id,
  kind: imports.kind,
  name: imports.name,
  state: imports.state,
  head: imports.head,
  rows: imports.rows,
  columns: imports.columns,
  sourceTitle: imports.sourceTitle,
  contributorIds: imports.contributorIds,
  createdAt: imports.createdAt,
  progress: imports.progress,
  counts: imports.counts,
  mode: imports.mode,
  importedAt: imports.importedAt,
  undoneAt: imports.undoneAt,
  preparedBy: preparer.name,
  importedBy: importer.name,
}

const selectImports = (tx: Tx) =>
  tx
    .select(columns)
    .from(imports)
    .innerJoin(preparer, eq(preparer.id, imports.preparedBy))
    .leftJoin(importer, eq(importer.id, imports.importedBy))

export type ImportView = Awaited<ReturnType<typeof selectImports>>[number]

/** The latest first, from the one after that with this id. */
export async function listImports(
  actor: Actor,
  after: string,
): Promise<{ rows: ImportView[]; next: string | null } | null> {
  if (!mayPrepareImport(actor)) return null
  const older = after
    ? sql`(${imports.createdAt}, ${imports.id}) < (select a.created_at, a.id from imports a where a.id = ${after})`
    : undefined
  const rows = await asActor(acting(actor), (tx) =>
    selectImports(tx)
      .where(older)
      .orderBy(desc(imports.createdAt), desc(imports.id))
      .limit(perPage + 1),
  )
  return { rows: rows.slice(0, perPage), next: rows.length > perPage ? rows[perPage - 1]!.id : null }
}

export async function findImport(actor: Actor, id: string): Promise<ImportView | null> {
  if (!mayPrepareImport(actor) || !z.uuid().safeParse(id).success) return null
  const [row] = await asActor(acting(actor), (tx) => selectImports(tx).where(eq(imports.id, id)))
  return row ?? null
}

/** What stands first in each column, so that people see what it holds. */
export async function readExamples(actor: Actor, id: string): Promise<string[][]> {
  const [row] = await asActor(acting(actor), (tx) =>
    tx.select({ file: imports.file }).from(imports).where(eq(imports.id, id)),
  )
  if (!row?.file) return []
  const { head, rows } = readTable(row.file)
  return head.map((_, at) => {
    const cells = rows.slice(0, 50).flatMap(({ cells }) => withoutMarks(cells[at] ?? '').trim() || [])
    return [...new Set(cells)].slice(0, 3).map((cell) => cell.slice(0, 80))
  })
}

/** The rows that have something wrong with them, as they stand in the file, which is kept until it is imported. */
export async function findWrongRows(
  actor: Actor,
  id: string,
): Promise<{ head: string[]; rows: { cells: string[]; problems: RowProblem[] }[] } | null> {
  if (!mayPrepareImport(actor) || !z.uuid().safeParse(id).success) return null
  return asActor(acting(actor), async (tx) => {
    const [of] = await tx.select({ file: imports.file }).from(imports).where(eq(imports.id, id))
    if (!of?.file) return null
    const wrong = await tx
      .select({ row: importRows.row, problems: importRows.problems })
      .from(importRows)
      .where(and(eq(importRows.importId, id), sql`${importRows.problems} <> '[]'`))
      .orderBy(asc(importRows.row))
    const { head, rows } = readTable(of.file)
    const cells = new Map(rows.map((row) => [row.number, row.cells]))
    return { head, rows: wrong.map(({ row, problems }) => ({ cells: cells.get(row) ?? [], problems })) }
  })
}

export type RowView = {
  row: number
  result: ImportResult
  title: Multilingual
  problems: RowProblem[]
  /** The fields that would read otherwise than they are published. */
  changes: string[]
  /** How many acts it would add. */
  acts: number
}

/** Rows of one result, or all that have something wrong with them; from the row after `after`. */
export async function listImportRows(
  actor: Actor,
  id: string,
  { show, after }: RowFilter,
): Promise<{ rows: RowView[]; next: number | null }> {
  return asActor(acting(actor), async (tx) => {
    const found = await tx
      .select()
      .from(importRows)
      .where(
        and(
          eq(importRows.importId, id),
          gt(importRows.row, after),
          show === 'warning'
            ? sql`${importRows.problems} @> '[{"level":"warning"}]'`
            : show
              ? eq(importRows.result, show)
              : undefined,
        ),
      )
      .orderBy(asc(importRows.row))
      .limit(perPage + 1)
    const rows = found.slice(0, perPage)
    const published = await publishedBefore(
      tx,
      rows.flatMap(({ contents }) => contents),
    )
    return {
      rows: rows.map(({ contents, ...row }) => ({
        ...row,
        changes: changesOf(contents, published),
        acts: contents.filter(({ kind }, at) => kind === 'act' && at > 0).length,
      })),
      next: found.length > perPage ? rows.at(-1)!.row : null,
    }
  })
}

async function publishedBefore(tx: Tx, contents: CheckedEntry[]): Promise<Map<string, unknown>> {
  const before = contents.filter(({ basedOn }) => basedOn !== null)
  if (!before.length) return new Map()
  const rows = await tx
    .select({ id: revisions.entryId, number: revisions.number, content: revisions.content })
    .from(revisions)
    .where(
      sql`(${revisions.entryId}, ${revisions.number}) in (${sql.join(
        before.map(({ entryId, basedOn }) => sql`(${entryId}::uuid, ${basedOn}::int)`),
        sql`, `,
      )})`,
    )
  return new Map(rows.map(({ id, content }) => [id, content]))
}

function changesOf(contents: CheckedEntry[], published: Map<string, unknown>): string[] {
  const [first] = contents
  const before = first && published.get(first.entryId)
  if (!before) return []
  return [...new Set(contentDifference(before, first.content).map(({ path }) => path[0]!))]
}

export type UnknownName = {
  kind: Kind
  name: string
  /** In how many rows. */
  rows: number
  choices: { id: string; name: Multilingual; hint: string }[]
}

/** The names that no row's cell can be matched by, those of most rows first, with what could be meant. */
export async function listUnknownNames(actor: Actor, id: string): Promise<UnknownName[]> {
  const rows = await asActor(acting(actor), (tx) =>
    tx.execute(sql`
      select p -> 'names' ->> 'kind' as kind, p ->> 'value' as name, count(*)::int as rows,
        (array_agg(p -> 'names' -> 'choices'))[1] as choices
      from import_rows i, jsonb_array_elements(i.problems) p
      where i.import_id = ${id} and i.result = 'error' and p ->> 'code' = 'name'
      group by 1, 2 order by 3 desc, 2 limit 20`),
  )
  return rows as unknown as UnknownName[]
}
