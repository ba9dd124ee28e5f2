import { z } from 'zod'
import { writeAgain } from '@/lib/bounces'
import { endpoint, language } from '@/lib/endpoint'
import { erase, letIn, liftFactor, suspend } from '@/lib/people/leaving'

const deeds = { suspend, 'let-in': letIn, 'lift-second-step': liftFactor, 'write-again': writeAgain, erase }

/** Keeps a person out, lets them in again, takes away a second step that they lost, has them written to again, or erases what is known of them. */
export const POST = endpoint({
  input: z.discriminatedUnion('deed', [
    z.strictObject({
      id: z.uuid(),
      deed: z.enum(['suspend', 'let-in', 'lift-second-step', 'write-again']),
      locale: language,
    }),
    z.strictObject({ id: z.uuid(), deed: z.literal('erase'), sure: z.literal('yes'), locale: language }),
  ]),
  stepUp: () => true,
  output: z.strictObject({}),
  run: async (actor, tx, { id, deed }) => {
    await deeds[deed](actor, tx, id)
    return {}
  },
  goTo: ({ locale, id, deed }) => `/${locale}/admin/people/${id}?done=${deed}`,
})
