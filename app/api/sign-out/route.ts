import { z } from 'zod'
import { expiredCookie, sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { endSession } from '@/lib/people/sessions'

export const POST = doorstep({
  input: z.strictObject({ locale: language }),
  output: z.strictObject({}),
  whileViewing: true,
  run: async () => {
    const secret = await sessionSecret()
    if (secret) await endSession(secret)
    return { output: {}, cookies: [expiredCookie()] }
  },
  goTo: ({ locale }) => `/${locale}`,
})
