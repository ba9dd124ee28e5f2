import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { hideRecoveryCodes } from '@/lib/people/recovery'

/** They are kept, and shown no more. */
export const POST = doorstep({
  input: z.strictObject({ locale: language }),
  output: z.strictObject({}),
  run: async () => {
    await hideRecoveryCodes(await sessionSecret())
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/workspace/account?done=kept`,
})
