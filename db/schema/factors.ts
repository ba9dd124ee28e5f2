import {
  bigint,
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
import { passkeyPurposes } from '../vocabulary'
import { oneOf } from './checks'
import { people, sessions } from './people'

/**
 * The second step of signing in: a program of the person's that shows codes (RFC 6238). This and what follows is seen at
 * the sign-in door alone (row security).
 */
export const factors = pgTable('factors', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id),
  /** What the codes follow from; encrypted (lib/people/sealing.ts). */
  sealedSecret: text('sealed_secret').notNull(),
  /** The thirty seconds whose code was taken last: of these and earlier ones none is taken again. */
  lastStep: integer('last_step').notNull(),
  addedAt: timestamp('added_at', { withTimezone: true }).notNull().defaultNow(),
})

/** For whoever has lost that program: each serves once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    /** SHA-256 of 80 random bits as typed, hex. */
    codeHash: text('code_hash').notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.personId, t.codeHash] })],
)

/** Keys on devices of the person's (WebAuthn): a second step as good as the codes of a program. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    /** As its person calls it. */
    name: text('name').notNull(),
    /** By which the device knows it, base64url. */
    credentialId: text('credential_id').notNull(),
    /** COSE, base64url. */
    publicKey: text('public_key').notNull(),
    /** How often the device has signed with it; 0 where it does not count. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    /** How browsers reach the device. */
    transports: text('transports').array().notNull(),
    addedAt: timestamp('added_at', { withTimezone: true }).notNull().defaultNow(),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (t) => [unique('passkeys_credential').on(t.credentialId), index('passkeys_person').on(t.personId)],
)

/** What a device is asked to sign: for one session, for five minutes, and once. */
export const passkeyChallenges = pgTable(
  'passkey_challenges',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id),
    purpose: text('purpose').notNull().$type<(typeof passkeyPurposes)[number]>(),
    /** 256 bits, base64url. */
    challenge: text('challenge').notNull(),
    /** What a key that is being added is to be called. */
    name: text('name'),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.purpose] }),
    oneOf('passkey_challenges_purpose', t.purpose, passkeyPurposes),
  ],
)

/**
 * A second step that is being set up: shown to its person until a first code proves that their program has it. Where new
 * recovery codes were made alone, until the person has kept them.
 */
export const enrolments = pgTable('enrolments', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id),
  /** Secret, if there is one, and recovery codes; encrypted. */
  sealed: text('sealed').notNull(),
  beganAt: timestamp('began_at', { withTimezone: true }).notNull(),
})

/**
 * What somebody sent who must first show again who they are, or who was refused: kept so that nothing typed is lost, and sent
 * anew with the code, or shown again.
 */
export const heldForms = pgTable(
  'held_forms',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Null: of whoever has the code of the first run. */
    sessionId: uuid('session_id').references(() => sessions.id),
    /** The address under /api that it was sent to. */
    action: text('action').notNull(),
    fields: jsonb('fields').notNull().$type<Record<string, string>>(),
    /** The page on which the form stands. */
    page: text('page').notNull(),
    heldAt: timestamp('held_at', { withTimezone: true }).notNull(),
  },
  (t) => [index('held_forms_session').on(t.sessionId)],
)
