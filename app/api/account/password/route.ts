import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { changePassword } from '@/lib/people/own-password'

const typed = z.string().max(1000)

export const POST = doorstep({
  input: z.strictObject({ current: typed, password: typed, again: typed, locale: language }),
  output: z.strictObject({}),
  run: async ({ current, password, again }) => {
    await changePassword(await sessionSecret(), { current, password, again })
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/workspace/account?done=password`,
})
