import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language, longestProof } from '@/lib/endpoint'
import { beginEnrolment } from '@/lib/people/enrolment'

/** Begins to set it up; which of the two proofs is asked for depends on what there is. */
export const POST = doorstep({
  input: z.strictObject({
    password: z.string().max(1000).default(''),
    code: z.string().max(longestProof).default(''),
    locale: language,
  }),
  output: z.strictObject({}),
  run: async ({ password, code }) => {
    await beginEnrolment(await sessionSecret(), { password, code })
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/sign-in/second-step`,
})
