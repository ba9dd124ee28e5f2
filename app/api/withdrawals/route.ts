import { z } from 'zod'
import { plainText } from '@/lib/content'
import { dayOf } from '@/lib/dates'
import { endpoint, language } from '@/lib/endpoint'
import { Refusal } from '@/lib/errors'
import { giveNotice } from '@/lib/withdrawals/deeds'

/** Gives notice that one's party leaves a body. */
export const POST = endpoint({
  input: z.strictObject({
    membership: z.uuid(),
    effect: plainText(60),
    reason: plainText(2000).default(''),
    locale: language,
  }),
  output: z.strictObject({ slug: z.string() }),
  stepUp: () => true,
  run: (actor, tx, { membership, effect, reason }) => {
    const day = dayOf(effect)
    if (!day) throw new Refusal('bad_day')
    return giveNotice(actor, tx, { membershipId: membership, effect: day, reason })
  },
  goTo: ({ locale }, { slug }) => `/${locale}/workspace/memberships/${slug}/withdraw?done=leave`,
})
