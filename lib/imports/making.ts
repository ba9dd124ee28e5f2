/** Importing what was checked, in one transaction: as drafts of the secretariat's, or published at once. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { CheckedEntry, ImportedRevision } from '@/db/schema/content'
import { registerState } from '@/db/schema/entries'
import { importRows, imports } from '@/db/schema/imports'
import type { ImportMode, Kind } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { contentDifference } from '@/lib/entries/difference'
import { draftMany, publishMany } from '@/lib/entries/import'
import { lockRegister } from '@/lib/entries/publishing'
import { Refusal } from '@/lib/errors'
import { type Actor, mayImport } from '@/lib/policy'
import { checkTable } from './check'
import { type Import, lockImport, planOf, queueCheck } from './locking'
import { readTable } from './table'

/** `leave`: rows with errors are left out. Returns how many entries it made or changed; null: it is checked anew. */
export async function makeImport(
  actor: Actor,
  tx: Tx,
  { id, mode, leave }: { id: string; mode: ImportMode; leave: boolean },
): Promise<number | null> {
  const row = await lockImport(actor, tx, id)
  const verdict = mayImport(actor, mode, row.contributorIds)
  if (verdict === 'own_work') throw new Refusal('own_work')
  if (verdict !== 'yes') throw new Refusal('forbidden')
  if (row.state !== 'checked' || !row.counts) throw new Refusal('wrong_state')
  if (row.counts.error && !leave) throw new Refusal('rows_wrong')
  if (!row.counts.new && !row.counts.changed) throw new Refusal('nothing_to_import')
  await lockRegister(tx)
  // What was checked against another register must come out the same in this one.
  if (!(await holds(tx, row))) {
    await queueCheck(tx, row, {})
    return null
  }
  const rows = await tx
    .select({ row: importRows.row, contents: importRows.contents })
    .from(importRows)
    .where(and(eq(importRows.importId, id), inArray(importRows.result, ['new', 'changed'])))
    .orderBy(asc(importRows.row))
  const all = rows.flatMap(({ contents }) => contents)
  const wanted = all.map((one) => ({ ...one, kind: one.kind as Kind }))
  const changeNote = row.name
  const made =
    mode === 'published'
      ? await publishMany(actor, tx, wanted, { changeNote, contributorIds: row.contributorIds })
      : await draftMany(actor, tx, wanted, changeNote)
  await noteMade(tx, id, rows, made)
  await tx
    .update(imports)
    .set({ state: 'imported', mode, importedBy: actor.personId, importedAt: new Date(), file: null })
    .where(eq(imports.id, id))
  const details = { import: id, kind: row.kind, mode, entries: made.length }
  await logEvent(tx, actor, { name: 'import_done', details })
  return made.length
}

/** Whether the check is still true. Where the register has moved it is done again. */
async function holds(tx: Tx, row: Import): Promise<boolean> {
  const stored = await tx
    .select({ row: importRows.row, result: importRows.result, contents: importRows.contents })
    .from(importRows)
    .where(eq(importRows.importId, row.id))
    .orderBy(asc(importRows.row))
  const [state] = await tx.select({ version: registerState.version }).from(registerState)
  if (state!.version === row.registerVersion) return !(await anyOpen(tx, stored))
  const now = await checkTable(tx, planOf(row), readTable(row.file!))
  return (
    now.length === stored.length &&
    now.every((one, at) => {
      const { row, result, contents } = stored[at]!
      return !contentDifference(
        { row, result, contents },
        { row: one.row, result: one.result, contents: one.contents },
      ).length
    })
  )
}

/** Work on an entry leaves the register's version as it is. */
async function anyOpen(tx: Tx, rows: { contents: CheckedEntry[] }[]): Promise<boolean> {
  const changed = rows.flatMap(({ contents }) => contents.filter(({ basedOn }) => basedOn !== null))
  const ids = `{${changed.map(({ entryId }) => entryId).join(',')}}`
  return (await tx.execute(sql`select open_entries(${ids}::uuid[]) limit 1`)).length > 0
}

/** What was made of each row is what undoing takes back. */
async function noteMade(
  tx: Tx,
  importId: string,
  rows: { row: number; contents: CheckedEntry[] }[],
  made: ImportedRevision[],
): Promise<void> {
  const byEntry = new Map(made.map((one) => [one.entryId, one]))
  const noted = rows.map(({ row, contents }) => ({
    row,
    made: contents.flatMap(({ entryId }) => byEntry.get(entryId) ?? []),
  }))
  await tx.execute(sql`
    update import_rows i set made = m.made
    from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) as m("row" int, made jsonb)
    where i.import_id = ${importId} and i.row = m."row"`)
}
