import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { judge } from './gate'

const origin = 'https://register.example.org'
function asked(method: string | undefined, url: string | undefined, host?: string) {
  return { method, url, headers: host === undefined ? {} : { host } } as IncomingMessage
}
/** The status it is refused with; 0 where it passes. */
function status(method: string, url: string, host = 'register.example.org', at = origin): number {
  const verdict = judge(asked(method, url, host), at)
  return verdict.pass ? 0 : verdict.status
}

describe('an address', () => {
  it.each([
    '/',
    '/en',
    '/en/agreements?q=%E8%B5%A4%E5%B3%B0&page=2',
    '/en/agreements?q=100%25+sure',
    '/zh/agreements/a?b?c',
    '/en?q=',
    '/_next/static/chunks/a%5Bb%5D.js',
    '/id/agreement/x.json',
  ])('%s passes', (address) => {
    expect(status('GET', address)).toBe(0)
    expect(status('HEAD', address)).toBe(0)
  })

  it.each([
    '',
    'en',
    '*',
    '//evil.example',
    '//evil.example/en',
    'http://evil.example/',
    'https://register.example.org/en',
    '/\\evil.example',
    '/en\\x',
    '/%',
    '/%f',
    '/%zz',
    '/%ff',
    '/%c0%af',
    '/%ed%a0%80',
    '/en%00',
    '/en?q=%00',
    '/en?q=%',
    '/en?q=%ff',
    '/en?a=b?c=%e8',
    '/en x',
    '/en\t',
    '/en\r\nX: y',
  ])('%j is malformed', (address) => {
    expect(status('GET', address)).toBe(400)
    expect(status('POST', address)).toBe(400)
  })

  it('is not endless', () => {
    expect(status('GET', `/${'a'.repeat(3999)}`)).toBe(0)
    expect(status('GET', `/${'a'.repeat(4000)}`)).toBe(414)
  })

  it('that is missing, or a method that is missing, is refused like a malformed one', () => {
    expect(judge(asked('GET', undefined, 'register.example.org'), origin)).toMatchObject({ status: 400 })
    expect(judge(asked(undefined, '/', 'register.example.org'), origin)).toMatchObject({ status: 405 })
  })
})

describe('a method', () => {
  it.each(['OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'get', ''])('%j is not used', (method) => {
    expect(status(method, '/en')).toBe(405)
  })
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s writes under /api/ alone', (method) => {
    expect(status(method, '/api/entries')).toBe(0)
    for (const page of ['/', '/en', '/en/workspace', '/api', '/apix/', '/en/api/entries', '/API/entries'])
      expect([page, status(method, page)]).toEqual([page, 405])
  })
})

describe('a host', () => {
  it.each([
    '',
    'evil.example',
    'register.example.org.evil.example',
    'evil.example#register.example.org',
    'register.example.org:443',
    'register.example.org:8080',
    'localhost',
    '127.0.0.1',
    'register.example.org, evil.example',
    'register.example.org@evil.example',
  ])('of the name %j is not served', (host) => {
    expect(status('GET', '/en', host)).toBe(421)
  })
  it('that is not named is not served', () => {
    expect(judge(asked('GET', '/en'), origin)).toMatchObject({ pass: false, status: 421 })
  })

  const local = 'http://localhost:3000'
  it.each(['127.0.0.1:3000', '[::1]:3000'])(
    'of this machine, %s, is sent to the one of the settings',
    (host) => {
      expect(judge(asked('GET', '/en?q=a', host), local)).toMatchObject({
        pass: false,
        status: 307,
        location: 'http://localhost:3000/en?q=a',
      })
      expect(judge(asked('GET', '/en', 'localhost:3000'), 'http://127.0.0.1:3000')).toMatchObject({
        location: 'http://127.0.0.1:3000/en',
      })
    },
  )
  it.each([
    'localhost',
    'localhost:3001',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.2:3000',
    'localhost.:3000',
    '[::2]:3000',
  ])('of this machine on another port or name, %s, is not served', (host) => {
    expect(status('GET', '/en', host, local)).toBe(421)
  })
  it('is never sent on by a malformed address', () => {
    for (const address of ['//evil.example', '/\\evil.example', '@evil.example', '.evil.example/'])
      expect(judge(asked('GET', address, '127.0.0.1:3000'), local)).toMatchObject({
        status: 400,
        location: undefined,
      })
  })
})

it('what is refused is told in one plain sentence, with nothing of the request in it', () => {
  for (const [method, url, host] of [
    ['GET', '/%ff<script>', 'register.example.org'],
    ['GET', '/en', '<script>'],
    ['<script>', '/en', 'register.example.org'],
  ]) {
    const verdict = judge(asked(method, url, host), origin)
    expect(verdict.pass).toBe(false)
    if (!verdict.pass) expect(verdict.text).toMatch(/^[A-Z][a-z ]+\.$/)
  }
})
