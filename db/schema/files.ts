import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { fileKinds, fileReadings } from '../vocabulary'
import { oneOf } from './checks'
import { entries } from './entries'
import { people } from './people'

/** A file in DATA_DIR, known by its content alone: the same file sent twice is one. Its name belongs to its use. */
export const files = pgTable(
  'files',
  {
    /** SHA-256, hex. */
    sha256: text('sha256').primaryKey(),
    /** Bytes. */
    size: integer('size').notNull(),
    kind: text('kind').notNull().$type<(typeof fileKinds)[number]>(),
    keptAt: timestamp('kept_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    oneOf('files_kind', t.kind, fileKinds),
    check('files_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check('files_size', sql`${t.size} > 0`),
  ],
)

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** What the worker has read in a file of a published text. */
export const fileTexts = pgTable(
  'file_texts',
  {
    sha256: text('sha256')
      .primaryKey()
      .references(() => files.sha256),
    reading: text('reading').notNull().$type<(typeof fileReadings)[number]>(),
    pages: integer('pages'),
    text: text('text').notNull().default(''),
    /** Each of its words once, for search. */
    words: tsvector('words').notNull().default(sql`''`),
    readAt: timestamp('read_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [oneOf('file_texts_reading', t.reading, fileReadings)],
)

/** The files whose pages were drawn, and how large each is: width and height in pixels. */
export const filePictures = pgTable('file_pictures', {
  sha256: text('sha256')
    .primaryKey()
    .references(() => files.sha256),
  sizes: jsonb('sizes').notNull().$type<[width: number, height: number][]>(),
})

/** Who sent a file: each delegation once, however often it did. */
export const fileHolders = pgTable(
  'file_holders',
  {
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256),
    /** null: the secretariat. */
    partyId: uuid('party_id').references(() => entries.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique('file_holders_once').on(t.sha256, t.partyId).nullsNotDistinct(),
    index('file_holders_party').on(t.partyId),
  ],
)
