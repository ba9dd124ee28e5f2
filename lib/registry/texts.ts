/** The texts of public agreements, as their pages and records show them. */
import { type SQL, sql } from 'drizzle-orm'
import type { FileKind, FileReading, TextAuthority, TextLanguage } from '@/db/vocabulary'

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
}

/** For a select list: the texts of the agreement whose id is `agreement`, in their order. */
export function textsOf(agreement: SQL): SQL {
  return sql`(select jsonb_agg(jsonb_build_object('language', t.language, 'authority', t.authority,
      'prevailing', t.prevailing, 'stale', t.stale, 'file', t.sha256, 'name', t.name, 'madeFrom', t.made_from,
      'kind', t.kind, 'size', t.size,
      'reading', t.reading, 'pages', t.pages) order by t.position)
    from register.agreement_texts t where t.agreement_id = ${agreement})`
}
