import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, fixedHeaders, newNonce } from './security-headers'

describe('the content security policy', () => {
  it('lets in what the answer itself names, and nothing else', () => {
    expect(contentSecurityPolicy('N', false).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'nonce-N' 'strict-dynamic'",
      "style-src 'self' 'nonce-N'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ])
  })

  it('is loosened for development alone', () => {
    const loose = /unsafe|ws:|\*|https?:/
    expect(contentSecurityPolicy('N', false)).not.toMatch(loose)
    expect(contentSecurityPolicy('N', true)).toMatch(loose)
  })

  it('names another value in every answer, of 128 bits', () => {
    const nonces = Array.from({ length: 1000 }, newNonce)
    expect(new Set(nonces).size).toBe(1000)
    for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
    expect(nonces.join('')).toMatch(/^[A-Za-z0-9+/=]+$/)
  })
})

it('every answer carries these, and over https the promise to stay with it', () => {
  const always = {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
  expect(fixedHeaders(false)).toEqual(always)
  expect(fixedHeaders(true)).toEqual({
    ...always,
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  })
})
