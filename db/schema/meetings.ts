/** Register tables of meetings and of the series they are held in; see register.ts for what all such tables share. */
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import {
  type IntervalUnit,
  type Language,
  type MeetingZone,
  meetingKinds,
  meetingRoles,
  meetingStates,
  visibilities,
} from '../vocabulary'
import { oneOf } from './checks'
import { entryId, identity, multilingual, sources } from './columns'
import type { Exhibitors, Site } from './content'

export const seriesColumns = () => ({
  ...identity(),
  name: multilingual('name'),
  bodyId: entryId('body_id'),
  /** How often it meets; null: not said. */
  interval: jsonb('interval').$type<{ count: number; unit: IntervalUnit }>(),
  /** Whose turn to host it is, in this order and then again. */
  rotationIds: uuid('rotation_ids').array().notNull().default(sql`'{}'`),
  sources: sources(),
  note: multilingual('note'),
})

export const series = pgTable('series', seriesColumns(), (t) => [unique('series_slug').on(t.slug)])

export const meetingColumns = () => ({
  ...identity(),
  kind: text('kind').notNull().$type<(typeof meetingKinds)[number]>(),
  title: multilingual('title'),
  state: text('state').notNull().$type<(typeof meetingStates)[number]>(),
  seriesId: entryId('series_id'),
  /** Which meeting of its series it is, counted from 1; null: not recorded. */
  ordinal: integer('ordinal'),
  bodyId: entryId('body_id'),
  /** EDTF; empty where exact times are given, or nothing is recorded. */
  date: text('date').notNull().default(''),
  /** The earliest and latest day it can mean; of exact times, the first and the last day at the place. */
  dateFrom: date('date_from'),
  dateTo: date('date_to'),
  /** As the clocks show at the place: `YYYY-MM-DDTHH:MM`, or empty. */
  starts: text('starts').notNull().default(''),
  ends: text('ends').notNull().default(''),
  zone: text('zone').$type<MeetingZone>(),
  startsAt: timestamp('starts_at', { withTimezone: true }),
  endsAt: timestamp('ends_at', { withTimezone: true }),
  place: multilingual('place'),
  /** Where others take part by video. */
  sites: jsonb('sites').notNull().$type<Site[]>().default([]),
  /** Who presides, as an office. */
  chair: multilingual('chair'),
  guests: multilingual('guests'),
  interpretation: text('interpretation').array().notNull().default(sql`'{}'`).$type<Language[]>(),
  visibility: text('visibility').notNull().$type<(typeof visibilities)[number]>(),
  results: multilingual('results'),
  /** The agreements that were signed or adopted there. */
  instrumentIds: uuid('instrument_ids').array().notNull().default(sql`'{}'`),
  /** At a fair: who showed, and how many. */
  exhibitors: jsonb('exhibitors').notNull().$type<Exhibitors[]>().default([]),
  sources: sources(),
  note: multilingual('note'),
  /** Its places in all languages, in lower case: what the calendar is searched by. */
  places: text('places')
    .notNull()
    .generatedAlwaysAs(
      sql`lower(jsonb_path_query_array(place, '$.*')::text || jsonb_path_query_array(sites, '$[*].place.*')::text)`,
    ),
})

export const meetings = pgTable('meetings', meetingColumns(), (t) => [
  unique('meetings_slug').on(t.slug),
  unique('meetings_ordinal').on(t.seriesId, t.ordinal),
  index('meetings_day').on(t.dateFrom, t.number),
  index('meetings_last_day').on(t.dateTo, t.number),
  index('meetings_published').on(t.publishedAt, t.number),
  index('meetings_body').on(t.bodyId),
  index('meetings_instruments').using('gin', t.instrumentIds),
  oneOf('meetings_kind', t.kind, meetingKinds),
  oneOf('meetings_state', t.state, meetingStates),
  oneOf('meetings_visibility', t.visibility, visibilities),
  check('meetings_times', sql`(${t.starts} = '') = (${t.startsAt} is null)`),
])

export const meetingPartyColumns = () => ({
  meetingId: entryId('meeting_id').notNull(),
  partyId: entryId('party_id').notNull(),
  role: text('role').notNull().$type<(typeof meetingRoles)[number]>(),
  position: integer('position').notNull(),
  visibility: text('visibility').notNull().$type<(typeof visibilities)[number]>(),
})

/** What parties have to do with a meeting. */
export const meetingParties = pgTable('meeting_parties', meetingPartyColumns(), (t) => [
  primaryKey({ name: 'meeting_parties_pkey', columns: [t.meetingId, t.partyId, t.role] }),
  index('meeting_parties_party').on(t.partyId, t.meetingId),
  oneOf('meeting_parties_role', t.role, meetingRoles),
])
