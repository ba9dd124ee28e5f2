/** The orders of the list of agreements. Each begins like an index of the migration, and each ends in a unique column. */
import { type SQL, sql } from 'drizzle-orm'
import type { Language } from '@/db/vocabulary'
import type { Sort } from './filter'

/** Expressions over a table `a`, all in one direction. */
export type Order = { columns: (table: SQL) => SQL[]; descending: boolean }

const collations: Record<Language, SQL> = {
  en: sql.raw('"en-x-icu"'),
  zh: sql.raw('"zh-x-icu"'),
  mn: sql.raw('"mn-x-icu"'),
  ru: sql.raw('"ru-x-icu"'),
}

/** The order of a sort; titles go by the reader's alphabet, relevance by columns that only a search has. */
export function orderOf(sort: Sort, reader: Language): Order {
  switch (sort) {
    case 'relevance':
      return {
        columns: (a) => [sql`${a}.tier`, sql`${a}.rank`, sql`${a}.id`],
        descending: true,
      }
    case 'newest':
      return {
        columns: (a) => [sql`coalesce(${a}.adopted_from, '0001-01-01'::date)`, sql`${a}.id`],
        descending: true,
      }
    case 'oldest':
      return {
        columns: (a) => [sql`coalesce(${a}.adopted_from, '9999-12-31'::date)`, sql`${a}.id`],
        descending: false,
      }
    case 'title':
      return {
        columns: (a) => [titleKey(a, reader), sql`${a}.id`],
        descending: false,
      }
    case 'recorded':
      return { columns: (a) => [sql`${a}.number`], descending: true }
  }
}

/** `order by` these columns; `backwards` for the page before. */
export function orderBy(columns: SQL[], descending: boolean): SQL {
  const direction = descending ? sql`desc` : sql`asc`
  return sql.join(
    columns.map((column) => sql`${column} ${direction}`),
    sql`, `,
  )
}

function titleKey(table: SQL, reader: Language): SQL {
  return sql`${table}.${sql.raw(`title_${reader}`)} collate ${collations[reader]}`
}
