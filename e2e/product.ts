/** The product as it is started by anybody, on a folder and a port of the tests' own. */
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export type Product = {
  pid: number
  /** What it has printed so far. */
  output: () => string
  /** Ends it with the signal and waits until it is gone. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** Starts it, with or without the demonstration, and waits until it is ready; three minutes, should the pages have to be built. */
export async function startProduct(
  origin: string,
  dataDirectory: string,
  demo: 'on' | 'off' = 'on',
): Promise<Product> {
  const { LD_LIBRARY_PATH: _, ...own } = process.env
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...own,
      NODE_ENV: 'production',
      PORT: new URL(origin).port,
      HOST: '127.0.0.1',
      APP_ORIGIN: origin,
      DATA_DIR: dataDirectory,
      DEMO: demo,
      DATABASE_URL: '',
      DATABASE_REPLICA_URL: '',
      AUTH_SECRET: '',
      SMTP_URL: '',
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await gone
  }
  await ready(origin, child, () => output)
  return { pid: child.pid!, output: () => output, end }
}

async function ready(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + 180_000
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the product ended while it started:\n${output()}`)
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    if (answer?.ok) return
    if (Date.now() > until) {
      child.kill('SIGTERM')
      throw new Error(`the product was not ready after three minutes:\n${output()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** Folders that the database's own user may enter, where the tests run as root. */
export function dataFolder(name: string): string {
  const folder = path.join(process.env.E2E_FOLDER!, name)
  fs.mkdirSync(folder, { recursive: true })
  fs.chmodSync(process.env.E2E_FOLDER!, 0o755)
  return folder
}
