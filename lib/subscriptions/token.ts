/**
 * What a mail's links prove: that whoever follows them reads that address. Nothing of it is stored: a token follows
 * from the subscription, the purpose and the secret, so a copy of the database opens nothing.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

type Purpose = 'confirm' | 'end' | 'calendar' | 'mail' | 'reset' | 'invitation' | 'setup'

/** `mark`: what makes an earlier token worthless once it is another. */
export function tokenFor(purpose: Purpose, id: string, mark: string): string {
  return `${id}.${proof(purpose, id, mark)}`
}

/** The subscription, or the person, that a token names; whether it proves anything is asked with `proves`. */
export function idOfToken(token: string): string | null {
  return /^([0-9a-f-]{36})\.[\w-]{43}$/.exec(token)?.[1] ?? null
}

export function proves(token: string, purpose: Purpose, id: string, mark: string): boolean {
  const expected = Buffer.from(tokenFor(purpose, id, mark))
  const given = Buffer.from(token)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

function proof(purpose: Purpose, id: string, mark: string): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set: start the product with npm start')
  return createHmac('sha256', secret).update(`subscription ${purpose} ${id} ${mark}`).digest('base64url')
}
