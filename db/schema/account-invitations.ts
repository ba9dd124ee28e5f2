import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { languages, roles } from '../vocabulary'
import { oneOf } from './checks'
import { entries } from './entries'
import { people } from './people'

/** Whom the administrators, and heads for their own party, ask to come in. There is no account before it is accepted. */
export const accountInvitations = pgTable(
  'account_invitations',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    name: text('name').notNull(),
    /** As in `people`: what mail is sent to. */
    email: text('email').notNull(),
    language: text('language').notNull().$type<(typeof languages)[number]>(),
    role: text('role').notNull().$type<(typeof roles)[number]>(),
    partyId: uuid('party_id').references(() => entries.id),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => people.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /** When the link that counts was made; an older one is worthless. */
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull().defaultNow(),
    acceptedAt: timestamp('accepted_at', { withTimezone: true }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    /** Who came in by it. */
    personId: uuid('person_id').references(() => people.id),
  },
  (t) => [
    uniqueIndex('account_invitations_once')
      .on(t.email, t.role, sql`coalesce(${t.partyId}, '00000000-0000-0000-0000-000000000000')`)
      .where(sql`${t.acceptedAt} is null and ${t.revokedAt} is null`),
    index('account_invitations_newest').on(t.createdAt, t.id),
    index('account_invitations_party').on(t.partyId, t.createdAt),
    oneOf('account_invitations_language', t.language, languages),
    oneOf('account_invitations_role', t.role, roles),
    check('account_invitations_email_plain', sql`${t.email} ~ '^[a-z0-9._%+-]+@[a-z0-9.-]+$'`),
    check(
      'account_invitations_party_role',
      sql`(${t.role} in ('observer', 'delegate', 'head')) = (${t.partyId} is not null)`,
    ),
    check(
      'account_invitations_accepted_whole',
      sql`(${t.acceptedAt} is null) = (${t.personId} is null) and (${t.acceptedAt} is null or ${t.revokedAt} is null)`,
    ),
  ],
)

/** The lines of a list that could not be sent yet, until whoever wrote them has mended them. */
export const invitationLists = pgTable('invitation_lists', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id),
  text: text('text').notNull(),
})
