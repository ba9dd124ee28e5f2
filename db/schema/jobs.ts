import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { jobKinds } from '../vocabulary'
import { oneOf } from './checks'

/**
 * The outbox: what is to be done after a deed, queued in the deed's own transaction (lib/jobs/queue.ts) and done by
 * the worker (lib/jobs/work.ts). The app's role may add to it and sees nothing in it.
 */
export const jobs = pgTable(
  'jobs',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    kind: text('kind').notNull().$type<(typeof jobKinds)[number]>(),
    payload: jsonb('payload').notNull().$type<Record<string, unknown>>().default({}),
    /** A second job under the same key is not queued, also when the first is done. */
    key: text('key'),
    queuedAt: timestamp('queued_at', { withTimezone: true }).notNull().defaultNow(),
    /** Not begun before; while it is being done, when it is given up for lost and begun again. */
    dueAt: timestamp('due_at', { withTimezone: true }).notNull().defaultNow(),
    /** How often it was begun. */
    attempts: integer('attempts').notNull().default(0),
    doneAt: timestamp('done_at', { withTimezone: true }),
    /** When it was given up: it is not tried again. */
    failedAt: timestamp('failed_at', { withTimezone: true }),
    /** Name and code of the last failure; never its words, which may hold addresses. */
    lastError: text('last_error'),
    /** The mail that was not sent, where there is no SMTP_URL. */
    kept: jsonb('kept').$type<{ to: string; subject: string; text: string; calendar?: string }>(),
    /** To whom it was sent, and under which subject. */
    sent: jsonb('sent').$type<{ to: string; subject: string }>(),
  },
  (t) => [
    unique('jobs_key').on(t.key),
    index('jobs_mails').on(t.queuedAt, t.id).where(sql`${t.kind} like '%\\_mail'`),
    index('jobs_due').on(t.dueAt).where(sql`${t.doneAt} is null and ${t.failedAt} is null`),
    oneOf('jobs_kind', t.kind, jobKinds),
    check('jobs_settled_once', sql`${t.doneAt} is null or ${t.failedAt} is null`),
  ],
)
