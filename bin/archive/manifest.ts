/** What an archive says of itself, in its `manifest.json`. */
import { createHmac } from 'node:crypto'
import { z } from 'zod'

/** No archive can be made, or this one cannot be brought back; the message says why and what can be done. */
export class UnfitArchive extends Error {}

const name = z.string().regex(/^[a-z_][a-z0-9_]*$/)

export const manifestShape = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The last migration of the database it was made from. */
  migration: z.string(),
  /** A mark of AUTH_SECRET, by which another is told apart; nothing can be read from it. */
  secretMark: z.string(),
  /** In each part of a table a line is a row: a JSON array of its columns' texts, in this order. */
  tables: z.array(z.strictObject({ name, columns: z.array(name), rows: z.number().int() })),
  sequences: z.array(z.strictObject({ name, value: z.string().regex(/^\d+$/), called: z.boolean() })),
  /** Files that the database names and the disk did not have, or had otherwise. */
  missing: z.array(z.string()),
})

export type Manifest = z.infer<typeof manifestShape>

export const manifestName = 'manifest.json'
export const sumsName = 'SHA256SUMS'
export const secretName = 'data/auth-secret'

/** The name of one part of a table, from 1. */
export function partName(table: string, part: number): string {
  return `tables/${table}.${String(part).padStart(6, '0')}.jsonl`
}

/** Of which table an entry of this name is a part. */
export function tableOf(entry: string): string | undefined {
  return /^tables\/([a-z_][a-z0-9_]*)\.\d{6}\.jsonl$/.exec(entry)?.[1]
}

/** Where in DATA_DIR an entry belongs; undefined for what is none of its files. */
export function placeInData(entry: string): string | undefined {
  return /^data\/((files|base-map)\/(?!.*\.\.)[a-zA-Z0-9._/-]+)$/.exec(entry)?.[1]
}

export function rowsIn({ tables }: Pick<Manifest, 'tables'>): number {
  return tables.reduce((sum, table) => sum + table.rows, 0)
}

export function markOf(secret: string): string {
  return createHmac('sha256', secret).update('mark of an archive').digest('hex').slice(0, 16)
}
