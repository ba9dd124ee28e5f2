import { z } from 'zod'
import { setupCookie } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { takeSetupCode } from '@/lib/people/setup-code'

/** Takes the code that the start has printed. */
export const POST = doorstep({
  input: z.strictObject({ code: z.string().max(200), locale: language }),
  output: z.strictObject({}),
  run: async ({ code }, { address }) => ({
    output: {},
    cookies: [setupCookie(await takeSetupCode(code, address))],
  }),
  goTo: ({ locale }) => `/${locale}/setup`,
})
