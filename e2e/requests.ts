/** Requests as no browser makes them: word for word, with what comes back kept as it came. */
import http from 'node:http'
import { cookieOf, origin, type Person } from './fixtures'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string }
type Options = {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** Another address of this machine to come from. */
  from?: string
}

export function ask(path: string, options: Options = {}): Promise<Answer> {
  const { port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: options.method ?? 'GET',
        headers: { host: `localhost:${port}`, ...options.headers },
        localAddress: options.from,
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        )
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end(options.body)
  })
}

/** What a page of ours would send: JSON, with the person's session and where it comes from. */
export function write(
  path: string,
  body: unknown,
  options: { as?: Person; method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return ask(path, {
    method: options.method ?? 'POST',
    headers: {
      origin,
      'content-type': 'application/json',
      ...(options.as ? { cookie: cookieOf(options.as) } : {}),
      ...options.headers,
    },
    body: JSON.stringify(body),
  })
}

/** A page or file, as this person or as nobody. */
export function read(path: string, as?: Person): Promise<Answer> {
  return ask(path, { headers: as ? { cookie: cookieOf(as) } : {} })
}
