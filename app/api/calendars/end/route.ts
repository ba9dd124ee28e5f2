import { z } from 'zod'
import { end } from '@/lib/calendars/commands'
import { endpoint, language } from '@/lib/endpoint'

export const POST = endpoint({
  input: z.strictObject({ locale: language }),
  output: z.strictObject({}),
  run: async (actor, tx) => {
    await end(actor, tx)
    return {}
  },
  goTo: ({ locale }) => `/${locale}/workspace#own-calendar`,
})
