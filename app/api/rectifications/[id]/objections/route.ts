import { z } from 'zod'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { object } from '@/lib/rectifications/objecting'

/** Objects to a rectification in the name of one's party. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), reason: plainText(2000).default(''), locale: language }),
  output: z.strictObject({ slug: z.string() }),
  stepUp: () => true,
  run: (actor, tx, { id, reason }) => object(actor, tx, { rectificationId: id, reason }),
  goTo: ({ locale }, { slug }) => `/${locale}/workspace/rectifications/${slug}?done=object`,
})
