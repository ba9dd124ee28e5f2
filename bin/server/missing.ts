/**
 * Next answers a page that is not there with an empty document that scripts fill in. Without scripts a reader would
 * see nothing: so the body of such an answer is replaced by that of the page `/{language}/missing`, which is whole.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'

export type Replacement = (request: IncomingMessage, status: number) => Promise<string>

/** Holds back the body of an HTML answer 404 or 500 and sends the replacement under the same status. */
export function replaceEmptyErrors(
  request: IncomingMessage,
  response: ServerResponse,
  replacement: Replacement,
): void {
  const original = {
    write: response.write.bind(response),
    end: response.end.bind(response),
    writeHead: response.writeHead.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  }
  let held = false
  let sent = false
  const holds = () => {
    held ||= isEmptyError(response)
    return held
  }
  response.flushHeaders = () => {
    if (!holds()) original.flushHeaders()
  }
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status
    return holds() ? response : (original.writeHead as (...all: unknown[]) => ServerResponse)(status, ...rest)
  }) as typeof response.writeHead
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!holds()) return (original.write as (...all: unknown[]) => boolean)(chunk, ...rest)
    for (const callback of rest) if (typeof callback === 'function') callback()
    return true
  }) as typeof response.write
  response.end = ((...rest: unknown[]) => {
    if (!holds()) return (original.end as (...all: unknown[]) => ServerResponse)(...rest)
    if (sent) return response
    sent = true
    const status = response.statusCode
    replacement(request, status).then((body) => {
      for (const name of ['Content-Length', 'Content-Encoding', 'Transfer-Encoding', 'ETag'])
        response.removeHeader(name)
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Cache-Control', 'private, no-store')
      original.writeHead(status)
      original.end(request.method === 'HEAD' ? undefined : body)
    })
    return response
  }) as typeof response.end
}

function isEmptyError(response: ServerResponse): boolean {
  const html = String(response.getHeader('Content-Type') ?? '').startsWith('text/html')
  return html && (response.statusCode === 404 || response.statusCode >= 500)
}

/** A page without its scripts: it is shown as it is, and its nonce would be another answer's. */
export function withoutScripts(html: string): string {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
}
