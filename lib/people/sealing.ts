/**
 * What must be read again and yet be of no use in a copy of the database: AES-256-GCM, under a key that follows from the
 * server's secret and serves nothing else.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'

function key(): Buffer {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: start the product with npm start')
  return Buffer.from(hkdfSync('sha256', secret, '', 'entente second step', 32))
}

/** `owner`: whose it is; what is sealed for one cannot be put in another's place. */
export function seal(text: string, owner: string): string {
  const nonce = randomBytes(12)
  const sealing = createCipheriv(cipher, key(), nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed; null where it was not by this server's secret, or not for this owner. */
export function unseal(sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const opening = createDecipheriv(cipher, key(), bytes.subarray(0, 12))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}
