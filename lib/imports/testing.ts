/** For tests: a spreadsheet brought, matched and checked, as people and the worker do it. */
import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { importRows, imports } from '@/db/schema/imports'
import { jobs } from '@/db/schema/jobs'
import type { ImportedKind } from '@/db/vocabulary'
import { as } from '@/lib/entries/testing'
import type { Actor } from '@/lib/policy'
import { checkImport } from './job'
import { beginImport, matchColumns } from './preparing'

export const importOf = async (owner: Database, id: string) =>
  (await owner.select().from(imports).where(eq(imports.id, id)))[0]!
export const rowsOf = (owner: Database, id: string) =>
  owner.select().from(importRows).where(eq(importRows.importId, id)).orderBy(asc(importRows.row))

/** Does what the last check asked of the worker. */
export async function workOffCheck(owner: Database, id: string): Promise<void> {
  const { checking } = await importOf(owner, id)
  const [job] = await owner
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, 'check_import'), eq(jobs.key, `check_import ${id} ${checking}`)))
  await checkImport(job!.payload)
}

type Given = {
  kind: ImportedKind
  text: string | Uint8Array
  /** What columns hold, by their names, where the guess is not what is meant. */
  columns?: Record<string, string>
  sourceTitle?: Multilingual
}

export async function checked(owner: Database, who: Actor, given: Given): Promise<string> {
  const bytes = typeof given.text === 'string' ? new TextEncoder().encode(given.text) : given.text
  const { id } = await as(who, (tx) => beginImport(who, tx, { kind: given.kind, name: 'list.csv', bytes }))
  const { head, columns } = await importOf(owner, id)
  const meant = columns.map((guess, at) => given.columns?.[head[at]!] ?? guess)
  await as(who, (tx) => matchColumns(who, tx, { id, columns: meant, sourceTitle: given.sourceTitle ?? {} }))
  await workOffCheck(owner, id)
  return id
}
