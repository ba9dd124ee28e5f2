/** The mails of the outbox, as an administrator sees them: what waits, what was given up, what was sent to whom. */
import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { asActor, type Tx, workerDb } from '@/db/client'
import type { MailKind } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { forgetBounces } from '@/lib/bounces'
import { acting } from '@/lib/entries/queries'
import { Refusal } from '@/lib/errors'
import type { MailFilter, MailState } from '@/lib/mail-filter'
import { type Actor, mayAdminister } from '@/lib/policy'
import { currentSettings } from '@/lib/registry/settings'

export type QueuedMail = {
  id: string
  kind: MailKind
  state: MailState
  /** ISO times. */
  queuedAt: string
  doneAt: string | null
  /** When it is tried again. */
  dueAt: string
  attempts: number
  /** Null: known when it is written. */
  recipient: string | null
  subject: string | null
  /** Name and code of the last failure. */
  lastError: string | null
}

const perPage = 25

const state = sql`case when failed_at is not null then 'failed' when done_at is null then 'waiting'
  when kept then 'kept' else 'sent' end`

const iso = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

const columns = sql`id, kind, ${state} as state, ${iso('queued_at')} as "queuedAt", ${iso('done_at')} as "doneAt", ${iso('due_at')} as "dueAt",
  attempts, recipient, subject, last_error as "lastError"`

/** The latest first, from the one after that with this id. Null for anybody but an administrator. */
export async function listMails(
  actor: Actor,
  { state: asked, to, after }: MailFilter,
): Promise<{ rows: QueuedMail[]; next: string | null } | null> {
  if (!mayAdminister(actor)) return null
  const where: SQL[] = [sql`true`]
  if (asked) where.push(sql`${state} = ${asked}`)
  if (to) where.push(sql`strpos(recipient, ${to}) > 0`)
  if (after) where.push(sql`(queued_at, id) < (select a.queued_at, a.id from mails a where a.id = ${after})`)
  const rows = await select<QueuedMail>(
    actor,
    sql`select ${columns} from mails where ${sql.join(where, sql` and `)}
      order by queued_at desc, id desc limit ${perPage + 1}`,
  )
  return { rows: rows.slice(0, perPage), next: rows.length > perPage ? rows[perPage - 1]!.id : null }
}

/** With its words, where it was kept. */
export async function findMail(
  actor: Actor,
  id: string,
): Promise<(QueuedMail & { text: string | null }) | null> {
  if (!mayAdminister(actor) || !z.uuid().safeParse(id).success) return null
  const rows = await select<QueuedMail & { text: string | null }>(
    actor,
    sql`select ${columns}, text from mails where id = ${id}`,
  )
  return rows[0] ?? null
}

async function select<T>(actor: Actor, query: SQL): Promise<T[]> {
  return (await asActor(acting(actor), (tx) => tx.execute(query))) as unknown as T[]
}

/** Has a mail that was given up tried again, from the beginning. Refuses with not_found and wrong_state. */
export async function tryAgain(actor: Actor, tx: Tx, { id }: { id: string }): Promise<void> {
  if (!mayAdminister(actor)) throw new Refusal('not_found')
  const [mail] = await tx.execute(sql`select kind, failed_at from mails where id = ${id}`)
  if (!mail) throw new Refusal('not_found')
  const tried = await tx.execute(sql`
    update mails set failed_at = null, attempts = 0, due_at = now(), last_error = null
    where id = ${id} and failed_at is not null returning id`)
  if (!tried.length) throw new Refusal('wrong_state')
  await logEvent(tx, actor, { name: 'mail_tried_again', details: { mail: id, kind: mail.kind } })
}

/** Forgets whom older mails went to; that they were sent stays, so that none is sent again. */
export async function forgetMails(): Promise<void> {
  const { mails } = (await currentSettings()).retention
  await workerDb().execute(sql`
    update jobs set kept = null, sent = null
    where done_at < now() - make_interval(days => ${mails}) and (kept is not null or sent is not null)`)
  await forgetBounces()
}
