/** The texts of public agreements, as their pages and records show them. */
import { type SQL, sql } from 'drizzle-orm'
import type { FileKind, FileReading, TextAuthority, TextLanguage } from '@/db/vocabulary'
import { listOf, read } from './read'

export type PublicText = {
  language: TextLanguage
  authority: TextAuthority
  prevailing: boolean
  /** A translation made from a text that is no longer the authentic one. */
  stale: boolean
  /** SHA-256 of the file. */
  file: string
  name: string
  madeFrom: string | null
  kind: FileKind
  /** Bytes. */
  size: number
  /** What came of reading its words; null: not read yet. */
  reading: FileReading | null
  pages: number | null
  /** Width and height in pixels of the pictures of its pages; none: not drawn. */
  pictures: [width: number, height: number][]
}

/** For a select list: the texts of the agreement whose id is `agreement`, in their order. */
export function textsOf(agreement: SQL): SQL {
  return sql`(select jsonb_agg(jsonb_build_object('language', t.language, 'authority', t.authority,
      'prevailing', t.prevailing, 'stale', t.stale, 'file', t.sha256, 'name', t.name, 'madeFrom', t.made_from,
      'kind', t.kind, 'size', t.size,
      'reading', t.reading, 'pages', t.pages,
      'pictures', coalesce((select d.sizes from register.file_pictures d where d.sha256 = t.sha256), '[]')) order by t.position)
    from register.agreement_texts t where t.agreement_id = ${agreement})`
}

/** A text whose words have been read, and the language it is in. `cut`: it goes on in its file. */
export type ReadText = PublicText & { text: string; cut: boolean }

/** As much of a text as one page shows. */
const longest = 200_000

/** The words of these public files, in the order asked for; what is not public or has none is left out. */
export async function readTexts(texts: PublicText[]): Promise<ReadText[]> {
  if (!texts.length) return []
  const rows = await read<{ sha256: string; text: string; length: number }>(
    sql`select sha256, left(text, ${longest}) as text, length(text) as length from register.file_texts
      where sha256 in (${listOf(texts.map((text) => text.file))})`,
  )
  return texts.flatMap((text) => {
    const found = rows.find((row) => row.sha256 === text.file)
    return found ? [{ ...text, text: found.text, cut: found.length > longest }] : []
  })
}
