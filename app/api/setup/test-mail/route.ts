import { z } from 'zod'
import { setupToken } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { holdSetUp, testMail } from '@/lib/people/setting-up'

/** Sends a mail in the first run, to see whether it arrives. */
export const POST = doorstep({
  input: z.strictObject({ to: z.string().max(200), locale: language }),
  output: z.strictObject({}),
  keepsTyped: async (form) => holdSetUp(await setupToken(), form),
  run: async ({ to, locale }) => {
    await testMail(await setupToken(), to, locale)
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/setup?step=mail&done=test-mail`,
})
