import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { requestKinds } from '../vocabulary'
import { oneOf } from './checks'
import { entries } from './entries'
import { people } from './people'

/** What the lead of a project was asked. The lead and the secretariat see it (row security). */
export const projectRequests = pgTable(
  'project_requests',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => entries.id),
    /** The update that is to be corrected. */
    updateId: uuid('update_id').references(() => entries.id),
    /** Who led it when it was asked. */
    partyId: uuid('party_id')
      .notNull()
      .references(() => entries.id),
    kind: text('kind').notNull().$type<(typeof requestKinds)[number]>(),
    reason: text('reason').notNull().default(''),
    /** Null: the calendar. */
    byId: uuid('by_id').references(() => people.id),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    /** The ISO day. */
    askedOn: date('asked_on').notNull().default(sql`(now() at time zone 'UTC')::date`),
    answer: text('answer').notNull().default(''),
    settledAt: timestamp('settled_at', { withTimezone: true }),
  },
  (t) => [
    // Two workers that ask on one day ask once.
    uniqueIndex('project_requests_lapse').on(t.projectId, t.askedOn).where(sql`${t.kind} = 'lapse'`),
    index('project_requests_party').on(t.partyId).where(sql`${t.settledAt} is null`),
    oneOf('project_requests_kind', t.kind, requestKinds),
    check('project_requests_update', sql`(${t.kind} = 'correction') = (${t.updateId} is not null)`),
    check('project_requests_reason', sql`${t.kind} <> 'correction' or ${t.reason} <> ''`),
  ],
)
