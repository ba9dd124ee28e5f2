/** Taking an import back, within seven days and as a whole, where nothing was built upon what it made. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { ImportedRevision } from '@/db/schema/content'
import { entries, revisions } from '@/db/schema/entries'
import { importRows, imports } from '@/db/schema/imports'
import { logEvent } from '@/lib/audit'
import { publishMany, withdrawDrafts } from '@/lib/entries/import'
import { lockRegister } from '@/lib/entries/publishing'
import { retire } from '@/lib/entries/retire'
import { Refusal } from '@/lib/errors'
import { type Actor, mayUndoImport } from '@/lib/policy'
import { keptDays } from './job'
import { lockImport } from './locking'

export async function undoImport(actor: Actor, tx: Tx, { id }: { id: string }): Promise<void> {
  const row = await lockImport(actor, tx, id)
  if (!mayUndoImport(actor)) throw new Refusal('forbidden')
  if (row.state !== 'imported' || !row.importedAt) throw new Refusal('wrong_state')
  if (Date.now() - row.importedAt.getTime() > keptDays * 86_400_000) throw new Refusal('undo_over')
  const rows = await tx.select({ made: importRows.made }).from(importRows).where(eq(importRows.importId, id))
  const made = rows.flatMap((one) => one.made)
  await lockRegister(tx)
  if (row.mode === 'published') await takeBack(actor, tx, made, row.name)
  else if (!(await withdrawDrafts(tx, made))) throw new Refusal('built_upon')
  await tx
    .update(imports)
    .set({ state: 'undone', undoneBy: actor.personId, undoneAt: new Date() })
    .where(eq(imports.id, id))
  await logEvent(tx, actor, { name: 'import_undone', details: { import: id, kind: row.kind } })
}

/** What was new leaves the register; what was changed reads again as before, by another revision. */
async function takeBack(actor: Actor, tx: Tx, made: ImportedRevision[], changeNote: string): Promise<void> {
  const fresh = made.filter(({ basedOn }) => basedOn === null).map(({ entryId }) => entryId)
  if (!(await isUntouched(tx, made))) throw new Refusal('built_upon')
  const changed = made.filter(({ basedOn }) => basedOn !== null)
  const before = changed.length
    ? await tx
        .select({
          entryId: revisions.entryId,
          kind: entries.kind,
          number: revisions.number,
          content: revisions.content,
        })
        .from(revisions)
        .innerJoin(entries, eq(entries.id, revisions.entryId))
        .where(
          and(
            inArray(
              revisions.entryId,
              changed.map(({ entryId }) => entryId),
            ),
            eq(revisions.status, 'superseded'),
          ),
        )
    : []
  const revisionsBefore = new Map(before.map((one) => [`${one.entryId} ${one.number}`, one]))
  const restored = changed.map(({ entryId, basedOn, number: imported }) => {
    const { kind, content } = revisionsBefore.get(`${entryId} ${basedOn}`)!
    return { kind, entryId, basedOn: imported, slug: null, content }
  })
  if (restored.length) await publishMany(actor, tx, restored, { changeNote, contributorIds: [] })
  // Only now, for what the import itself changed rested on what is new.
  if (await anyBuiltUpon(tx, fresh)) throw new Refusal('built_upon')
  await retire(tx, fresh)
}

const list = (ids: string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

/** Each is published still as it was imported, and nobody is at work on it. */
async function isUntouched(tx: Tx, made: ImportedRevision[]): Promise<boolean> {
  const [row] = await tx.execute<{ published: number; open: boolean }>(sql`
    select (select count(*)::int from revisions
        where id = any (${list(made.map(({ revisionId }) => revisionId))}) and status = 'published') as published,
      exists (select open_entries(${list(made.map(({ entryId }) => entryId))})) as open`)
  return row!.published === made.length && !row!.open
}

async function anyBuiltUpon(tx: Tx, fresh: string[]): Promise<boolean> {
  return (await tx.execute(sql`select built_upon(${list(fresh)}) limit 1`)).length > 0
}
