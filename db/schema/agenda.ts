/** The agenda of a meeting: what is worked on together, and what was published of it. */
import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { agendaOrigins, agendaStates, agendaVisibilities } from '../vocabulary'
import { oneOf } from './checks'
import { entryId, identity, multilingual } from './columns'
import type { Paper, PublishedItem } from './content'
import { entries } from './entries'

/**
 * Working rows: several people change them side by side, before and in the meeting. Read by those who take part (row
 * security); published as the content of an entry of the kind `agenda`.
 */
export const agendaItems = pgTable(
  'agenda_items',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => entries.id),
    /** Its place in the order, counted from 1; null where it has none. */
    position: integer('position'),
    /** How deep it stands, from 1 to 3. */
    level: integer('level').notNull().default(1),
    /** Goes up with every change of its words: what somebody last saw is what they may change. */
    version: integer('version').notNull().default(1),
    title: multilingual('title'),
    minutes: integer('minutes'),
    /** An office, in words. */
    presenter: multilingual('presenter'),
    papers: jsonb('papers').notNull().default([]).$type<Paper[]>(),
    visibility: text('visibility').notNull().$type<(typeof agendaVisibilities)[number]>(),
    state: text('state').notNull().$type<(typeof agendaStates)[number]>(),
    /** The party whose delegation proposed it; null: whoever keeps the agenda. */
    proposedById: entryId('proposed_by_id'),
    /** Why it was declined, or put off. */
    reason: text('reason').notNull().default(''),
    origin: text('origin').$type<(typeof agendaOrigins)[number]>(),
    /** The item of an earlier meeting that it carries over. */
    carriedFromId: uuid('carried_from_id'),
    startedAt: timestamp('started_at', { withTimezone: true }),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    /** What the rapporteur writes down as it is discussed. */
    notes: text('notes').notNull().default(''),
  },
  (t) => [
    index('agenda_items_meeting').on(t.meetingId, t.position),
    index('agenda_items_papers').using('gin', sql`files_in(${t.papers})`).where(sql`${t.papers} <> '[]'`),
    unique('agenda_items_carried').on(t.carriedFromId),
    unique('agenda_items_origin').on(t.meetingId, t.origin),
    oneOf('agenda_items_visibility', t.visibility, agendaVisibilities),
    oneOf('agenda_items_state', t.state, agendaStates),
    oneOf('agenda_items_origins', t.origin, agendaOrigins),
    check('agenda_items_level', sql`${t.level} between 1 and 3`),
    check(
      'agenda_items_placed',
      sql`(${t.position} is not null) = (${t.state} in ('accepted', 'discussed'))`,
    ),
    check('agenda_items_times', sql`${t.endedAt} is null or ${t.startedAt} <= ${t.endedAt}`),
  ],
)

export const agendaColumns = () => ({
  ...identity(),
  meetingId: entryId('meeting_id').notNull(),
  items: jsonb('items').notNull().$type<PublishedItem[]>(),
  /** How many more items only the parties that take part can read. */
  internal: integer('internal').notNull(),
})

export const agendas = pgTable('agendas', agendaColumns(), (t) => [unique('agendas_meeting').on(t.meetingId)])
