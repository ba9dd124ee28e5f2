import { afterEach, expect, it, vi } from 'vitest'
import { addressOf, asTyped, looksLikeRecovery, newRecoveryCodes, newSecret, stepOf } from './codes'

afterEach(() => {
  vi.useRealTimers()
})

// RFC 6238, appendix B: the secret '12345678901234567890', of whose eight digits six are shown.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

it.each([
  [59, '287082', 1],
  [1111111109, '081804', 37037036],
  [1111111111, '050471', 37037037],
  [1234567890, '005924', 41152263],
  [2000000000, '279037', 66666666],
  [20000000000, '353130', 666666666],
])('at %d the code is %s', (second, code, step) => {
  vi.useFakeTimers({ toFake: ['Date'], now: second * 1000 })
  expect(stepOf(secret, code)).toBe(step)
})

it('the codes of half a minute before and after are taken, and no others', () => {
  const at = (second: number) => {
    vi.useFakeTimers({ toFake: ['Date'], now: second * 1000 })
    return stepOf(secret, '050471')
  }
  // It belongs to the half minute from 1111111110.
  expect([at(1111111080), at(1111111110), at(1111111139), at(1111111169)]).toEqual(Array(4).fill(37037037))
  expect([at(1111111079), at(1111111170)]).toEqual([null, null])
})

it.each(['', '05047', '0504711', '05047a', '٠٥٠٤٧١', '-50471', '0x5047'])('%j is no code', (code) => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1111111111_000 })
  expect(stepOf(secret, code)).toBeNull()
})

it('a secret has 160 bits, and a program reads it with whose it is', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newSecret()).not.toBe(newSecret())
  const address = new URL(addressOf(secret, 'somebody@example.org'))
  expect([address.protocol, address.host, decodeURIComponent(address.pathname)]).toEqual([
    'otpauth:',
    'totp',
    '/Entente:somebody@example.org',
  ])
  expect(Object.fromEntries(address.searchParams)).toEqual({
    issuer: 'Entente',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})

it('recovery codes are ten, all different, and may be typed with or without their hyphens', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) {
    expect(code).toMatch(/^[2-9a-hjkmnp-tv-z]{4}(-[2-9a-hjkmnp-tv-z]{4}){3}$/)
    expect(looksLikeRecovery(asTyped(` ${code.toUpperCase().replace('-', ' ')} `))).toBe(true)
  }
  expect(looksLikeRecovery(asTyped('123 456'))).toBe(false)
})
