/** The product as `npm start` runs it, in a process of its own, on the bench's database; and one client of it. */
import { spawn } from 'node:child_process'
import http from 'node:http'
import net from 'node:net'
import { gunzipSync } from 'node:zlib'
import { languages } from '@/db/vocabulary'
import { samplePassword } from '@/lib/people/samples'

export type Answer = { status: number; milliseconds: number; bytes: number; text: () => string }
export type Product = {
  /** `cookie`: of a session, where the page is for those who are signed in. */
  get: (address: string, cookie?: string) => Promise<Answer>
  /** Signs a sample person in; returns the cookie of the session. */
  signIn: (email: string) => Promise<string>
  stop: () => Promise<void>
  /** From the command to the first request it would take, without building. */
  startSeconds: number
}

export async function startProduct(dataDirectory: string): Promise<Product> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: {
      ...process.env,
      DATA_DIR: dataDirectory,
      PORT: String(port),
      APP_ORIGIN: origin,
      DEMO: 'on',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const startSeconds = await new Promise<number>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
      const ready = /ready after ([\d.]+) s/.exec(printed)
      if (ready) resolve(Number(ready[1]))
    })
    exited.then(() => reject(new Error(`the product did not start:\n${printed}`)))
  })
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  // What the product reads ahead for itself is over when it has answered the same.
  for (const language of languages)
    await (await fetch(`${origin}/calendar.ics?lang=${language}`)).arrayBuffer()
  return {
    startSeconds,
    get: (address, cookie) => get(new URL(address, origin), agent, cookie),
    signIn: (email) => signIn(origin, email),
    stop: async () => {
      agent.destroy()
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** One request on a connection that stays open; timed to the last byte. Bytes are those of the body as sent, gzipped. */
function get(url: URL, agent: http.Agent, cookie?: string): Promise<Answer> {
  const headers = { 'Accept-Encoding': 'gzip', ...(cookie && { Cookie: cookie }) }
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const request = http.get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const milliseconds = performance.now() - began
        const body = Buffer.concat(chunks)
        const zipped = response.headers['content-encoding'] === 'gzip'
        const text = () => (zipped ? gunzipSync(body) : body).toString('utf8')
        resolve({ status: response.statusCode ?? 0, milliseconds, bytes: body.length, text })
      })
    })
    request.on('error', reject)
  })
}

async function signIn(origin: string, email: string): Promise<string> {
  const answer = await fetch(`${origin}/api/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin },
    body: new URLSearchParams({ email, password: samplePassword, next: '', locale: 'en' }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`${email} could not sign in: ${answer.status}`)
  return cookie
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
