/**
 * What a monitor asks for, in the form of Prometheus: how long requests take, and what waits in the outbox. On a port of
 * its own, which is not for the public.
 */
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { sql } from 'drizzle-orm'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { workerDb } from '@/db/client'

const registry = new Registry()
collectDefaultMetrics({ register: registry, prefix: 'entente_' })

const seconds = new Histogram({
  name: 'entente_request_seconds',
  help: 'From the request to the last byte of its answer.',
  labelNames: ['method', 'kind', 'status'],
  buckets: [0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
  registers: [registry],
})

type Queue = { waiting: number; late: number; failed: number; mail_failed: number; version: number }

const gauge = (name: string, help: string, of: (queue: Queue) => number) => ({
  of,
  gauge: new Gauge({ name, help, registers: [registry] }),
})
const gauges = [
  gauge('entente_jobs_waiting', 'Jobs of the outbox that are not done.', ({ waiting }) => waiting),
  gauge(
    'entente_jobs_late_seconds',
    'For how long the job that is due longest has waited.',
    ({ late }) => late,
  ),
  gauge('entente_jobs_failed', 'Jobs that were given up.', ({ failed }) => failed),
  gauge('entente_mails_failed', 'Mails among them.', ({ mail_failed }) => mail_failed),
  gauge('entente_register_version', 'Goes up with every publication.', ({ version }) => version),
]

/** Times an answer; the kind of its address alone is kept, for addresses are without number. */
export function measure(request: IncomingMessage, response: ServerResponse): void {
  const end = seconds.startTimer({ method: request.method ?? '', kind: kindOf(request.url ?? '/') })
  response.once('close', () => end({ status: `${Math.floor(response.statusCode / 100)}xx` }))
}

function kindOf(address: string): string {
  if (address.startsWith('/_next/')) return 'asset'
  if (address.startsWith('/api/')) return 'api'
  if (address.startsWith('/files/')) return 'file'
  return 'page'
}

/** Everything that is measured, as text. Where the database does not answer, what it would have said is left out. */
async function measures(): Promise<string> {
  const queue = await readQueue().catch(() => null)
  for (const { gauge, of } of gauges) {
    if (queue) gauge.set(of(queue))
    else gauge.remove()
  }
  return registry.metrics()
}

async function readQueue(): Promise<Queue> {
  const [row] = await workerDb().execute(sql`
    select count(*) filter (where failed_at is null)::int as waiting,
      coalesce(extract(epoch from now() - min(due_at) filter (where failed_at is null and due_at <= now())), 0)::float as late,
      count(failed_at)::int as failed, count(failed_at) filter (where kind like '%\\_mail')::int as mail_failed,
      (select version from register_state) as version
    from jobs where done_at is null`)
  return row as Queue
}

/** Serves them at `/metrics`; everything else is not found. */
export async function listenForMonitors(host: string, port: number): Promise<{ close: () => Promise<void> }> {
  const server = http.createServer(async (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
    response.end(await measures())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
