import { pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { people } from './people'

/**
 * Who somebody is to a provider of single sign-on (OpenID Connect), as it has proved it to us. Seen at the sign-in door
 * alone, as all that opens an account.
 */
export const identities = pgTable(
  'identities',
  {
    issuer: text('issuer').notNull(),
    /** The provider's own name for the person (`sub`); never an address, which may pass to somebody else. */
    subject: text('subject').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    linkedAt: timestamp('linked_at', { withTimezone: true }).notNull().defaultNow(),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), unique('identities_of_person').on(t.personId)],
)

/** What was asked of the provider and is not answered yet: for one browser, for ten minutes, and once. */
export const providerRequests = pgTable('provider_requests', {
  /** SHA-256 of the state that the browser carries there and back, hex. */
  stateHash: text('state_hash').primaryKey(),
  /** What is to be done with the answer; encrypted under the state (lib/people/sealing.ts). */
  sealed: text('sealed').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
})
