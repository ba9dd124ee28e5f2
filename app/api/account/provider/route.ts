import { z } from 'zod'
import { providerCookie, sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { askToLink } from '@/lib/people/identities'

/** Has the provider say who the person is to it, so that they can sign in by it from then on. */
export const POST = doorstep({
  input: z.strictObject({ locale: language }),
  output: z.strictObject({}),
  stepUp: true,
  run: async ({ locale }) => ({
    output: {},
    cookies: [providerCookie(await askToLink(await sessionSecret(), locale))],
  }),
  goTo: ({ locale }) => `/${locale}/sign-in/provider`,
})
