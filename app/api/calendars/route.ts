import { z } from 'zod'
import { open } from '@/lib/calendars/commands'
import { endpoint, language } from '@/lib/endpoint'

/** Opens the person's own calendar, or gives it a new address. */
export const POST = endpoint({
  input: z.strictObject({ locale: language }),
  output: z.strictObject({}),
  run: async (actor, tx) => {
    await open(actor, tx)
    return {}
  },
  goTo: ({ locale }) => `/${locale}/workspace#own-calendar`,
})
