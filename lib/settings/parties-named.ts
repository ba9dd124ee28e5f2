/** Parties as somebody names them, one in a line: by their address, or by a name in any language that no other bears. */
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { plainText } from '@/lib/content'

/** The order with addresses in place of names; what names no party, or two, is left as it was typed. */
export async function slugsOf(tx: Tx, typed: Record<string, unknown>): Promise<{ order: string[] }> {
  const lines = String(typed.order ?? '')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
  // What cannot be stored names no party, and cannot be asked for.
  const asked = lines.filter((line) => plainText(300).safeParse(line).success)
  const rows = (await tx.execute(sql`
    select c.called, array_agg(distinct p.slug) as slugs
    from (select distinct jsonb_array_elements_text(${JSON.stringify(asked)}::jsonb) as called) c
    join parties p on p.slug = c.called
      or exists (select from jsonb_each_text(p.name) n where lower(n.value) = lower(c.called))
    group by c.called`)) as unknown as { called: string; slugs: string[] }[]
  const known = new Map(rows.map(({ called, slugs }) => [called, slugs]))
  const order = lines.map((line) => {
    const slugs = known.get(line) ?? []
    return slugs.length === 1 ? slugs[0]! : line
  })
  return { order: [...new Set(order)] }
}
