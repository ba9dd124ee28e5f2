import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientAddresses } from './client-address'

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  }) as IncomingMessage

test('without a proxy that is trusted the connection alone counts, whatever is claimed', () => {
  const client = clientAddresses([])
  expect(client(from('203.0.113.9', '192.0.2.1'))).toBe('203.0.113.9')
  expect(client(from('127.0.0.1', '192.0.2.1'))).toBe('127.0.0.1')
  expect(client(from(undefined))).toBe('')
})

test('a trusted proxy is believed of who asked it, and nobody further of those before', () => {
  const client = clientAddresses(['127.0.0.1', '10.0.0.0/8'])
  expect(client(from('127.0.0.1', '203.0.113.9'))).toBe('203.0.113.9')
  // What the reader claims itself stands first, and is not read.
  expect(client(from('127.0.0.1', '192.0.2.1, 203.0.113.9'))).toBe('203.0.113.9')
  expect(client(from('::ffff:127.0.0.1', '192.0.2.1, 203.0.113.9, 10.1.2.3'))).toBe('203.0.113.9')
  expect(client(from('198.51.100.4', '192.0.2.1'))).toBe('198.51.100.4')
  expect(client(from('127.0.0.1'))).toBe('127.0.0.1')
})
