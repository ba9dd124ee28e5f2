/** An import that a deed is about, locked. Missing and forbidden are the same. */
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { imports } from '@/db/schema/imports'
import { Refusal } from '@/lib/errors'
import { queueJobs } from '@/lib/jobs/queue'
import { type Actor, mayPrepareImport } from '@/lib/policy'
import type { ImportPlan } from './judged'
import { importKinds } from './kinds'

export type Import = typeof imports.$inferSelect

export async function lockImport(actor: Actor, tx: Tx, id: string): Promise<Import> {
  const [row] = mayPrepareImport(actor)
    ? await tx.select().from(imports).where(eq(imports.id, id)).for('update')
    : []
  if (!row) throw new Refusal('not_found')
  return row
}

/** What is to be checked, and how. */
export function planOf({ id, kind, columns, sourceTitle }: Import): ImportPlan {
  return { kind: importKinds[kind], columns, sourceTitle, seed: id }
}

/** Those who had a hand in it, and this one. */
export function withHand(row: Import, actor: Actor): string[] {
  return [...new Set([...row.contributorIds, actor.personId])]
}

/** Has it checked anew by the worker; what an earlier check still finds is no longer asked for. */
export async function queueCheck(tx: Tx, { id, checking }: Import, changed: Partial<Import>): Promise<void> {
  const next = checking + 1
  await tx
    .update(imports)
    .set({ ...changed, state: 'checking', checking: next, progress: 0, counts: null })
    .where(eq(imports.id, id))
  const payload = { import: id, checking: next }
  await queueJobs(tx, [{ kind: 'check_import', payload, key: `check_import ${id} ${next}` }])
}
