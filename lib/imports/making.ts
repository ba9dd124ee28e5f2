/** Importing what was checked, in one transaction: as drafts of the secretariat's, or published at once. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { CheckedEntry, ImportedRevision } from '@/db/schema/content'
import { registerState } from '@/db/schema/entries'
import { importRows, imports } from '@/db/schema/imports'
import type { ImportMode, Kind } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { draftMany, publishMany } from '@/lib/entries/import'
import { lockRegister } from '@/lib/entries/publishing'
import { Refusal } from '@/lib/errors'
import { type Actor, mayImport } from '@/lib/policy'
import { lockImport, queueCheck } from './locking'

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
  const rows = await tx
    .select({ row: importRows.row, contents: importRows.contents })
    .from(importRows)
    .where(and(eq(importRows.importId, id), inArray(importRows.result, ['new', 'changed'])))
    .orderBy(asc(importRows.row))
  const all = rows.flatMap(({ contents }) => contents)
  await lockRegister(tx)
  // What was checked against another register is not what would be imported into this one.
  if (await hasMoved(tx, row.registerVersion, all)) {
    await queueCheck(tx, row, {})
    return null
  }
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

async function hasMoved(tx: Tx, checked: number | null, all: CheckedEntry[]): Promise<boolean> {
  const [state] = await tx.select({ version: registerState.version }).from(registerState)
  if (state!.version !== checked) return true
  const ids = all.flatMap(({ entryId, basedOn }) => (basedOn === null ? [] : [entryId]))
  const open = await tx.execute(sql`select open_entries(${`{${ids.join(',')}}`}::uuid[]) limit 1`)
  return open.length > 0
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
