import { z } from 'zod'
import { doorstep, language } from '@/lib/endpoint'
import { end } from '@/lib/subscriptions/commands'

export const POST = doorstep({
  input: z.strictObject({ token: z.string().max(100), locale: language }),
  output: z.strictObject({ ended: z.enum(['address', 'mail']) }),
  run: async ({ token }) => {
    return { output: { ended: await end(token) } }
  },
  goTo: ({ locale }, { ended }) =>
    `/${locale}/notifications/subscription?done=${ended === 'mail' ? 'mailEnded' : 'ended'}`,
})
