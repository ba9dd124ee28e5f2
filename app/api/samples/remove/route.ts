import { z } from 'zod'
import { endpoint, language } from '@/lib/endpoint'
import { removeSamples } from '@/lib/founding/removing'

/** Takes the samples of a demonstration away, for good. */
export const POST = endpoint({
  input: z.strictObject({ sure: z.literal('yes'), locale: language }),
  stepUp: () => true,
  output: z.strictObject({ people: z.int(), went: z.int(), stayed: z.int() }),
  run: (actor, tx) => removeSamples(actor, tx),
  goTo: ({ locale }) => `/${locale}/admin/settings?done=samples-removed`,
})
