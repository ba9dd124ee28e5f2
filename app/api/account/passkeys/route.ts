import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { addPasskey } from '@/lib/people/passkeys'

/** Takes the passkey that the device made. */
export const POST = doorstep({
  input: z.strictObject({ answer: z.string().max(20_000), locale: language }),
  output: z.strictObject({ codes: z.boolean() }),
  run: async ({ answer }) => ({ output: { codes: await addPasskey(await sessionSecret(), answer) } }),
  goTo: ({ locale }, { codes }) =>
    codes ? `/${locale}/sign-in/second-step` : `/${locale}/workspace/account?done=passkey`,
})
