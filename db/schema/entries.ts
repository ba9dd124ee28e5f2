import { sql } from 'drizzle-orm'
import {
  bigserial,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { events, kinds, openStatuses, revisionStatuses } from '../vocabulary'
import { oneOf } from './checks'
import { people, posts } from './people'

/** The identity of everything in the register. What it says stands in its revisions. */
export const entries = pgTable(
  'entries',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    kind: text('kind').notNull().$type<(typeof kinds)[number]>(),
    /** Permanent, given at the first publication; never reused. */
    slug: text('slug'),
    /** The registration number within its kind, given at the first publication. */
    number: integer('number'),
    /** The party that answers for it; null: the secretariat. */
    partyId: uuid('party_id'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    firstPublishedAt: timestamp('first_published_at', { withTimezone: true }),
  },
  (t) => [
    foreignKey({ name: 'entries_party', columns: [t.partyId], foreignColumns: [t.id] }),
    unique('entries_slug').on(t.kind, t.slug),
    unique('entries_number').on(t.kind, t.number),
    oneOf('entries_kind', t.kind, kinds),
    check(
      'entries_published_whole',
      sql`(${t.slug} is null) = (${t.number} is null) and (${t.slug} is null) = (${t.firstPublishedAt} is null)`,
    ),
  ],
)

/** A numbered proposal for the whole content of an entry. Drafts live only here. */
export const revisions = pgTable(
  'revisions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entries.id),
    number: integer('number').notNull(),
    status: text('status').notNull().$type<(typeof revisionStatuses)[number]>(),
    content: jsonb('content').notNull().$type<Record<string, unknown>>(),
    /** The number of the published revision it was made from; null for a first one. */
    basedOn: integer('based_on'),
    /** Goes up with every save: what an editor last saw is what it may overwrite. */
    version: integer('version').notNull().default(1),
    /** The revision it is submitted, reviewed and published together with. */
    leadId: uuid('lead_id'),
    /** The party whose delegation drafted it; null: the secretariat or the import. */
    partyId: uuid('party_id').references(() => entries.id),
    authorId: uuid('author_id').references(() => people.id),
    authorPostId: uuid('author_post_id').references(() => posts.id),
    byImport: boolean('by_import').notNull().default(false),
    /** Everyone who saved, submitted or endorsed it: none of them may publish it. */
    contributorIds: uuid('contributor_ids').array().notNull().default(sql`'{}'`),
    /** Why the change is proposed, in the author's words. */
    changeNote: text('change_note').notNull().default(''),
    /** Why it was sent back or declined. */
    reason: text('reason'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
    submittedAt: timestamp('submitted_at', { withTimezone: true }),
    reviewerId: uuid('reviewer_id').references(() => people.id),
    publishedAt: timestamp('published_at', { withTimezone: true }),
  },
  (t) => [
    foreignKey({ name: 'revisions_lead', columns: [t.leadId], foreignColumns: [t.id] }),
    unique('revisions_number').on(t.entryId, t.number),
    uniqueIndex('revisions_one_open')
      .on(t.entryId)
      .where(sql.raw(`status in (${openStatuses.map((s) => `'${s}'`).join(', ')})`)),
    uniqueIndex('revisions_one_published').on(t.entryId).where(sql`status = 'published'`),
    index('revisions_queue').on(t.status, t.submittedAt, t.id),
    index('revisions_of_party').on(t.partyId, t.status),
    index('revisions_of_lead').on(t.leadId),
    oneOf('revisions_status', t.status, revisionStatuses),
    check('revisions_author', sql`(${t.authorId} is not null) <> ${t.byImport}`),
    check(
      'revisions_published_when',
      sql`(${t.status} in ('published', 'superseded')) = (${t.publishedAt} is not null)`,
    ),
    check('revisions_declined_why', sql`${t.status} <> 'declined' or ${t.reason} <> ''`),
  ],
)

/** The log: one line for each command, written in its transaction; never changed. */
export const eventLog = pgTable(
  'event_log',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    name: text('name').notNull().$type<(typeof events)[number]>(),
    personId: uuid('person_id').references(() => people.id),
    postId: uuid('post_id').references(() => posts.id),
    entryId: uuid('entry_id').references(() => entries.id),
    revisionId: uuid('revision_id').references(() => revisions.id),
    /** The party whose business it is; null: the secretariat's. */
    partyId: uuid('party_id').references(() => entries.id),
    details: jsonb('details').notNull().$type<Record<string, unknown>>().default({}),
  },
  (t) => [
    index('event_log_entry').on(t.entryId, t.id),
    index('event_log_at').on(t.at, t.id),
    index('event_log_of_person').on(t.personId, t.at, t.id),
    index('event_log_of_party').on(t.partyId, t.at, t.id),
    index('event_log_named').on(t.name, t.at, t.id),
    index('event_log_revision').on(t.revisionId, t.id),
    oneOf('event_log_name', t.name, events),
  ],
)

/** What the policy refused to somebody signed in: written apart from the deed, which left nothing. */
export const refusals = pgTable(
  'refusals',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    postId: uuid('post_id').references(() => posts.id),
    /** Method and address, with `[id]` for what an address names. */
    deed: text('deed').notNull(),
    entryId: uuid('entry_id').references(() => entries.id),
    code: text('code').notNull(),
  },
  (t) => [index('refusals_at').on(t.at, t.id), index('refusals_of_person').on(t.personId, t.at, t.id)],
)

/** The last registration number of each kind. Locked while one is given, so that none is skipped. */
export const registerNumbers = pgTable('register_numbers', {
  kind: text('kind').primaryKey().$type<(typeof kinds)[number]>(),
  last: integer('last').notNull().default(0),
})

/** One row: goes up with every publication. Nothing published, nothing changed: ETags and caches live by it. */
export const registerState = pgTable(
  'register_state',
  {
    id: integer('id').primaryKey().default(1),
    version: integer('version').notNull().default(0),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
    /** The day the derived standings were last worked out for. */
    standingDay: date('standing_day'),
  },
  (t) => [check('register_state_one', sql`${t.id} = 1`)],
)
