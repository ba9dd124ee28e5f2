import { z } from 'zod'
import { doorstep, language } from '@/lib/endpoint'
import { confirm } from '@/lib/subscriptions/commands'

export const POST = doorstep({
  input: z.strictObject({ token: z.string().max(100), locale: language }),
  output: z.strictObject({}),
  run: async ({ token }) => {
    await confirm(token)
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/notifications/subscription?done=confirmed`,
})
