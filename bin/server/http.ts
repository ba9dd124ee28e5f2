/**
 * The web server: Next behind a gate. It gives every answer its security headers, the page's nonce and the trusted
 * headers that pages read (`x-entente-*`), whatever a client sent under those names.
 */
import { randomUUID } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { loadMessages } from '@/lib/i18n/messages'
import { isLocale, type Locale, locales } from '@/lib/i18n/routing'
import { failureOf, log } from '@/lib/log'
import { contentSecurityPolicy, filePolicy, fixedHeaders, newNonce } from '@/lib/security-headers'
import { clientAddresses } from './client-address'
import { judge } from './gate'
import { measure } from './metrics'
import { replaceEmptyErrors, withoutScripts } from './missing'

export type Listening = {
  /** Asks once for the pages that read all projects and word all meetings, which is remembered from then on: nobody else has to wait. */
  readAhead: () => Promise<void>
  close: () => Promise<void>
}

/** Starts to serve; `close` lets the requests under way finish, for ten seconds at most. */
export async function listen(options: {
  origin: string
  host: string
  port: number
  development: boolean
  directory: string
  /** Whether each request is logged. */
  logRequests: boolean
  /** Whose word is taken for where a request comes from. */
  proxies: string[]
}): Promise<Listening> {
  const { origin, host, port, development, logRequests } = options
  const clientOf = clientAddresses(options.proxies)
  const app = next({ dev: development, dir: options.directory, hostname: host, port, quiet: true })
  await app.prepare()
  const handle = app.getRequestHandler()
  const headers = Object.entries(fixedHeaders(origin.startsWith('https:')))
  const inside = `http://${host.includes(':') ? `[${host}]` : host}:${port}`

  const server = http.createServer((request, response) => {
    const policy = request.url?.startsWith('/files/')
      ? filePolicy
      : contentSecurityPolicy(newNonce(), development)
    for (const [name, value] of headers) response.setHeader(name, value)
    response.setHeader('Content-Security-Policy', policy)
    const id = randomUUID()
    response.setHeader('X-Request-Id', id)
    measure(request, response)
    if (logRequests) logWhenAnswered(request, response, id)
    const verdict = judge(request, origin)
    if (!verdict.pass) return refuse(response, verdict)
    trust(request, policy, id)
    endAfter(request, request.url?.startsWith('/api/files') ? uploadPatience : patience)
    if (request.headers[asked] !== secret) replaceEmptyErrors(request, response, replacement)
    handle(request, response).catch((error) => {
      log({ level: 'error', event: 'failure', request: id, ...failureOf(error) })
      if (!response.headersSent) refuse(response, { status: 500, text: 'This could not be answered.' })
    })
  })

  // A page that is not there is asked for at ourselves, with a header only we know, so that it is not replaced again.
  const asked = 'x-entente-inside'
  const secret = newNonce()
  const replacement = async (request: IncomingMessage, status: number): Promise<string> => {
    const language = languageOf(request)
    if (status >= 500) return failurePage(language)
    const answer = await fetch(`${inside}/${language}/missing`, {
      headers: { [asked]: secret, 'x-entente-shown-at': request.url ?? '/', host: new URL(origin).host },
    })
    return withoutScripts(await answer.text())
  }

  /** Overwrites what only the server may say. */
  function trust(request: IncomingMessage, policy: string, id: string): void {
    const own = request.headers[asked] === secret
    const client = clientOf(request)
    const address = own ? String(request.headers['x-entente-shown-at']) : (request.url ?? '/')
    for (const name of Object.keys(request.headers)) {
      if (/^x-(entente-(?!inside)|middleware-|forwarded-|nextjs-)/.test(name) || name === 'next-action') {
        delete request.headers[name]
      }
    }
    if (!own) delete request.headers[asked]
    request.headers['x-entente-address'] = address
    request.headers['x-entente-client'] = client
    request.headers['x-entente-request'] = id
    request.headers['content-security-policy'] = policy
  }

  server.requestTimeout = uploadPatience
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    readAhead: async () => {
      const { host } = new URL(origin)
      const calendars = locales.map((language) => `/calendar.ics?lang=${language}`)
      for (const address of [`/${locales[0]}/dashboard`, ...calendars]) {
        const answer = await fetch(inside + address, { headers: { host } })
        await answer.text()
      }
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 10_000).unref()
      await closed
      await app.close()
    },
  }
}

/** Of an address its path alone: what follows may be what somebody looks for. */
function logWhenAnswered(request: IncomingMessage, response: ServerResponse, id: string): void {
  const began = performance.now()
  const [path] = (request.url ?? '').split('?')
  response.once('close', () =>
    log({
      ...{ level: 'info', event: 'request', request: id, method: request.method, path },
      ...{ status: response.statusCode, milliseconds: Math.round(performance.now() - began) },
    }),
  )
}

/** Milliseconds until a request must have come in whole: a file comes over a slow line, everything else is short. */
const patience = 60_000
const uploadPatience = 20 * 60_000

function endAfter(request: IncomingMessage, milliseconds: number): void {
  const timer = setTimeout(() => request.complete || request.destroy(), milliseconds)
  request.once('close', () => clearTimeout(timer))
}

function refuse(
  response: ServerResponse,
  verdict: { status: number; text: string; location?: string },
): void {
  response.writeHead(verdict.status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(verdict.location ? { Location: verdict.location } : {}),
  })
  response.end(`${verdict.text}\n`)
}

/** The language of the address, or the first of the reader's that there is. */
function languageOf(request: IncomingMessage): Locale {
  const inAddress = (request.url ?? '').split(/[/?]/)[1]
  if (isLocale(inAddress)) return inAddress
  const wished = (request.headers['accept-language'] ?? '').split(',').map((one) => one.trim().slice(0, 2))
  return wished.find(isLocale) ?? locales[0]
}

/** When nothing can be rendered: words alone. */
async function failurePage(language: Locale): Promise<string> {
  const { failure } = await loadMessages(language)
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${failure.title}</title><h1>${failure.title}</h1><p>${failure.text}</p><p><a href="/${language}">${failure.home}</a></p></html>`
}
