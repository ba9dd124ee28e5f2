import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { endableMails } from '../vocabulary'
import { oneOf } from './checks'
import { people } from './people'

/** Which mail a person has ended. Seen by the person, through the door of its links, and by the worker (row security). */
export const endedMails = pgTable(
  'ended_mails',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    mail: text('mail').notNull().$type<(typeof endableMails)[number]>(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'ended_mails_pkey', columns: [t.personId, t.mail] }),
    oneOf('ended_mails_mail', t.mail, endableMails),
  ],
)
