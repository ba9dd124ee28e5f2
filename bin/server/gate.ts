/** What is refused before the product sees it: malformed addresses, foreign hosts, methods it does not have. */
import type { IncomingMessage } from 'node:http'

export type Verdict = { pass: true } | { pass: false; status: number; text: string; location?: string }

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const longest = 4000

/** `origin` is APP_ORIGIN; on the machine itself its other loopback names are sent there. */
export function judge(request: IncomingMessage, origin: string): Verdict {
  const no = (status: number, text: string, location?: string): Verdict => ({
    pass: false,
    status,
    text,
    location,
  })
  const method = request.method ?? ''
  if (!methods.includes(method)) return no(405, 'This method is not used here.')
  const address = request.url ?? ''
  if (address.length > longest) return no(414, 'The address is too long.')
  if (!isWellFormed(address)) return no(400, 'The address is malformed.')
  const host = request.headers.host ?? ''
  if (host !== new URL(origin).host) {
    if (
      isLoopback(host) &&
      isLoopback(new URL(origin).host) &&
      portOf(host) === portOf(new URL(origin).host)
    ) {
      return no(307, 'This way.', origin + address)
    }
    return no(421, 'This host is not served here.')
  }
  const writes = method !== 'GET' && method !== 'HEAD'
  if (writes && !address.startsWith('/api/')) return no(405, 'This address can only be read.')
  return { pass: true }
}

/** A path of this server, decodable, without NUL or a backslash, and not an address with a host of its own. */
function isWellFormed(address: string): boolean {
  if (!address.startsWith('/') || address.startsWith('//') || /[\\\s]/.test(address)) return false
  const [path, ...query] = address.split('?')
  return [path ?? '', query.join('?').replaceAll('+', ' ')].every((part) => {
    try {
      return !decodeURIComponent(part).includes('\0')
    } catch {
      return false
    }
  })
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}

function portOf(host: string): string {
  return /:(\d+)$/.exec(host)?.[1] ?? ''
}
