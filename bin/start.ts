/** `npm start` and `npm run dev`: everything from the database to the web server and the worker, and an orderly end. */
import { closePools, connect } from '@/db/client'
import { refreshDueStandings } from '@/lib/agreements/due'
import { today } from '@/lib/dates'
import { readSettings, type Settings } from '@/lib/env'
import { discardUnfinished } from '@/lib/files/store'
import { importFoundingRecords } from '@/lib/founding/import'
import { samplesRemoved } from '@/lib/founding/removing'
import { importSampleProjects } from '@/lib/founding/sample-projects'
import { importSampleMeetings } from '@/lib/founding/samples'
import { samplePassword, samplePeople, setSamplePeople } from '@/lib/people/samples'
import { offerSetup } from '@/lib/people/setup-code'
import { findBaseMap } from '@/lib/registry/base-map'
import { type Opened, openDatabase } from './database'
import { reported, say } from './say'
import { buildIfStale } from './server/build'
import { listen } from './server/http'
import { listenForMonitors } from './server/metrics'
import { startWorker } from './worker-process'

const development = process.argv.includes('--dev')
const began = Date.now()
/** What has been opened so far, closed in reverse. */
const closing: (() => Promise<void>)[] = []
let ending = false

async function end(status: number): Promise<never> {
  if (ending) return new Promise<never>(() => {})
  ending = true
  for (const close of closing.reverse()) await close()
  process.exit(status)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
// npm runs this under a shell; when that is killed nobody is left to send a signal.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) end(0)
}, 1000).unref()

await reported(async () => {
  const settings = readSettings(process.env)
  handOver(settings)
  discardUnfinished()
  findBaseMap()
  if (!development) await buildIfStale(say)
  try {
    say('Starting the database …')
    const database = await openDatabase(settings)
    closing.push(database.close, closePools)
    database.lost.then(() => {
      console.error('The database has stopped; nothing was lost. Start the product again.')
      return end(1)
    })
    const filled = await fill(database, settings)
    closing.push(startWorker(settings.dataDirectory).close)
    const { origin, host, port, metricsPort, logRequests, proxies } = settings
    const directory = process.cwd()
    const web = await listen({ origin, host, port, development, directory, logRequests, proxies }).catch(
      (error) => {
        if (error.code !== 'EADDRINUSE') throw error
        console.error(
          `PORT: ${port} on ${host} is in use by another program. Choose another: PORT=${port + 1} npm start`,
        )
        return end(1)
      },
    )
    closing.push(web.close)
    // What fails here fails again, and is logged, where somebody asks for it.
    if (!development) web.readAhead().catch(() => undefined)
    if (metricsPort) closing.push((await listenForMonitors(host, metricsPort)).close)
    greet(settings, filled)
  } catch (error) {
    for (const close of closing.reverse()) await close()
    throw error
  }
})

/** What the pages read from the environment of this process; NODE_ENV decides how Next runs. */
function handOver(settings: Settings): void {
  Object.assign(process.env, {
    NODE_ENV: development ? 'development' : 'production',
    APP_ORIGIN: settings.origin,
    NEXTAUTH_URL: settings.origin,
    NEXTAUTH_SECRET: settings.secret,
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR: settings.dataDirectory,
    MAIL_SERVER: settings.smtpUrl ? 'on' : 'off',
    MAIL_FROM: settings.mailFrom,
    OIDC_ISSUER: settings.provider?.issuer ?? '',
    OIDC_CLIENT_ID: settings.provider?.clientId ?? '',
    OIDC_CLIENT_SECRET: settings.provider?.clientSecret ?? '',
    OIDC_NAME: settings.provider?.name ?? '',
  })
}

/** `code`: of the first run, where nobody administers yet. */
type Filled = { samples: boolean; code: string | null }

/** Loads what the settings ask for and brings derived standings up to today. */
async function fill(database: Opened, settings: Settings): Promise<Filled> {
  const owner = connect(database.ownerUrl, 1)
  try {
    if (settings.demo) {
      const loaded = await importFoundingRecords(owner.db)
      if (loaded) say(`Loaded the founding records: ${loaded} entries.`)
    }
    const samples = settings.demo && !(await samplesRemoved(owner.db))
    if (samples) {
      await importSampleMeetings(owner.db, today())
      await importSampleProjects(owner.db, today())
    }
    await setSamplePeople(owner.db, samples)
    await refreshDueStandings(owner.db)
    return { samples, code: samples ? null : await offerSetup(owner.db) }
  } finally {
    await owner.sql.end()
  }
}

function greet(settings: Settings, { samples, code }: Filled): void {
  say(
    `\nEntente is at ${settings.origin}   (ready after ${((Date.now() - began) / 1000).toFixed(1)} s; Ctrl-C stops it)`,
  )
  if (settings.origin.startsWith('https:') && !settings.proxies.length)
    say(
      '\nTRUSTED_PROXIES names no proxy: if one stands before this, all its readers share one address, and one limit on tries.',
    )
  if (code)
    say(
      `\nNobody administers it yet. Set it up at ${settings.origin}/en/setup (or /zh, /mn, /ru) with the code\n  ${code}`,
    )
  if (!samples) return
  say(`\nSample people (password ${samplePassword}):`)
  for (const person of samplePeople) say(`  ${person.email}`)
}
