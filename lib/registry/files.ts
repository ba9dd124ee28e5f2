/** The files of the texts of public agreements. */
import { sql } from 'drizzle-orm'
import type { FileKind } from '@/db/vocabulary'
import { read } from './read'

export type PublicFile = { sha256: string; kind: FileKind; size: number; name: string }

/** A file that a public agreement names, or once named; null where there is none. */
export async function findPublicFile(sha256: string): Promise<PublicFile | null> {
  const [file] = await read<PublicFile>(
    sql`select sha256, kind, size, name from register.files where sha256 = ${sha256}`,
  )
  return file ?? null
}

/** Whether the pages of this public file have been drawn. */
export async function hasPublicPictures(sha256: string): Promise<boolean> {
  return (await read(sql`select 1 from register.file_pictures where sha256 = ${sha256}`)).length > 0
}
