import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { settingNames, termLists } from '../vocabulary'
import { oneOf } from './checks'

/** A row for each group of settings that was ever changed; what is in it is checked by its schema (lib/settings). */
export const settings = pgTable(
  'settings',
  {
    name: text('name').primaryKey().$type<(typeof settingNames)[number] | (typeof termLists)[number]>(),
    value: jsonb('value').notNull().$type<Record<string, unknown>>(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [oneOf('settings_name', t.name, [...settingNames, ...termLists])],
)

/** One row while nobody administers: what the code printed at the last start is known by. */
export const setupCodes = pgTable(
  'setup_codes',
  {
    id: integer('id').primaryKey().default(1),
    /** SHA-256, hex: the code has 120 bits. */
    codeHash: text('code_hash').notNull(),
  },
  (t) => [check('setup_codes_one', sql`${t.id} = 1`)],
)
