import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language, longestProof } from '@/lib/endpoint'
import { removeFactor } from '@/lib/people/enrolment'

export const POST = doorstep({
  input: z.strictObject({ code: z.string().max(longestProof), locale: language }),
  output: z.strictObject({}),
  run: async ({ code }) => {
    await removeFactor(await sessionSecret(), code)
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/workspace/account?done=removed`,
})
