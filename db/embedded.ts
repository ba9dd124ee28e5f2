/** The default database: a real PostgreSQL from npm, started beside the app, its files under DATA_DIR. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { type Binaries, canReach, embeddedBinaries, serverUser, type User } from './embedded-binaries'

/** `lost` resolves when the server has ended without being told to. */
export type Embedded = { ownerUrl: string; stop: () => Promise<void>; lost: Promise<void> }

const guard = fileURLToPath(new URL('./embedded-guard.mjs', import.meta.url))
const mustBeOn = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']

/** Another process of the product holds this database. */
export class DatabaseInUse extends Error {}

/**
 * Starts the embedded server, making it first where there is none, or joins one that another command of the
 * product has running when `join` is set (its stop() then leaves the server alone).
 */
export async function startEmbedded(
  dataDirectory: string,
  options: { join?: boolean } = {},
): Promise<Embedded> {
  fs.mkdirSync(dataDirectory, { recursive: true })
  const user = serverUser()
  const home = user ? reachableHome(dataDirectory, user) : dataDirectory
  const cluster = path.join(home, 'postgres')
  const password = keptPassword(dataDirectory)
  const ownerFile = path.join(dataDirectory, 'postgres-owner.json')
  const binaries = embeddedBinaries(home, user)

  const running = runningServer(cluster, ownerFile)
  if (running.state === 'owned') {
    if (options.join)
      return {
        ownerUrl: address(running.port, 'entente', password),
        stop: async () => {},
        lost: new Promise(() => {}),
      }
    throw new DatabaseInUse(`the database in ${cluster} is already in use by process ${running.owner}`)
  }
  if (running.state === 'orphan') stopServer(binaries, cluster, user)
  if (!fs.existsSync(path.join(cluster, 'PG_VERSION'))) makeCluster(binaries, cluster, password, user)

  const port = await freePort()
  const log = fs.openSync(path.join(dataDirectory, 'postgres.log'), 'a')
  const child = spawn(
    process.execPath,
    [guard, binaries.postgres, cluster, String(port), ...(user ? [String(user.uid), String(user.gid)] : [])],
    { detached: true, stdio: ['pipe', log, log] },
  )
  fs.closeSync(log)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.unref()
  fs.writeFileSync(ownerFile, JSON.stringify({ guard: child.pid, owner: process.pid, port }))
  let stopping = false
  // Only a guard that was killed ends by itself; it leaves its server behind.
  const lost = new Promise<void>((resolve) => {
    exited.then(() => {
      if (stopping) return
      stopServer(binaries, cluster, user)
      resolve()
    })
  })
  const stop = async () => {
    stopping = true
    child.ref()
    child.stdin?.end()
    await exited
    fs.rmSync(ownerFile, { force: true })
  }
  try {
    await ready(port, password, () => child.exitCode !== null, path.join(dataDirectory, 'postgres.log'))
  } catch (error) {
    await stop()
    throw error
  }
  return { ownerUrl: address(port, 'entente', password), stop, lost }
}

/** Where the server's own user can come: DATA_DIR itself, or a folder of the system's if it lies behind a closed one. */
function reachableHome(dataDirectory: string, user: User): string {
  if (canReach(dataDirectory, user)) return dataDirectory
  const mark = createHash('sha256').update(path.resolve(dataDirectory)).digest('hex').slice(0, 12)
  const home = path.join('/var/lib/entente', mark)
  fs.mkdirSync(home, { recursive: true })
  fs.chmodSync('/var/lib/entente', 0o755)
  fs.writeFileSync(path.join(dataDirectory, 'postgres-is-in'), `${home}\n`)
  return home
}

function keptPassword(dataDirectory: string): string {
  const file = path.join(dataDirectory, 'postgres-password')
  if (!fs.existsSync(file)) {
    // Made beside its place and moved there, so that a crash does not leave half of it.
    fs.writeFileSync(`${file}.new`, randomBytes(24).toString('hex'), { mode: 0o600, flush: true })
    fs.renameSync(`${file}.new`, file)
  }
  return fs.readFileSync(file, 'utf8')
}

/** Made beside its place and moved there, so that an interrupted initdb leaves nothing half done. */
function makeCluster(binaries: Binaries, cluster: string, password: string, user: User | undefined) {
  const draft = `${cluster}.new`
  fs.rmSync(draft, { recursive: true, force: true })
  fs.rmSync(cluster, { recursive: true, force: true })
  fs.mkdirSync(draft, { mode: 0o700 })
  const passwordFile = path.join(path.dirname(cluster), 'initdb-password')
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) for (const made of [draft, passwordFile]) fs.chownSync(made, user.uid, user.gid)
  try {
    execFileSync(
      binaries.initdb,
      [
        '-D',
        draft,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale=C',
        '-k',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], ...user },
    )
    fs.renameSync(draft, cluster)
  } finally {
    fs.rmSync(passwordFile)
  }
}

/** Stops a server that nobody guards; one that is gone already is as good. */
function stopServer(binaries: Binaries, cluster: string, user: User | undefined): void {
  spawnSync(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w'], { stdio: 'ignore', ...user })
}

type Running = { state: 'none' } | { state: 'orphan' } | { state: 'owned'; port: number; owner: number }

/** Whether a server runs on the cluster, and whether its guard still does. A dead one's lock is taken away. */
function runningServer(cluster: string, ownerFile: string): Running {
  const lock = path.join(cluster, 'postmaster.pid')
  if (!fs.existsSync(lock)) return { state: 'none' }
  const pid = Number(fs.readFileSync(lock, 'utf8').split('\n')[0])
  if (!isAlive(pid, 'postgres')) {
    fs.rmSync(lock)
    return { state: 'none' }
  }
  if (!fs.existsSync(ownerFile)) return { state: 'orphan' }
  const { guard, owner, port } = JSON.parse(fs.readFileSync(ownerFile, 'utf8'))
  // Of a product that crashed a moment ago the guard is still there, about to stop the server.
  if (!isAlive(guard, 'embedded-guard') || !isAlive(owner)) return { state: 'orphan' }
  return { state: 'owned', port, owner }
}

/** A process that is gone, is a zombie nobody reaped (it has no command), or is by now another program does not count. */
function isAlive(pid: number, program = ''): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const about = `/proc/${pid}/cmdline`
  if (!fs.existsSync(about)) return process.platform !== 'linux'
  const command = fs.readFileSync(about, 'utf8')
  return command !== '' && command.includes(program)
}

async function ready(port: number, password: string, dead: () => boolean, log: string): Promise<void> {
  const until = Date.now() + 120_000
  const sql = postgres(address(port, 'postgres', password, 'postgres'), { max: 1, onnotice: () => {} })
  try {
    for (;;) {
      try {
        await sql`select 1`
        break
      } catch (error) {
        if (dead() || Date.now() > until)
          throw new Error(`PostgreSQL did not start; see ${log}`, { cause: error })
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    for (const name of mustBeOn) {
      const [row] = await sql`select current_setting(${name}) as value`
      if (row?.value !== 'on')
        throw new Error(`PostgreSQL runs with ${name} off: the register would not be safe`)
    }
    const [owner] = await sql`select from pg_roles where rolname = 'entente'`
    if (!owner) await sql.unsafe(`create role entente login createrole createdb password '${password}'`)
    const [database] = await sql`select from pg_database where datname = 'entente'`
    if (!database) await sql.unsafe('create database entente owner entente')
  } finally {
    await sql.end()
  }
}

function address(port: number, user: string, password: string, database = 'entente'): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
