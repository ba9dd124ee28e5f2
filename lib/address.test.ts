import { describe, expect, it } from 'vitest'
import { ownAddress } from './address'

const own = 'https://register.example.org'

describe('an address within the product', () => {
  it.each([
    '/',
    '/en',
    '/zh/workspace',
    '/en/agreements?q=%E8%B5%A4&page=2',
    '/mn/agreements/x#acts',
    '/en/a:b@c',
  ])('%s is gone on to', (address) => {
    expect(ownAddress(address, '/fallback')).toBe(address)
  })

  it.each([
    '',
    ' ',
    'https://evil.example',
    'HTTPS://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/en\\..\\..\\evil',
    'http:evil.example',
    'https:/evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'evil.example',
    '@evil.example',
    '.evil.example',
    '?next=//evil.example',
    '#//evil.example',
    ' /en',
    ' //evil.example',
    '\t//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\nSet-Cookie: a=b',
    '/en\r\nLocation: https://evil.example',
    '/en\n',
    '/\0/evil.example',
    '/en /x',
    '/\u00a0/evil.example',
    '/\u2028/evil.example',
    '／／evil.example',
    '/／evil.example',
    '/赤峰',
    '/\u202eevil',
    '/\ud83d',
  ])('%j is not', (address) => {
    expect(ownAddress(address, '/fallback')).toBe('/fallback')
  })

  it.each([null, undefined, 7, {}, ['/en'], ['//evil.example'], { toString: () => '/en' }])(
    '%j is not',
    (given) => {
      expect(ownAddress(given, '/fallback')).toBe('/fallback')
    },
  )

  it.each([
    '/.//evil.example',
    '/..//evil.example',
    '/%2f/evil.example',
    '/%5cevil.example',
    '/;//evil.example',
    '/:80',
  ])('%s leads nowhere else, however a browser reads it', (address) => {
    expect(new URL(ownAddress(address, '/'), `${own}/en/sign-in`).origin).toBe(own)
  })
})
