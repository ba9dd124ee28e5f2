import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { plainText } from '@/lib/content'
import { doorstep, language } from '@/lib/endpoint'
import { beginPasskey } from '@/lib/people/passkeys'

/** Names the passkey that is to be added; the page it leads to asks the device for it. */
export const POST = doorstep({
  input: z.strictObject({ name: plainText(100), locale: language }),
  output: z.strictObject({}),
  keepsTyped: true,
  stepUp: true,
  run: async ({ name }) => {
    await beginPasskey(await sessionSecret(), name)
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/sign-in/passkey`,
})
