import { z } from 'zod'
import { endpoint, language } from '@/lib/endpoint'
import { Refusal } from '@/lib/errors'
import { maySet } from '@/lib/policy'
import { queueTestMail } from '@/lib/settings/test-mail'

/** Sends a mail to see whether it arrives. */
export const POST = endpoint({
  input: z.strictObject({ to: z.string().max(200), locale: language }),
  keepsTyped: true,
  stepUp: () => true,
  output: z.strictObject({}),
  run: async (actor, tx, { to, locale }) => {
    if (!maySet(actor)) throw new Refusal('forbidden')
    await queueTestMail(tx, to, locale)
    return {}
  },
  goTo: ({ locale }) => `/${locale}/admin/settings?done=test-mail#mail`,
})
