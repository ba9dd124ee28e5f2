/** How a projection writes: the rows of what is published take the place of any before. */
import { inArray } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import type { Published } from './kind'

/** One row for each. Returns no agreement to refresh. */
export async function replaceRows<T extends PgTable & { id: PgColumn }, C>(
  tx: Tx,
  table: T,
  published: Published<C>[],
  rowOf: (item: Published<C>) => T['$inferInsert'],
): Promise<string[]> {
  await tx.delete(table).where(
    inArray(
      table.id,
      published.map(({ id }) => id),
    ),
  )
  await tx.insert(table as PgTable).values(published.map(rowOf) as never)
  return []
}
