import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { languages, subscriptionTopics } from '../vocabulary'
import { oneOf } from './checks'
import { entries } from './entries'

/**
 * Who is told of notifications by mail. Addresses are seen only through the subscriptions' own door and by the worker
 * (row security). No token is stored: they follow from the row and the secret (lib/subscriptions/token.ts).
 */
export const subscriptions = pgTable(
  'subscriptions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** As stored it is what mail is sent to: ASCII, lower case. */
    email: text('email').notNull(),
    language: text('language').notNull().$type<(typeof languages)[number]>(),
    topic: text('topic').notNull().$type<(typeof subscriptionTopics)[number]>(),
    /** Of a party, an agreement, a body, a meeting or its agenda, a series or a project. */
    entryId: uuid('entry_id').references(() => entries.id),
    subject: text('subject'),
    /** Of the agenda of the meeting that `entryId` names: one item. */
    itemId: uuid('item_id'),
    /** Until when it can be confirmed, counted from when it was last asked for. */
    confirmUntil: timestamp('confirm_until', { withTimezone: true }).notNull(),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
  },
  (t) => [
    unique('subscriptions_once').on(t.email, t.topic, t.entryId, t.subject, t.itemId).nullsNotDistinct(),
    index('subscriptions_topic').on(t.topic, t.entryId),
    oneOf('subscriptions_language', t.language, languages),
    oneOf('subscriptions_topic', t.topic, subscriptionTopics),
    check('subscriptions_email_plain', sql`${t.email} ~ '^[a-z0-9._%+-]+@[a-z0-9.-]+$'`),
    check(
      'subscriptions_whole',
      sql`(${t.topic} in ('party', 'agreement', 'body', 'meeting', 'series', 'project', 'agenda_item')) = (${t.entryId} is not null)
        and (${t.topic} = 'subject') = (${t.subject} is not null)
        and (${t.topic} = 'agenda_item') = (${t.itemId} is not null)`,
    ),
  ],
)
