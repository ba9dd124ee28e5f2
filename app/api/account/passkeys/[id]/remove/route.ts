import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { removePasskey } from '@/lib/people/passkeys'

export const POST = doorstep({
  input: z.strictObject({ id: z.uuid(), locale: language }),
  output: z.strictObject({}),
  stepUp: true,
  run: async ({ id }) => {
    await removePasskey(await sessionSecret(), id)
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/workspace/account?done=passkey_removed`,
})
