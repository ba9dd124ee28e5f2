/**
 * The worker: does what deeds have left in the outbox, and what the calendar asks for. A process of its own beside
 * the web server, which started it (worker-process.ts) and holds the other end of its standard input: when the
 * product ends, in whatever way, that closes, and the worker ends after the job it is at.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { closePools, workerDb } from '@/db/client'
import { refreshDueStandings } from '@/lib/agreements/due'
import { readSettings } from '@/lib/env'
import { forgetRefused } from '@/lib/jobs/forgetting'
import { handlers } from '@/lib/jobs/handlers'
import { forgetMails } from '@/lib/jobs/mails'
import { queueNightly } from '@/lib/jobs/nightly'
import { workOff } from '@/lib/jobs/work'
import { failureOf, log } from '@/lib/log'
import { sendMailBy } from '@/lib/mail'

/** So that one job which takes long does not keep the others waiting. */
const lanes = 3
const pause = 2000
const hour = 3600 * 1000

const ending = new AbortController()
const end = () => {
  ending.abort()
  // What is not done by then is begun again at the next start.
  setTimeout(() => process.exit(0), 15_000).unref()
}
process.stdin.on('end', end).on('error', end).resume()
// Ctrl-C reaches the whole group; the product closes the pipe when its turn has come.
process
  .on('SIGTERM', end)
  .on('SIGINT', () => {})
  .on('SIGHUP', () => {})

/** Again and again; after a failure as well, for the database may be back in a moment. */
async function repeat(work: () => Promise<unknown>, pause: number): Promise<void> {
  while (!ending.signal.aborted) {
    await work().catch((error) => {
      if (!ending.signal.aborted) log({ level: 'error', event: 'failure', ...failureOf(error) })
    })
    await wait(pause, null, { signal: ending.signal }).catch(() => {})
  }
}

sendMailBy(readSettings(process.env))

const byTheCalendar = async () => {
  await refreshDueStandings(workerDb())
  await workerDb().transaction(queueNightly)
  await forgetMails()
  await forgetRefused()
}
const fromTheOutbox = () =>
  workOff(handlers, (failed) => log({ level: 'error', event: 'job', ...failed }), ending.signal)

await Promise.all([
  repeat(byTheCalendar, hour),
  ...Array(lanes)
    .fill(fromTheOutbox)
    .map((work) => repeat(work, pause)),
])
await closePools()
process.exit(0)
