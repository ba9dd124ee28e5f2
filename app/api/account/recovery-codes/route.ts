import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { renewRecoveryCodes } from '@/lib/people/recovery'

/** Makes new ones, which the page it leads to shows. */
export const POST = doorstep({
  input: z.strictObject({ locale: language }),
  output: z.strictObject({}),
  stepUp: true,
  run: async () => {
    await renewRecoveryCodes(await sessionSecret())
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/sign-in/second-step`,
})
