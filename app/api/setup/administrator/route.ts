import { z } from 'zod'
import { setupCookie, setupToken } from '@/lib/auth'
import { plainText } from '@/lib/content'
import { doorstep, language } from '@/lib/endpoint'
import { holdSetUp, makeFirstAdministrator } from '@/lib/people/setting-up'

const typed = z.string().max(1000)

/** Makes the first administrator; the first run is over. */
export const POST = doorstep({
  input: z.strictObject({
    name: plainText(200),
    email: z.string().max(200),
    password: typed,
    again: typed,
    locale: language,
  }),
  output: z.strictObject({}),
  keepsTyped: async (form) => holdSetUp(await setupToken(), form),
  run: async ({ locale, ...first }) => {
    await makeFirstAdministrator(await setupToken(), { ...first, language: locale })
    return { output: {}, cookies: [setupCookie('')] }
  },
  goTo: ({ locale }) =>
    `/${locale}/sign-in?done=set-up&next=${encodeURIComponent(`/${locale}/admin/settings/first-body`)}`,
})
