/**
 * The code of the first run: printed at the start while nobody administers, known here by its hash alone, and of no use as
 * soon as somebody does.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { atSignInDoor, type Database, type Tx } from '@/db/client'
import { setupCodes } from '@/db/schema/settings'
import { Refusal } from '@/lib/errors'
import { proves, tokenFor } from '@/lib/subscriptions/token'
import { mayTry } from './tries'

// Without the signs that are mistaken for each other.
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Makes a code, in place of the one before; null where somebody administers. */
export async function offerSetup(owner: Database): Promise<string | null> {
  const [row] = await owner.execute<{ administered: boolean }>(sql`select administered()`)
  if (row!.administered) {
    await owner.delete(setupCodes)
    return null
  }
  const code = Array.from(randomBytes(24), (byte) => signs[byte % signs.length]).join('')
  const codeHash = hashOf(code)
  await owner
    .insert(setupCodes)
    .values({ codeHash })
    .onConflictDoUpdate({ target: setupCodes.id, set: { codeHash } })
  return code.replace(/.{6}(?=.)/g, '$&-')
}

/** What whoever has given the code shows from then on. Refuses with setup_code, too_many, or not_found where none counts. */
export async function takeSetupCode(code: string, from: string): Promise<string> {
  const known = await atSignInDoor(knownHash)
  if (!known) throw new Refusal('not_found')
  const limits = [
    { key: `setup from ${from}`, most: 10, minutes: 15 },
    { key: 'setup', most: 100, minutes: 60 },
  ]
  if (!(await mayTry(limits))) throw new Refusal('too_many')
  const given = hashOf(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(known))) throw new Refusal('setup_code')
  return tokenFor('setup', 'code', known)
}

/** Whether the register waits to be set up, and whether this token may do it. */
export async function setupStanding(token: string | null): Promise<'closed' | 'code_due' | 'open'> {
  const known = await atSignInDoor(knownHash)
  if (!known) return 'closed'
  return token !== null && proves(token, 'setup', 'code', known) ? 'open' : 'code_due'
}

/** Refuses with not_found, as if there were nothing, unless the token counts now. */
export async function mustSetUp(tx: Tx, token: string | null): Promise<void> {
  if (!(await maySetUp(tx, token))) throw new Refusal('not_found')
}

export async function maySetUp(tx: Tx, token: string | null): Promise<boolean> {
  const known = await knownHash(tx)
  return known !== null && token !== null && proves(token, 'setup', 'code', known)
}

async function knownHash(tx: Tx): Promise<string | null> {
  const rows = await tx
    .select({ codeHash: setupCodes.codeHash })
    .from(setupCodes)
    .where(sql`not administered()`)
  return rows[0]?.codeHash ?? null
}

const hashOf = (code: string) => createHash('sha256').update(code).digest('hex')
