import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { endViewing } from '@/lib/people/viewing-deeds'

export const POST = doorstep({
  input: z.strictObject({ locale: language }),
  output: z.strictObject({}),
  whileViewing: true,
  run: async () => {
    await endViewing(await sessionSecret())
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/admin/roles`,
})
