import { z } from 'zod'
import { ownAddress } from '@/lib/address'
import { sessionSecret } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { Refusal } from '@/lib/errors'
import { choosePost } from '@/lib/people/sessions'

export const POST = doorstep({
  input: z.strictObject({ post: z.uuid(), next: z.string().max(2000).default(''), locale: language }),
  output: z.strictObject({}),
  run: async ({ post }) => {
    const secret = await sessionSecret()
    if (!secret) throw new Refusal('signed_out')
    await choosePost(secret, post)
    return { output: {} }
  },
  goTo: ({ next, locale }) => ownAddress(next, `/${locale}/workspace`),
})
