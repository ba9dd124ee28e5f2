/**
 * How jobs are done: at least once, each on its own. A job is taken by moving its due time ahead, in a transaction of
 * its own, so that nothing is locked while mail is sent or a file is read; whoever dies with it has it begun again
 * then. One that fails waits longer each time, and is given up in the end: it never keeps the others waiting.
 */
import { sql } from 'drizzle-orm'
import { workerDb } from '@/db/client'
import type { JobKind } from '@/db/vocabulary'
import { Undeliverable } from '@/lib/bounces'
import { failureOf } from '@/lib/log'
import type { Handler } from './handlers'

/** An attempt that failed, by name, code and place: the answer of a mail server names people's addresses. */
export type Failed = { job: string; kind: JobKind; attempt: number; name: string; frames: string[] }

type Job = { id: string; kind: JobKind; payload: Record<string, unknown>; attempts: number }

/** With the waiting times below about a day: a night without the mail server loses nothing. */
const mostAttempts = 12
/** Longer than any job may take. */
const leaseMinutes = 10
const longest = 5 * 60_000

/** Does what is due, one job after the other, until nothing is. Returns how many were begun. */
export async function workOff(
  handlers: Record<JobKind, Handler>,
  told: (failure: Failed) => void,
  ending?: AbortSignal,
): Promise<number> {
  await giveUpLost()
  let begun = 0
  while (!ending?.aborted) {
    const job = await take()
    if (!job) break
    begun += 1
    await attempt(job, handlers[job.kind], told)
  }
  return begun
}

/** The job that has been due longest, and that nobody else is taking. */
async function take(): Promise<Job | null> {
  const [job] = await workerDb().execute(sql`
    update jobs set attempts = attempts + 1, due_at = now() + make_interval(mins => ${leaseMinutes})
    where id = (
      select id from jobs
      where done_at is null and failed_at is null and due_at <= now() and attempts < ${mostAttempts}
      order by due_at limit 1 for update skip locked)
    returning id, kind, payload, attempts`)
  return (job as Job | undefined) ?? null
}

async function attempt(job: Job, handler: Handler, told: (failure: Failed) => void): Promise<void> {
  const failure = await inTime(handler(job.payload, job.id)).then(
    () => null,
    (error: unknown) => ({ ...failureOf(error), forGood: error instanceof Undeliverable }),
  )
  if (failure === null) {
    await workerDb().execute(sql`update jobs set done_at = now(), last_error = null where id = ${job.id}`)
    return
  }
  const { forGood, ...failed } = failure
  const last = forGood || job.attempts >= mostAttempts
  told({ job: job.id, kind: job.kind, attempt: job.attempts, ...failed })
  await workerDb().execute(sql`
    update jobs set last_error = ${failed.name}, due_at = now() + make_interval(mins => ${waiting(job.attempts)}),
      failed_at = case when ${last} then now() end
    where id = ${job.id}`)
}

/** Begun as often as may be and never settled: whoever did them died of it. */
async function giveUpLost(): Promise<void> {
  await workerDb().execute(sql`
    update jobs set failed_at = now(), last_error = coalesce(last_error, 'lost')
    where done_at is null and failed_at is null and due_at <= now() and attempts >= ${mostAttempts}`)
}

/** Minutes until the next attempt: 1, 2, 4 … and six hours at most. */
function waiting(attempts: number): number {
  return Math.min(2 ** (attempts - 1), 360)
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), longest)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
