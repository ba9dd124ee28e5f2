import { pgTable, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { people } from './people'

/**
 * Who has a calendar of their own, for programs that cannot sign in. Its address follows from the row's id and the secret
 * (lib/calendars/token.ts); a new address is a new row. Seen by the person, and through the calendars' own door (row security).
 */
export const calendars = pgTable(
  'calendars',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    openedAt: timestamp('opened_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [unique('calendars_person').on(t.personId)],
)
