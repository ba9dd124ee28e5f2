/** Answers of the public downloads: kept by the reader until the register changes. */
import { createHash } from 'node:crypto'

type Answer = {
  type: string
  name?: string
  /** The day it speaks of, where it changes with the calendar as well. */
  day?: string
  body: () => BodyInit | ReadableStream<Uint8Array>
}

/** 304 where the reader has this version of this address already. */
export function answer(request: Request, version: number, { type, name, day, body }: Answer): Response {
  const url = new URL(request.url)
  const mark = createHash('sha256').update(`${url.pathname}${url.search}`).digest('base64url').slice(0, 16)
  const tag = `W/"${version}-${mark}${day ? `-${day}` : ''}"`
  const headers = new Headers({ ETag: tag, 'Cache-Control': 'public, no-cache', 'Content-Type': type })
  if (known(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  if (name) headers.set('Content-Disposition', `attachment; filename="${name}"`)
  return new Response(body(), { headers })
}

/** There is no such thing: a browser is shown the page that says so (bin/server/missing.ts). */
export function missing(): Response {
  return new Response(null, { status: 404, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}

/** Text as it comes, a piece at a time: nothing is gathered in memory, and nothing is read that nobody waits for. */
export function streamed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

function known(header: string | null, tag: string): boolean {
  return (header ?? '').split(',').some((text) => text.trim() === tag || text.trim() === '*')
}
