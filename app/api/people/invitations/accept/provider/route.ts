import { z } from 'zod'
import { providerCookie } from '@/lib/auth'
import { plainText } from '@/lib/content'
import { doorstep, language } from '@/lib/endpoint'
import { askToAccept } from '@/lib/people/identities'

/** Comes in by the link of an invitation, with the provider in the place of a password; one that was typed is let go. */
export const POST = doorstep({
  input: z.strictObject({
    token: z.string().max(200),
    name: plainText(200),
    password: z.string().max(1000).optional(),
    locale: language,
  }),
  output: z.strictObject({}),
  remembers: ['name'],
  run: async ({ token, name, locale }, { address }) => ({
    output: {},
    cookies: [providerCookie(await askToAccept({ token, name }, locale, address))],
  }),
  goTo: ({ locale }) => `/${locale}/sign-in/provider`,
})
