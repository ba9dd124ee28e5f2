import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { entryId, identity } from './columns'

export const withdrawalColumns = () => ({
  ...identity(),
  membershipId: entryId('membership_id').notNull(),
  partyId: entryId('party_id').notNull(),
  bodyId: entryId('body_id').notNull(),
  /** The day of the notice, and the first on which the party no longer belongs. */
  date: date('date').notNull(),
  effect: date('effect').notNull(),
  reason: text('reason').notNull(),
  /** The day on which it was taken back. */
  takenBack: date('taken_back'),
})

/** That a party leaves a body: a membership ends by it, unless it is taken back before. */
export const withdrawals = pgTable('withdrawals', withdrawalColumns(), (t) => [
  uniqueIndex('withdrawals_standing').on(t.membershipId).where(sql`${t.takenBack} is null`),
  index('withdrawals_body').on(t.bodyId),
  index('withdrawals_party').on(t.partyId),
  check('withdrawals_days', sql`${t.effect} > ${t.date} and ${t.takenBack} < ${t.effect}`),
])
