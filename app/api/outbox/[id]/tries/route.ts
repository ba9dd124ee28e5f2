import { z } from 'zod'
import { endpoint, language } from '@/lib/endpoint'
import { tryAgain } from '@/lib/jobs/mails'

/** Has a mail that was given up tried again. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), locale: language }),
  output: z.strictObject({}),
  run: async (actor, tx, { id }) => {
    await tryAgain(actor, tx, { id })
    return {}
  },
  goTo: ({ locale, id }) => `/${locale}/admin/mail/${id}?done=tried_again`,
})
