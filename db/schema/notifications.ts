import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { notificationKinds } from '../vocabulary'
import { oneOf } from './checks'
import { entries } from './entries'

export const notificationColumns = () => ({
  year: integer('year').notNull(),
  /** Runs within the year, without gaps. */
  number: integer('number').notNull(),
  issuedAt: timestamp('issued_at', { withTimezone: true }).notNull(),
  kind: text('kind').notNull().$type<(typeof notificationKinds)[number]>(),
  /** What it tells of: the entry, and the revision that was published with it. */
  entryId: uuid('entry_id')
    .notNull()
    .references(() => entries.id),
  revision: integer('revision').notNull(),
  agreementId: uuid('agreement_id')
    .notNull()
    .references(() => entries.id),
  /** Whose act it is; null where it is nobody's alone. */
  partyId: uuid('party_id').references(() => entries.id),
  /** The parties it concerns: whoever follows one of them is told. */
  partyIds: uuid('party_ids').array().notNull().default(sql`'{}'`),
  /** The word for the act as it stood then; no check, for words may be added and renamed, and this stays. */
  act: text('act'),
  /** EDTF: the day of the act, and from when it takes effect. */
  date: text('date').notNull().default(''),
  effect: text('effect').notNull().default(''),
  byImport: boolean('by_import').notNull().default(false),
})

/**
 * The depositary's log: one numbered notification for each thing it made known, written in the transaction that
 * published it and never changed (a trigger sees to that). Not folded from the revisions: a rebuild leaves it alone.
 */
export const notifications = pgTable('notifications', notificationColumns(), (t) => [
  primaryKey({ name: 'notifications_pkey', columns: [t.year, t.number] }),
  unique('notifications_once').on(t.entryId, t.revision, t.kind),
  index('notifications_agreement').on(t.agreementId, t.year, t.number),
  index('notifications_of_kind').on(t.kind, t.year, t.number),
  index('notifications_of_act').on(t.act, t.year, t.number),
  index('notifications_parties').using('gin', t.partyIds),
  oneOf('notifications_kind', t.kind, notificationKinds),
  check('notifications_number', sql`${t.number} > 0`),
])

/** The last number given in each year. Locked while one is given, so that none is skipped. */
export const notificationNumbers = pgTable('notification_numbers', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
})
