/** The rows of the database as lines of text: PostgreSQL's own words for each value, so that nothing is rounded. */
import type { Sql, TransactionSql } from 'postgres'

export type Table = { name: string; columns: string[]; types: string[] }

/** How values are written and read, whatever the server's settings. */
const sameWords = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local search_path = public;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`

/** Runs `work` on the database as it is at one moment, whatever is written meanwhile. */
export function atOneMoment<T>(sql: Sql, work: (tx: TransactionSql) => Promise<T>) {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    await tx.unsafe(sameWords).simple()
    return work(tx)
  })
}

/** Runs `work` in one transaction that understands what `atOneMoment` wrote. */
export function inOneGo<T>(sql: Sql, work: (tx: TransactionSql) => Promise<T>) {
  return sql.begin(async (tx) => {
    await tx.unsafe(sameWords).simple()
    return work(tx)
  })
}

/** The owner's tables, without the columns that PostgreSQL works out by itself. */
export function listTables(tx: TransactionSql): Promise<Table[]> {
  return tx<Table[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
      array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_get_userbyid(c.relowner) = current_user
    group by c.relname order by c.relname`
}

type Sequence = { name: string; value: string; called: boolean }

/** Where the owner's counters stand. They only ever go forward, so later than the rows is as good. */
export async function listSequences(tx: TransactionSql): Promise<Sequence[]> {
  const named = await tx<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' and pg_get_userbyid(relowner) = current_user order by 1`
  const sequences: Sequence[] = []
  for (const { name } of named) {
    const [at] = await tx`select last_value::text as value, is_called as called from ${tx(name)}`
    sequences.push({ name, value: at!.value, called: at!.called })
  }
  return sequences
}

/** The rows of a table, some hundreds at a time, each a JSON array of texts. */
export async function* linesOf(tx: TransactionSql, { name, columns }: Table): AsyncGenerator<string[]> {
  const texts = columns.map((column) => `"${column}"::text`).join(', ')
  const rows = tx.unsafe(`select to_json(array[${texts}])::text as line from "${name}"`).cursor(500)
  for await (const some of rows) yield some.map((row) => row.line)
}

/** Stores such lines. Returns how many there were. */
export async function storeLines(
  tx: TransactionSql,
  { name, columns, types }: Table,
  lines: string[],
): Promise<number> {
  const values = types.map((type, at) => `(line->>${at})::${type}`).join(', ')
  const stored = await tx.unsafe(
    `insert into "${name}" (${columns.map((column) => `"${column}"`).join(', ')})
     select ${values} from jsonb_array_elements($1::text::jsonb) as line`,
    [`[${lines.join(',')}]`],
  )
  return stored.count
}
