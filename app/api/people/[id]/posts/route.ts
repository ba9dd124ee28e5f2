import { z } from 'zod'
import { roles } from '@/db/vocabulary'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { givePost } from '@/lib/people/posts'

export const POST = endpoint({
  input: z.strictObject({
    id: z.uuid(),
    role: z.enum(roles),
    party: plainText(100).default(''),
    from: plainText(20).default(''),
    locale: language,
  }),
  keepsTyped: true,
  stepUp: () => true,
  output: z.strictObject({}),
  run: async (actor, tx, { id, role, party, from }) => {
    await givePost(actor, tx, { personId: id, role, party, from })
    return {}
  },
  goTo: ({ locale, id }) => `/${locale}/admin/people/${id}?done=post-given`,
})
