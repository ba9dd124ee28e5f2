/** What translations say they were made from. */
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { AgreementContent } from './schema'

/** Flags translations made from what neither is nor ever was published as an authentic text of this agreement. */
export async function unknownOriginals(tx: Tx, entryId: string, { texts }: AgreementContent) {
  const authentic = new Set(texts.filter((text) => text.authority === 'authentic').map((text) => text.file))
  const others = texts.flatMap(({ madeFrom }, at) =>
    madeFrom && !authentic.has(madeFrom) ? [{ madeFrom, at }] : [],
  )
  if (!others.length) return []
  const rows = await tx.execute<{ file: string }>(sql`
    select distinct t ->> 'file' as file from revisions r, jsonb_array_elements(r.content -> 'texts') t
    where r.entry_id = ${entryId} and r.status in ('published', 'superseded') and t ->> 'authority' = 'authentic'`)
  const once = new Set([...rows].map((row) => row.file))
  return others
    .filter(({ madeFrom }) => !once.has(madeFrom))
    .map(({ at }) => ({ path: ['texts', at, 'madeFrom'], code: 'texts.madeFrom' }))
}
