import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { confirmEnrolment } from '@/lib/people/enrolment'

export const POST = doorstep({
  input: z.strictObject({ code: z.string().max(100), locale: language }),
  output: z.strictObject({}),
  run: async ({ code }) => {
    await confirmEnrolment(await sessionSecret(), code)
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/workspace/account?done=factor`,
})
