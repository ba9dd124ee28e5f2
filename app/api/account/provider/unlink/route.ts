import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { unlink } from '@/lib/people/identities'

export const POST = doorstep({
  input: z.strictObject({ locale: language }),
  output: z.strictObject({}),
  stepUp: true,
  run: async () => {
    await unlink(await sessionSecret())
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/workspace/account?done=unlinked`,
})
