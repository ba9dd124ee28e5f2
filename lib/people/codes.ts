/** The codes of the second step: those of a program (RFC 6238, as all such programs have it), and those kept on paper. */
import { createHash, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const period = 30
const rules = { algorithm: 'SHA1', digits: 6, period }
/** How many recovery codes there are. */
const recoveryCount = 10
// Without those that are easily taken for another.
const signs = '23456789abcdefghjkmnpqrstvwxyz'

/** A new secret, 160 bits, as people type it (base32). */
export const newSecret = () => new Secret({ size: 20 }).base32

/** What a program reads from a picture of it. */
export function addressOf(secret: string, email: string): string {
  return new TOTP({ ...rules, issuer: 'Entente', label: email, secret }).toString()
}

/** The number of the thirty seconds that this code belongs to, now or just before or after; null where it is none of these. */
export function stepOf(secret: string, code: string): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null
  const timestamp = Date.now()
  const off = new TOTP({ ...rules, secret }).validate({ token: code, window: 1, timestamp })
  return off === null ? null : TOTP.counter({ period, timestamp }) + off
}

/** Ten of them, 'k7m2-p9qx-…', each of 78 bits. */
export function newRecoveryCodes(): string[] {
  const sign = () => signs[randomInt(signs.length)]
  const group = () => Array.from({ length: 4 }, sign).join('')
  return Array.from({ length: recoveryCount }, () => Array.from({ length: 4 }, group).join('-'))
}

/** What somebody typed, without what they put in between. */
export function asTyped(code: string): string {
  return code.toLowerCase().replace(/[\s-]/g, '')
}

/** Whether it can be a recovery code at all. */
export const looksLikeRecovery = (code: string) => /^[a-z0-9]{16}$/.test(code)

export function hashOfCode(code: string): string {
  return createHash('sha256').update(asTyped(code)).digest('hex')
}
