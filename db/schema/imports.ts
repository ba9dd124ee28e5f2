import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { importedKinds, importModes, importResults, importStates } from '../vocabulary'
import { oneOf } from './checks'
import type { CheckedEntry, ImportCounts, ImportedRevision, Multilingual, RowProblem } from './content'
import { entries } from './entries'
import { people } from './people'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A spreadsheet on its way into the register: see lib/imports. */
export const imports = pgTable(
  'imports',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    kind: text('kind').notNull().$type<(typeof importedKinds)[number]>(),
    /** What the file is called. */
    name: text('name').notNull(),
    /** The file as it was sent; forgotten once it is done with. */
    file: bytea('file'),
    state: text('state').notNull().$type<(typeof importStates)[number]>().default('uploaded'),
    /** The names of its columns, as they stand there. */
    head: text('head').array().notNull(),
    /** How many rows it has below them. */
    rows: integer('rows').notNull(),
    /** What each column holds, as `field` or `field.language`; '' where it is left out. */
    columns: text('columns').array().notNull().default(sql`'{}'`),
    /** Where the rows are taken from, where a column says the place in it. */
    sourceTitle: jsonb('source_title').notNull().$type<Multilingual>().default({}),
    preparedBy: uuid('prepared_by')
      .notNull()
      .references(() => people.id),
    /** Everyone who had a hand in it: none of them may publish it. */
    contributorIds: uuid('contributor_ids').array().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /** Goes up each time it is checked anew: an older check has nothing more to say. */
    checking: integer('checking').notNull().default(0),
    /** How many rows were looked at so far. */
    progress: integer('progress').notNull().default(0),
    counts: jsonb('counts').$type<ImportCounts>(),
    /** The register that it was checked against. */
    registerVersion: integer('register_version'),
    mode: text('mode').$type<(typeof importModes)[number]>(),
    importedBy: uuid('imported_by').references(() => people.id),
    importedAt: timestamp('imported_at', { withTimezone: true }),
    undoneBy: uuid('undone_by').references(() => people.id),
    undoneAt: timestamp('undone_at', { withTimezone: true }),
  },
  (t) => [
    index('imports_newest').on(t.createdAt, t.id),
    oneOf('imports_kind', t.kind, importedKinds),
    oneOf('imports_state', t.state, importStates),
    oneOf('imports_mode', t.mode, importModes),
    check(
      'imports_imported_whole',
      sql`(${t.state} in ('imported', 'undone')) = (${t.importedAt} is not null) and (${t.importedAt} is null) = (${t.importedBy} is null) and (${t.importedAt} is null) = (${t.mode} is null)`,
    ),
    check(
      'imports_undone_whole',
      sql`(${t.state} = 'undone') = (${t.undoneAt} is not null) and (${t.undoneAt} is null) = (${t.undoneBy} is null)`,
    ),
  ],
)

/** What the check found of each row, and what was made of it. Forgotten when it can no longer be undone. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid('import_id').notNull(),
    /** Its place in the file; the head is 1. */
    row: integer('row').notNull(),
    result: text('result').notNull().$type<(typeof importResults)[number]>(),
    /** What it is called, as far as can be said. */
    title: jsonb('title').notNull().$type<Multilingual>().default({}),
    problems: jsonb('problems').notNull().$type<RowProblem[]>().default([]),
    /** What it would publish: the entry itself first. */
    contents: jsonb('contents').notNull().$type<CheckedEntry[]>().default([]),
    made: jsonb('made').notNull().$type<ImportedRevision[]>().default([]),
  },
  (t) => [
    primaryKey({ name: 'import_rows_pkey', columns: [t.importId, t.row] }),
    foreignKey({ name: 'import_rows_import', columns: [t.importId], foreignColumns: [imports.id] }).onDelete(
      'cascade',
    ),
    index('import_rows_of_result').on(t.importId, t.result, t.row),
    oneOf('import_rows_result', t.result, importResults),
  ],
)

/** What a column of this name held the last time. */
export const importHeads = pgTable(
  'import_heads',
  {
    kind: text('kind').notNull().$type<(typeof importedKinds)[number]>(),
    /** In one spelling: lib/imports/heads.ts. */
    head: text('head').notNull(),
    field: text('field').notNull(),
  },
  (t) => [
    primaryKey({ name: 'import_heads_pkey', columns: [t.kind, t.head] }),
    oneOf('import_heads_kind', t.kind, importedKinds),
  ],
)

/** What else an entry is called in spreadsheets, as the secretariat has said: '锡盟'. */
export const nameAliases = pgTable(
  'name_aliases',
  {
    kind: text('kind').notNull(),
    /** In one spelling: lib/imports/names.ts. */
    alias: text('alias').notNull(),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entries.id),
  },
  (t) => [primaryKey({ name: 'name_aliases_pkey', columns: [t.kind, t.alias] })],
)
