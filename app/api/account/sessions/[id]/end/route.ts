import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { endOwnSession } from '@/lib/people/own-sessions'

export const POST = doorstep({
  input: z.strictObject({ id: z.uuid(), locale: language }),
  output: z.strictObject({}),
  run: async ({ id }) => {
    await endOwnSession(await sessionSecret(), id)
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/workspace/account?done=session`,
})
