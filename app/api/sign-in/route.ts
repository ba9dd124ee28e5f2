import { z } from 'zod'
import { ownAddress } from '@/lib/address'
import { signIn } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'

export const POST = doorstep({
  input: z.strictObject({
    email: z.string().max(200),
    password: z.string().max(200),
    next: z.string().max(2000).default(''),
    locale: language,
  }),
  output: z.strictObject({}),
  remembers: ['email'],
  run: async ({ email, password }, client) => ({
    output: {},
    cookies: await signIn(email, password, client),
  }),
  goTo: ({ next, locale }) => ownAddress(next, `/${locale}/workspace`),
})
