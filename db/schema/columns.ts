/** Makers of the columns that register tables have in common. */
import { integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Multilingual, Source } from './content'
import { entries } from './entries'

/** What every register table has: which entry, under which address, from which revision. */
export const identity = () => ({
  id: uuid('id')
    .primaryKey()
    .references(() => entries.id),
  slug: text('slug').notNull(),
  number: integer('number').notNull(),
  /** The number of the published revision this is the content of. */
  revision: integer('revision').notNull(),
  firstPublishedAt: timestamp('first_published_at', { withTimezone: true }).notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
})

export const entryId = (name: string) => uuid(name).references(() => entries.id)
export const multilingual = (name: string) => jsonb(name).notNull().$type<Multilingual>().default({})
export const sources = () => jsonb('sources').notNull().$type<Source[]>().default([])
