/** From which address a request comes: limits count by it, so nobody may choose it. */
import type { IncomingMessage } from 'node:http'
import proxyaddr from 'proxy-addr'

/**
 * `proxies`: addresses and ranges whose word is taken for who asked them (`X-Forwarded-For`, read from its end); of anybody else
 * the address of the connection counts. Throws a TypeError where one of them is neither.
 */
export function clientAddresses(proxies: string[]): (request: IncomingMessage) => string {
  const trusted = proxyaddr.compile(proxies)
  return (request) => (request.socket.remoteAddress ? proxyaddr(request, trusted) : '')
}
