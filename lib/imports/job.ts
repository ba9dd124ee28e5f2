/** The check as the worker does it, and what is forgotten of old imports. */
import { and, eq, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, workerDb } from '@/db/client'
import type { ImportCounts } from '@/db/schema/content'
import { registerState } from '@/db/schema/entries'
import { importRows, imports } from '@/db/schema/imports'
import { checkTable } from './check'
import type { CheckedRow } from './judged'
import { planOf } from './locking'
import { readTable } from './table'

const asked = z.object({ import: z.uuid(), checking: z.int() })

/** Reads the register as it is at one moment, and says which. What came of it is kept if nobody has asked anew meanwhile. */
export async function checkImport(payload: Record<string, unknown>): Promise<void> {
  const { import: id, checking } = asked.parse(payload)
  const still = and(eq(imports.id, id), eq(imports.state, 'checking'), eq(imports.checking, checking))
  const [row] = await workerDb().select().from(imports).where(still)
  if (!row?.file) return
  const table = readTable(row.file)
  const told = async (progress: number) => {
    await workerDb().update(imports).set({ progress }).where(still)
  }
  const { rows, version } = await workerDb().transaction(
    async (tx) => {
      const [state] = await tx.select({ version: registerState.version }).from(registerState)
      return { version: state!.version, rows: await checkTable(tx, planOf(row), table, told) }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
  await workerDb().transaction(async (tx) => {
    const [waiting] = await tx.select({ id: imports.id }).from(imports).where(still).for('update')
    if (!waiting) return
    await keepRows(tx, id, rows)
    await tx
      .update(imports)
      .set({ state: 'checked', registerVersion: version, counts: countsOf(rows), progress: rows.length })
      .where(eq(imports.id, id))
  })
}

async function keepRows(tx: Tx, importId: string, rows: CheckedRow[]): Promise<void> {
  await tx.delete(importRows).where(eq(importRows.importId, importId))
  for (let at = 0; at < rows.length; at += 1000)
    await tx.insert(importRows).values(rows.slice(at, at + 1000).map((row) => ({ importId, ...row })))
}

function countsOf(rows: CheckedRow[]): ImportCounts {
  const counts: ImportCounts = { new: 0, changed: 0, same: 0, error: 0, warnings: 0 }
  for (const { result, problems } of rows) {
    counts[result] += 1
    if (problems.some(({ level }) => level === 'warning')) counts.warnings += 1
  }
  return counts
}

/** For so long a spreadsheet waits to be imported, and an import can be undone. */
export const keptDays = 7

/** Forgets spreadsheets that nobody imported, and of others what undoing would need. That they were imported stays. */
export async function forgetImports(): Promise<void> {
  const since = sql`now() - make_interval(days => ${keptDays})`
  await workerDb().transaction(async (tx) => {
    await tx.delete(imports).where(and(sql`${imports.importedAt} is null`, lt(imports.createdAt, since)))
    await tx
      .delete(importRows)
      .where(sql`${importRows.importId} in (select id from imports where imported_at < ${since})`)
  })
}
