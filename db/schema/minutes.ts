/** Register tables of minutes and of the corrections that parties ask; see register.ts for what all such tables share. */
import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { type TextLanguage, textLanguages } from '../vocabulary'
import { oneOf } from './checks'
import { entryId, identity, multilingual } from './columns'
import type { CorrectionAnswer } from './content'

export const minutes = pgTable(
  'minutes',
  {
    ...identity(),
    meetingId: entryId('meeting_id').notNull(),
    /** Markdown, in each language. */
    texts: multilingual('texts'),
    /** The languages whose text has force of its own; the others are translations. */
    authentic: text('authentic').array().notNull().default(sql`'{}'`).$type<TextLanguage[]>(),
    /** Who signs them, as offices. */
    signedBy: multilingual('signed_by'),
    /** The last day on which a party may ask for a correction; adopted on the day after, unless one is open. */
    lastDay: date('last_day').notNull(),
    answers: jsonb('answers').notNull().$type<CorrectionAnswer[]>().default([]),
  },
  (t) => [
    unique('minutes_slug').on(t.slug),
    unique('minutes_meeting').on(t.meetingId),
    index('minutes_last_day').on(t.lastDay),
  ],
)

export const minutesCorrections = pgTable(
  'minutes_corrections',
  {
    ...identity(),
    minutesId: entryId('minutes_id').notNull(),
    /** The revision of the minutes that it is about. */
    about: integer('about').notNull(),
    partyId: entryId('party_id').notNull(),
    language: text('language').notNull().$type<TextLanguage>(),
    /** The passage's mark: 'p7' is the seventh. */
    passage: text('passage').notNull(),
    /** The passage as it read, and as it should. */
    before: text('before').notNull(),
    after: text('after').notNull(),
    reason: text('reason').notNull(),
    date: date('date').notNull(),
  },
  (t) => [
    index('minutes_corrections_minutes').on(t.minutesId, t.number),
    oneOf('minutes_corrections_language', t.language, textLanguages),
    check('minutes_corrections_passage', sql`${t.passage} ~ '^p[1-9][0-9]*$'`),
  ],
)
