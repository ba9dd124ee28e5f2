/** The public connection: the one way the registry reads. */
import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import { publicDb } from '@/db/client'

/** Runs a query of the registry; `Row` says what its select list gives. */
export async function read<Row>(query: SQL): Promise<Row[]> {
  return (await publicDb().execute(query)) as unknown as Row[]
}

/** A list for `in (…)` or `array[…]`; the caller sees to it that it is not empty. */
export function listOf(values: readonly (string | number)[]): SQL {
  return sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )
}
