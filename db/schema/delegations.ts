/**
 * Invitations to meetings and the delegations that answer them: what several people work on at once, so working tables and no
 * entries. Private to the party and the secretariat (row security); what the public sees of them is the view
 * register.meeting_delegations (db/migrations), which has no other column.
 */
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { credentialsStates, delegateRoles, invitationStates } from '../vocabulary'
import { oneOf } from './checks'
import { entryId } from './columns'
import { files } from './files'

/** One party's invitation to a meeting, and its answer. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    meetingId: entryId('meeting_id').notNull(),
    partyId: entryId('party_id').notNull(),
    /** Goes up with every change: what somebody last saw is what they may change. */
    version: integer('version').notNull().default(1),
    state: text('state').notNull().$type<(typeof invitationStates)[number]>().default('sent'),
    /** The last ISO day on which the party itself may answer and change its delegation. */
    changesUntil: date('changes_until').notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull().defaultNow(),
    answeredAt: timestamp('answered_at', { withTimezone: true }),
    /** The party's words to the secretariat. */
    note: text('note').notNull().default(''),
    credentialsFile: text('credentials_file').references(() => files.sha256),
    credentialsName: text('credentials_name').notNull().default(''),
    credentialsState: text('credentials_state').$type<(typeof credentialsStates)[number]>(),
    /** Why they were sent back. */
    credentialsReason: text('credentials_reason').notNull().default(''),
    /** When the party was seen at the meeting. */
    presentAt: timestamp('present_at', { withTimezone: true }),
    /** The revision of the meeting that the party was last told of by mail. */
    toldRevision: integer('told_revision').notNull(),
  },
  (t) => [
    unique('invitations_once').on(t.meetingId, t.partyId),
    unique('invitations_party').on(t.id, t.partyId),
    index('invitations_of_party').on(t.partyId, t.changesUntil),
    index('invitations_unanswered').on(t.changesUntil).where(sql`${t.state} = 'sent'`),
    index('invitations_credentials').on(t.credentialsFile),
    oneOf('invitations_state', t.state, invitationStates),
    oneOf('invitations_credentials_state', t.credentialsState, credentialsStates),
    check('invitations_answered', sql`(${t.state} = 'sent') = (${t.answeredAt} is null)`),
    check(
      'invitations_filed',
      sql`(${t.credentialsFile} is null) = (${t.credentialsState} is null)
        and (${t.credentialsReason} <> '') = (${t.credentialsState} is not distinct from 'returned')`,
    ),
  ],
)

/** A person of a delegation; the name is shown to the public only where that person agreed. */
export const delegates = pgTable(
  'delegates',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    invitationId: uuid('invitation_id').notNull(),
    /** That of the invitation, for row security. */
    partyId: uuid('party_id').notNull(),
    role: text('role').notNull().$type<(typeof delegateRoles)[number]>(),
    name: text('name').notNull(),
    /** What the person is at home, in the party's words. */
    office: text('office').notNull(),
    consent: boolean('consent').notNull(),
    position: integer('position').notNull(),
    presentAt: timestamp('present_at', { withTimezone: true }),
  },
  (t) => [
    foreignKey({
      name: 'delegates_invitation',
      columns: [t.invitationId, t.partyId],
      foreignColumns: [invitations.id, invitations.partyId],
    }),
    index('delegates_of').on(t.invitationId, t.position),
    index('delegates_of_party').on(t.partyId),
    uniqueIndex('delegates_one_head').on(t.invitationId).where(sql`${t.role} = 'head'`),
    oneOf('delegates_role', t.role, delegateRoles),
    check('delegates_named', sql`${t.name} <> ''`),
  ],
)
