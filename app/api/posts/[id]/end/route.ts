import { z } from 'zod'
import { endpoint, language } from '@/lib/endpoint'
import { endPost } from '@/lib/people/posts'

export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), locale: language }),
  stepUp: () => true,
  output: z.strictObject({ personId: z.uuid() }),
  run: (actor, tx, { id }) => endPost(actor, tx, id),
  goTo: ({ locale }, { personId }) => `/${locale}/admin/people/${personId}?done=post-ended`,
})
