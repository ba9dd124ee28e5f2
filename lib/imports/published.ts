/** What is published of entries that a check is about, and which of them somebody is at work on. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { entries, revisions } from '@/db/schema/entries'
import type { Kind } from '@/db/vocabulary'
import type { Content } from '@/lib/entries/kind'

export type PublishedContent = { number: number; content: Content }

export async function publishedOf(tx: Tx, ids: string[]): Promise<Map<string, PublishedContent>> {
  if (!ids.length) return new Map()
  const rows = await tx
    .select({ id: revisions.entryId, number: revisions.number, content: revisions.content })
    .from(revisions)
    .where(and(inArray(revisions.entryId, ids), eq(revisions.status, 'published')))
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

export async function openAmong(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set()
  const rows = await tx.execute<{ id: string }>(
    sql`select open_entries(${`{${ids.join(',')}}`}::uuid[]) as id`,
  )
  return new Set([...rows].map(({ id }) => id))
}

/** Of which kind the entries are that have these ids, published or not. */
export async function kindsOf(tx: Tx, ids: string[]): Promise<Map<string, Kind>> {
  if (!ids.length) return new Map()
  const rows = await tx
    .select({ id: entries.id, kind: entries.kind })
    .from(entries)
    .where(inArray(entries.id, ids))
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}
