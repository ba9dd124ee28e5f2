import { z } from 'zod'
import { endpoint, language } from '@/lib/endpoint'
import { takeBack } from '@/lib/withdrawals/deeds'

/** Takes back a notice of withdrawal before it counts. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), locale: language }),
  output: z.strictObject({ slug: z.string() }),
  stepUp: () => true,
  run: (actor, tx, { id }) => takeBack(actor, tx, { withdrawalId: id }),
  goTo: ({ locale }, { slug }) => `/${locale}/workspace/memberships/${slug}/withdraw?done=stay`,
})
