/** That no body is, by whatever way round, a part of itself or its own successor. */
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { BodyContent } from './schema'

/** The fields by which one body names another. */
export const relations = ['partOf', 'follows'] as const

const columns = { partOf: sql`part_of_id`, follows: sql`follows_id` }

/** Flags the fields by which the body would come round to itself. */
export async function cycles(tx: Tx, entryId: string, content: BodyContent) {
  const issues: { path: string[]; code: string }[] = []
  for (const field of relations) {
    const next = columns[field]
    const [found] = await tx.execute(sql`
      with recursive way (id) as (
        select ${content[field]}::uuid
        union select b.${next} from bodies b join way w on w.id = b.id where b.${next} is not null)
      select from way where id = ${entryId}`)
    if (found) issues.push({ path: [field], code: 'body.cycle' })
  }
  return issues
}
