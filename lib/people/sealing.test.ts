import { beforeEach, expect, it } from 'vitest'
import { seal, unseal } from './sealing'

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters'
})

it('what is sealed is read by this server alone, for its owner alone, and only as it was written', () => {
  const sealed = seal('what nobody may see', 'one')
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('nobody')
  expect(unseal(sealed, 'one')).toBe('what nobody may see')
  expect(seal('what nobody may see', 'one')).not.toBe(sealed)
  expect(unseal(sealed, 'other')).toBeNull()
  const bytes = Buffer.from(sealed, 'base64url')
  for (const at of [0, 12, 28, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed[at]! ^= 1
    expect(unseal(changed.toString('base64url'), 'one'), `byte ${at}`).toBeNull()
  }
  expect(unseal('', 'one')).toBeNull()
  process.env.NEXTAUTH_SECRET = 'another secret, also of more than 32 characters'
  expect(unseal(sealed, 'one')).toBeNull()
})
