import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { endOtherSessions } from '@/lib/people/own-sessions'

/** Ends all but the one that asks. */
export const POST = doorstep({
  input: z.strictObject({ locale: language }),
  output: z.strictObject({}),
  run: async () => {
    await endOtherSessions(await sessionSecret())
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/workspace/account?done=sessions`,
})
