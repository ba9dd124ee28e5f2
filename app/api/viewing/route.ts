import { z } from 'zod'
import { partyRoles } from '@/db/vocabulary'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { beginViewing } from '@/lib/people/viewing-deeds'

/** Has the pages drawn as for a role, for half an hour. */
export const POST = doorstep({
  input: z.strictObject({ role: z.enum(partyRoles), locale: language }),
  output: z.strictObject({}),
  run: async ({ role }) => {
    await beginViewing(await sessionSecret(), role)
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/workspace`,
})
