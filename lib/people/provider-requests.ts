/** What a browser was sent to the provider for. It carries the state there and back, and in a cookie; here is its hash alone. */
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lt } from 'drizzle-orm'
import { z } from 'zod'
import { atSignInDoor } from '@/db/client'
import { providerRequests } from '@/db/schema/identities'
import { type Language, languages } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import { seal, unseal } from './sealing'

/** Milliseconds. */
const patience = 10 * 60_000

const asked = z.discriminatedUnion('purpose', [
  z.object({
    purpose: z.literal('sign_in'),
    next: z.string(),
    /** By which the browser is known; null where it is not. */
    deviceHash: z.string().nullable(),
    language: z.enum(languages),
  }),
  z.object({ purpose: z.literal('link'), sessionId: z.uuid(), language: z.enum(languages) }),
  z.object({
    purpose: z.literal('accept'),
    /** Of the invitation. */
    token: z.string(),
    name: z.string(),
    language: z.enum(languages),
  }),
])
export type Asked = z.infer<typeof asked>

const hashOf = (state: string) => createHash('sha256').update(state).digest('hex')

/** Returns the state, which the browser keeps: 256 bits, and the language in which to speak of what goes wrong. */
export function keepRequest(request: Asked): Promise<string> {
  const state = `${request.language}.${randomBytes(32).toString('base64url')}`
  const stateHash = hashOf(state)
  return atSignInDoor(async (tx) => {
    await tx.delete(providerRequests).where(lt(providerRequests.madeAt, new Date(Date.now() - patience)))
    await tx
      .insert(providerRequests)
      .values({ stateHash, sealed: seal(JSON.stringify(request), state), madeAt: new Date() })
    return state
  })
}

/** Of a state as it came back, whatever it is. */
export function languageOf(state: string | null): Language {
  return languages.find((language) => state?.startsWith(`${language}.`)) ?? 'en'
}

/** Whether this state still waits for its answer. */
export async function isWaiting(state: string): Promise<boolean> {
  return atSignInDoor(async (tx) => (await tx.$count(providerRequests, open(state))) > 0)
}

/** Uses it up; refuses with provider_over what was used before, is older than ten minutes or was never asked. */
export function takeRequest(state: string): Promise<Asked> {
  return atSignInDoor(async (tx) => {
    const [taken] = await tx.delete(providerRequests).where(open(state)).returning()
    const text = taken && unseal(taken.sealed, state)
    if (!text) throw new Refusal('provider_over')
    return asked.parse(JSON.parse(text))
  })
}

const open = (state: string) =>
  and(
    eq(providerRequests.stateHash, hashOf(state)),
    gt(providerRequests.madeAt, new Date(Date.now() - patience)),
  )
