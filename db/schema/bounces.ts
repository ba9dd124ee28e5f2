import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/**
 * Addresses whose mail server has refused them for good: nothing is written there until somebody asks for it. Written by the
 * worker, and seen by administrators (row security).
 */
export const bounces = pgTable('bounces', {
  /** As it was written to. */
  email: text('email').primaryKey(),
  /** Of SMTP: 550 to 559. */
  code: text('code').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
})
