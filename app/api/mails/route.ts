import { z } from 'zod'
import { endableMails } from '@/db/vocabulary'
import { endpoint, language } from '@/lib/endpoint'
import { endMail, resumeMail } from '@/lib/subscriptions/ending'

/** Ends a kind of mail about projects to oneself, or asks for it again. */
export const POST = endpoint({
  input: z.strictObject({ mail: z.enum(endableMails), wanted: z.enum(['yes', 'no']), locale: language }),
  output: z.strictObject({}),
  run: async (actor, tx, { mail, wanted }) => {
    await (wanted === 'yes' ? resumeMail : endMail)(actor, tx, mail)
    return {}
  },
  goTo: ({ locale }) => `/${locale}/workspace#own-mails`,
})
