import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { browsers, languages, partyRoles, roles, systems } from '../vocabulary'
import { oneOf } from './checks'

export const people = pgTable(
  'people',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    name: text('name').notNull(),
    /** As stored it is what mail is sent to: ASCII, lower case; null once erased. */
    email: text('email'),
    language: text('language').notNull().$type<(typeof languages)[number]>(),
    /** A sample person of the demo, marked as such wherever shown. */
    sample: boolean('sample').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    suspendedAt: timestamp('suspended_at', { withTimezone: true }),
    /** On request all but the name is gone, which stays on what they signed. */
    erasedAt: timestamp('erased_at', { withTimezone: true }),
  },
  (t) => [
    unique('people_email').on(t.email),
    index('people_by_name').on(t.name, t.id),
    oneOf('people_language', t.language, languages),
    check('people_email_plain', sql`${t.email} ~ '^[a-z0-9._%+-]+@[a-z0-9.-]+$'`),
    check(
      'people_erased_whole',
      sql`(${t.email} is null) = (${t.erasedAt} is not null) and (${t.erasedAt} is null or ${t.suspendedAt} is not null)`,
    ),
  ],
)

/** Readable only through the sign-in door (row security). */
export const credentials = pgTable('credentials', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id),
  /** argon2id, in PHC form. */
  passwordHash: text('password_hash').notNull(),
})

/** An office held by a person from a date: duties belong to it, not to the person. */
export const posts = pgTable(
  'posts',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    role: text('role').notNull().$type<(typeof roles)[number]>(),
    /** The party it speaks for; null for the secretariat and administrators. References entries(id). */
    partyId: uuid('party_id'),
    heldFrom: timestamp('held_from', { withTimezone: true }).notNull().defaultNow(),
    heldUntil: timestamp('held_until', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('posts_once')
      .on(t.personId, t.role, sql`coalesce(${t.partyId}, '00000000-0000-0000-0000-000000000000')`)
      .where(sql`${t.heldUntil} is null`),
    index('posts_party').on(t.partyId, t.role),
    oneOf('posts_role', t.role, roles),
    check(
      'posts_party_role',
      sql`(${t.role} in ('observer', 'delegate', 'head')) = (${t.partyId} is not null)`,
    ),
  ],
)

/** The token a browser holds names one of these; it is looked up on every request. */
export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the 256-bit secret in the token, hex. */
    secretHash: text('secret_hash').primaryKey(),
    /** By which its person names it, when they end it. */
    id: uuid('id').notNull().defaultRandom(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    /** For whom the person acts now. */
    postId: uuid('post_id').references(() => posts.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull().defaultNow(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    /** When the second step was given; until then the session of a person who has one counts for nothing. */
    factorAt: timestamp('factor_at', { withTimezone: true }),
    /** When the person last proved who they are, by password or second step. */
    provedAt: timestamp('proved_at', { withTimezone: true }).notNull().defaultNow(),
    /** As which role an administrator looks at the pages, and since when (lib/people/viewing.ts). */
    viewedRole: text('viewed_role').$type<(typeof partyRoles)[number]>(),
    viewingSince: timestamp('viewing_since', { withTimezone: true }),
    /** As the program told it; of the rest nothing is kept. */
    browser: text('browser').notNull().$type<(typeof browsers)[number]>().default('other'),
    system: text('system').notNull().$type<(typeof systems)[number]>().default('other'),
    /** SHA-256 of what the browser keeps to be known again, hex; null where it kept nothing. */
    deviceHash: text('device_hash'),
  },
  (t) => [
    index('sessions_person').on(t.personId),
    unique('sessions_id').on(t.id),
    oneOf('sessions_viewed_role', t.viewedRole, partyRoles),
    check('sessions_viewing_whole', sql`(${t.viewedRole} is null) = (${t.viewingSince} is null)`),
    oneOf('sessions_browser', t.browser, browsers),
    oneOf('sessions_system', t.system, systems),
  ],
)

/**
 * Asked for when a password is forgotten. A row whoever the address belongs to, so that asking is the same for all; the
 * link in the mail follows from it and the secret (lib/people/reset.ts).
 */
export const resets = pgTable('resets', {
  id: uuid('id').primaryKey().defaultRandom(),
  personId: uuid('person_id').references(() => people.id),
  askedAt: timestamp('asked_at', { withTimezone: true }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true }),
})

/** Counters of tries (sign-in) and writes, per key and window. */
export const tries = pgTable(
  'tries',
  {
    key: text('key').notNull(),
    windowStart: timestamp('window_start', { withTimezone: true }).notNull(),
    count: integer('count').notNull().default(0),
  },
  (t) => [unique('tries_window').on(t.key, t.windowStart)],
)
