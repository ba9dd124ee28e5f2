import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from './client'
import { DatabaseInUse, startEmbedded } from './embedded'
import { canReach, serverUser } from './embedded-binaries'

const project = process.cwd()
const asRoot = process.getuid?.() === 0
/** In which the server's user may go about. */
let folder: string
const began: (() => Promise<void>)[] = []

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-embedded-'))
  fs.chmodSync(folder, 0o755)
})
afterAll(async () => {
  for (const stop of began) await stop().catch(() => {})
  fs.rmSync(folder, { recursive: true, force: true })
})

async function start(directory: string, options?: { join?: boolean }) {
  const server = await startEmbedded(directory, options)
  began.push(server.stop)
  return server
}

async function ask(url: string, statement: string) {
  const { sql } = connect(url, 1)
  try {
    return await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}
const notes = async (url: string) =>
  (await ask(url, 'select note from notes order by id')).map((row) => row.note)

const postmaster = (directory: string) =>
  Number(fs.readFileSync(path.join(directory, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
const guardOf = (directory: string) =>
  JSON.parse(fs.readFileSync(path.join(directory, 'postgres-owner.json'), 'utf8')).guard as number
/** A process that nobody has reaped yet does not count. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    const about = `/proc/${pid}/stat`
    return !fs.existsSync(about) || fs.readFileSync(about, 'utf8').split(') ')[1]![0] !== 'Z'
  } catch {
    return false
  }
}
async function gone(pid: number) {
  for (let at = 0; runs(pid) && at < 200; at++) await new Promise((resolve) => setTimeout(resolve, 50))
  return !runs(pid)
}

/** Another process that starts the server, writes a note and then holds on to it. */
async function otherProduct(directory: string, note: string): Promise<ChildProcess> {
  const script = path.join(folder, 'product.mts')
  fs.writeFileSync(
    script,
    `import { startEmbedded } from ${JSON.stringify(path.join(project, 'db', 'embedded.ts'))}
     import { connect } from ${JSON.stringify(path.join(project, 'db', 'client.ts'))}
     const server = await startEmbedded(process.argv[2])
     const { sql } = connect(server.ownerUrl, 1)
     await sql\`insert into notes (note) values (\${process.argv[3]})\`
     process.stdout.write('holds it')
     setInterval(() => {}, 1000)`,
  )
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory, note], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  began.push(async () => void child.kill('SIGKILL'))
  await new Promise((resolve, reject) => {
    child.stdout!.once('data', resolve)
    child.once('exit', reject)
  })
  return child
}

describe('the embedded server', () => {
  it('is made once and keeps what it was given; a second start is refused or joins it', async () => {
    const directory = path.join(folder, 'one')
    // What an interrupted first start leaves behind.
    fs.mkdirSync(path.join(directory, 'postgres.new', 'base'), { recursive: true })
    fs.mkdirSync(path.join(directory, 'postgres'))
    const first = await start(directory)
    await ask(first.ownerUrl, 'create table notes (id serial primary key, note text)')
    await ask(first.ownerUrl, `insert into notes (note) values ('first')`)

    await expect(startEmbedded(directory)).rejects.toThrow(DatabaseInUse)
    await expect(startEmbedded(directory)).rejects.toThrow(String(process.pid))
    const joined = await start(directory, { join: true })
    expect(await notes(joined.ownerUrl)).toEqual(['first'])
    await joined.stop()
    expect(await notes(first.ownerUrl)).toEqual(['first'])

    const pid = postmaster(directory)
    await first.stop()
    expect(runs(pid)).toBe(false)
    await expect(ask(first.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    for (const name of ['postgres-owner.json', 'initdb-password', 'postgres.new', 'postgres/postmaster.pid'])
      expect([name, fs.existsSync(path.join(directory, name))]).toEqual([name, false])

    const again = await start(directory)
    expect(await notes(again.ownerUrl)).toEqual(['first'])
    await again.stop()
  })

  it('runs with every safeguard on, on this machine alone, and lets nobody in without the password', async () => {
    const directory = path.join(folder, 'one')
    const server = await start(directory)
    const [row] = await ask(
      server.ownerUrl,
      `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
        current_setting('synchronous_commit') as commit, current_setting('data_checksums') as sums,
        current_setting('listen_addresses') as listens, current_user as who,
        (select rolsuper from pg_roles where rolname = current_user) as super`,
    )
    expect(row).toEqual({
      fsync: 'on',
      pages: 'on',
      commit: 'on',
      sums: 'on',
      listens: '127.0.0.1',
      who: 'entente',
      super: false,
    })
    for (const user of ['entente', 'postgres']) {
      const url = Object.assign(new URL(server.ownerUrl), { username: user, password: 'guess' }).toString()
      await expect(ask(url, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    }
    expect(fs.statSync(path.join(directory, 'postgres-password')).mode & 0o777).toBe(0o600)
    await server.stop()
  })

  it('ends with the product that crashes, and the next start, at once, has what was written', async () => {
    const directory = path.join(folder, 'one')
    const product = await otherProduct(directory, 'before the crash')
    const pid = postmaster(directory)
    await expect(startEmbedded(directory)).rejects.toThrow(String(product.pid))
    const ended = new Promise((resolve) => product.once('exit', resolve))
    product.kill('SIGKILL')
    await ended
    const next = await start(directory)
    expect(await gone(pid)).toBe(true)
    expect(await notes(next.ownerUrl)).toContain('before the crash')
    await next.stop()
  })

  it('left alone by its guard is found by the next start, and stopped properly', async () => {
    const directory = path.join(folder, 'one')
    const product = await otherProduct(directory, 'before the guard was killed')
    const [pid, guard] = [postmaster(directory), guardOf(directory)]
    for (const one of [product.pid!, guard]) process.kill(one, 'SIGKILL')
    expect((await gone(guard)) && (await gone(product.pid!))).toBe(true)
    expect(runs(pid)).toBe(true)
    const next = await start(directory)
    expect(await gone(pid)).toBe(true)
    expect(await notes(next.ownerUrl)).toContain('before the guard was killed')
    await next.stop()
  })

  it('starts after a power cut: everything killed, a lock left behind', async () => {
    const directory = path.join(folder, 'one')
    const product = await otherProduct(directory, 'before the power cut')
    const pid = postmaster(directory)
    for (const one of [guardOf(directory), pid, product.pid!]) process.kill(one, 'SIGKILL')
    expect(await gone(pid)).toBe(true)
    expect(fs.existsSync(path.join(directory, 'postgres', 'postmaster.pid'))).toBe(true)
    const next = await start(directory)
    expect(await notes(next.ownerUrl)).toContain('before the power cut')
    await next.stop()
  })

  it('starts where the lock names a process that is by now another program', async () => {
    const directory = path.join(folder, 'one')
    const lock = path.join(directory, 'postgres', 'postmaster.pid')
    for (const left of [String(process.pid), '999999', '', 'x']) {
      fs.writeFileSync(lock, `${left}\n${path.join(directory, 'postgres')}\n`)
      const next = await start(directory)
      expect(await notes(next.ownerUrl)).toContain('first')
      await next.stop()
    }
  })
})

describe('behind a folder that is closed to others', () => {
  it('the server has its files where its user may go, and keeps them over a restart', async () => {
    const closed = path.join(folder, 'closed')
    const directory = path.join(closed, 'data')
    fs.mkdirSync(directory, { recursive: true })
    fs.chmodSync(closed, 0o700)
    const server = await start(directory)
    await ask(server.ownerUrl, 'create table notes (id serial primary key, note text)')
    await ask(server.ownerUrl, `insert into notes (note) values ('kept')`)
    await server.stop()
    const again = await start(directory)
    expect(await notes(again.ownerUrl)).toEqual(['kept'])
    await again.stop()
    const told = path.join(directory, 'postgres-is-in')
    // PostgreSQL does not run as root, so there it is nobody's, who may not pass through; elsewhere it is our own.
    if (asRoot) {
      const home = fs.readFileSync(told, 'utf8').trim()
      expect(home).toMatch(/^\/var\/lib\/entente\/[0-9a-f]{12}$/)
      expect(fs.statSync(path.join(home, 'postgres')).uid).toBe(65534)
      expect(fs.existsSync(path.join(directory, 'postgres'))).toBe(false)
      fs.rmSync(home, { recursive: true })
    } else {
      expect(fs.existsSync(told)).toBe(false)
      expect(fs.statSync(path.join(directory, 'postgres')).uid).toBe(process.getuid?.())
    }
  })

  it('a user passes by the rights of each folder on the way', () => {
    const way = path.join(folder, 'way')
    const end = path.join(way, 'to', 'the', 'end')
    fs.mkdirSync(end, { recursive: true })
    const { uid, gid } = fs.statSync(way)
    const self = { uid, gid: gid + 1 }
    const colleague = { uid: uid + 1, gid }
    const anyone = { uid: uid + 1, gid: gid + 1 }
    const may = (mode: number) => {
      fs.chmodSync(path.join(way, 'to'), mode)
      return [self, colleague, anyone].map((user) => canReach(end, user))
    }
    expect(may(0o755)).toEqual([true, true, true])
    expect(may(0o711)).toEqual([true, true, true])
    expect(may(0o750)).toEqual([true, true, false])
    expect(may(0o700)).toEqual([true, false, false])
    expect(may(0o744)).toEqual([true, false, false])
    // One’s own class decides, even where a wider one may more.
    expect(may(0o705)).toEqual([true, false, true])
    // Who closes a folder to themselves cannot even look at it, save root.
    if (asRoot) expect(may(0o077)).toEqual([false, true, true])
    fs.chmodSync(path.join(way, 'to'), 0o755)
  })

  it('the server runs as nobody where the product runs as root, and as itself elsewhere', () => {
    expect(serverUser()).toEqual(asRoot ? { uid: 65534, gid: 65534 } : undefined)
  })
})
