/** Bringing a spreadsheet, saying what its columns hold and what its names mean, and giving it up again. */
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries } from '@/db/schema/entries'
import { importHeads, imports, nameAliases } from '@/db/schema/imports'
import type { ImportedKind, Kind } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { type Actor, mayPrepareImport } from '@/lib/policy'
import { headKey, isOwnList, isTarget, matchHeads, missingFields } from './heads'
import { importKinds } from './kinds'
import { type Import, lockImport, queueCheck, withHand } from './locking'
import { nameKey } from './names'
import { readTable } from './table'
import { isWhole } from './whole'
import { fieldLabels } from './words'

/** Takes a spreadsheet in, with a guess at what its columns hold. Refuses what is no table. */
export async function beginImport(
  actor: Actor,
  tx: Tx,
  input: { kind: ImportedKind; name: string; bytes: Uint8Array | undefined },
): Promise<{ id: string }> {
  if (!mayPrepareImport(actor)) throw new Refusal('forbidden')
  if (!input.bytes) throw new Refusal('table_missing')
  const { head, rows } = readTable(input.bytes)
  const learnt = await tx.select().from(importHeads).where(eq(importHeads.kind, input.kind))
  const known = new Map(learnt.map(({ head, field }) => [head, field]))
  const [made] = await tx
    .insert(imports)
    .values({
      kind: input.kind,
      name: input.name,
      file: Buffer.from(input.bytes),
      head,
      rows: rows.length,
      columns: matchHeads(importKinds[input.kind], head, await fieldLabels(), known),
      preparedBy: actor.personId,
      contributorIds: [actor.personId],
    })
    .returning({ id: imports.id })
  await logEvent(tx, actor, { name: 'import_begun', details: { import: made!.id, kind: input.kind } })
  return made!
}

/** Says what each column holds, remembers it for the next file, and has the rows checked. */
export async function matchColumns(
  actor: Actor,
  tx: Tx,
  input: { id: string; columns: string[]; sourceTitle: Multilingual },
): Promise<void> {
  const row = await lockImport(actor, tx, input.id)
  if (!row.file || row.importedAt) throw new Refusal('wrong_state')
  const kind = importKinds[row.kind]
  const columns = row.head.map((_, at) => input.columns[at] ?? '')
  const held = columns.filter(Boolean)
  if (held.some((target) => !isTarget(kind, target))) throw new Refusal('bad_request')
  if (new Set(held).size < held.length) throw new Refusal('column_twice')
  if (missingFields(kind, columns).length) throw new Refusal('column_missing')
  // Our own files say what they hold, and teach nothing about those of others.
  if (!isOwnList(row.head) && !isWhole(columns)) await learnHeads(tx, row, columns)
  const { sourceTitle } = input
  await queueCheck(tx, row, { columns, sourceTitle, contributorIds: withHand(row, actor) })
  await logEvent(tx, actor, { name: 'import_matched', details: { import: row.id } })
}

async function learnHeads(tx: Tx, { kind, head }: Import, columns: string[]): Promise<void> {
  const learnt = new Map(head.map((name, at) => [headKey(name), columns[at]!]))
  learnt.delete('')
  if (!learnt.size) return
  await tx
    .insert(importHeads)
    .values([...learnt].map(([head, field]) => ({ kind, head, field })))
    .onConflictDoUpdate({ target: [importHeads.kind, importHeads.head], set: { field: sql`excluded.field` } })
}

/** Says which entry a name in the spreadsheet means, for this import and later ones, and has the rows checked anew. */
export async function learnName(
  actor: Actor,
  tx: Tx,
  input: { id: string; kind: Kind; name: string; entry: string },
): Promise<void> {
  const row = await lockImport(actor, tx, input.id)
  if (!row.file || row.importedAt) throw new Refusal('wrong_state')
  const [entry] = await tx.select().from(entries).where(eq(entries.id, input.entry))
  if (entry?.kind !== input.kind || !entry.slug) throw new Refusal('not_found')
  const alias = nameKey(input.name)
  if (!alias) throw new Refusal('name_missing')
  await tx
    .insert(nameAliases)
    .values({ kind: input.kind, alias, entryId: entry.id })
    .onConflictDoUpdate({ target: [nameAliases.kind, nameAliases.alias], set: { entryId: entry.id } })
  await queueCheck(tx, row, { contributorIds: withHand(row, actor) })
  await logEvent(tx, actor, { name: 'name_learnt', entryId: entry.id, details: { import: row.id } })
}

/** Gives it up before anything was imported: nothing of it stays. */
export async function dropImport(actor: Actor, tx: Tx, { id }: { id: string }): Promise<void> {
  const row = await lockImport(actor, tx, id)
  if (row.importedAt) throw new Refusal('wrong_state')
  await tx.delete(imports).where(eq(imports.id, id))
  await logEvent(tx, actor, { name: 'import_dropped', details: { import: id, kind: row.kind } })
}
