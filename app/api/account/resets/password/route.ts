import { z } from 'zod'
import { expiredCookie } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { resetPassword } from '@/lib/people/reset'

const typed = z.string().max(1000)

/** Takes the link of the mail; the session of this browser has ended with all others. */
export const POST = doorstep({
  input: z.strictObject({ token: z.string().max(200), password: typed, again: typed, locale: language }),
  output: z.strictObject({}),
  run: async ({ token, password, again }) => {
    await resetPassword(token, password, again)
    return { output: {}, cookies: [expiredCookie()] }
  },
  goTo: ({ locale }) => `/${locale}/sign-in?done=reset`,
})
