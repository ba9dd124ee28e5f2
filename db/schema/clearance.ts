import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ClearanceOffice, ClearanceStanding, ClearanceState } from '../vocabulary'
import { entries } from './entries'

/** One office on the way; `office` null: in the party's own words, `name`. Dates are EDTF. */
export type ClearanceStep = {
  office: ClearanceOffice | null
  name: string
  state: ClearanceState
  begun: string
  ended: string
  /** Numbers or references of the papers. */
  papers: string
  note: string
}

/**
 * A party's ladder for an agreement: the steps of its clearance at home, in order. Private to that party (row
 * security); what others may know of it comes from the function clearance_standings (db/migrations) alone.
 */
export const clearances = pgTable(
  'clearances',
  {
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => entries.id),
    partyId: uuid('party_id')
      .notNull()
      .references(() => entries.id),
    /** Goes up with every change: what somebody last saw is what they may change. */
    version: integer('version').notNull().default(1),
    steps: jsonb('steps').notNull().$type<ClearanceStep[]>(),
    /** A refusal is the party's own business: until it is settled, others see that it goes on. */
    standing: text('standing')
      .notNull()
      .$type<ClearanceStanding>()
      .generatedAlwaysAs(
        sql.raw(
          `case when not jsonb_path_exists(steps, '$[*] ? (@.state != "not_started")') then 'not_started'
            when jsonb_path_exists(steps, '$[*] ? (@.state != "cleared")') then 'in_progress' else 'cleared' end`,
        ),
      ),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'clearances_pkey', columns: [t.agreementId, t.partyId] }),
    index('clearances_of_party').on(t.partyId, t.changedAt),
    check(
      'clearances_steps',
      sql`jsonb_typeof(${t.steps}) = 'array' and jsonb_array_length(${t.steps}) <= 20`,
    ),
  ],
)
