import { z } from 'zod'
import { doorstep } from '@/lib/endpoint'
import { end } from '@/lib/subscriptions/commands'

/** The mail program's own button (RFC 8058): it comes from no page of ours, and what it may do is in the token. */
export const POST = doorstep({
  fromAnywhere: true,
  input: z.object({ token: z.string().max(100) }),
  output: z.strictObject({}),
  run: async ({ token }) => {
    await end(token)
    return { output: {} }
  },
  goTo: () => '/',
})
