import { z } from 'zod'
import { ownAddress } from '@/lib/address'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language, longestProof } from '@/lib/endpoint'
import { giveCode } from '@/lib/people/second-step'

/** The second step of signing in. */
export const POST = doorstep({
  input: z.strictObject({
    code: z.string().max(longestProof),
    next: z.string().max(2000).default(''),
    locale: language,
  }),
  output: z.strictObject({}),
  run: async ({ code }, client) => {
    await giveCode(await sessionSecret(), code, client)
    return { output: {} }
  },
  goTo: ({ next, locale }) => ownAddress(next, `/${locale}/workspace`),
})
