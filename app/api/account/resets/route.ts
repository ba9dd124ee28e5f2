import { z } from 'zod'
import { doorstep, language } from '@/lib/endpoint'
import { askReset } from '@/lib/people/reset'

/** Asks for a new password. The answer is the same for every address. */
export const POST = doorstep({
  input: z.strictObject({ email: z.string().max(200), locale: language }),
  output: z.strictObject({}),
  remembers: ['email'],
  run: async ({ email }, client) => {
    await askReset(email, client)
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/sign-in/forgotten?done=asked`,
})
