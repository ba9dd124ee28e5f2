import { z } from 'zod'
import { plainText } from '@/lib/content'
import { doorstep, language } from '@/lib/endpoint'
import { accept } from '@/lib/people/accepting'

/** Comes in by the link of an invitation: makes the account with the name and password chosen. */
export const POST = doorstep({
  input: z.strictObject({
    token: z.string().max(200),
    name: plainText(200),
    password: z.string().max(1000),
    locale: language,
  }),
  output: z.strictObject({}),
  remembers: ['name'],
  run: async ({ token, name, password }, { address }) => {
    await accept({ token, name, password }, address)
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/invitation/accepted`,
})
