import { z } from 'zod'
import { subscriptionTopics } from '@/db/vocabulary'
import { doorstep, language } from '@/lib/endpoint'
import { subscribe } from '@/lib/subscriptions/commands'

/** `follow`: a topic and what of it, as 'party chifeng'; 'all' alone. The answer is the same for every address. */
export const POST = doorstep({
  input: z.strictObject({
    email: z
      .string()
      .trim()
      .max(200)
      .regex(/^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+$/),
    follow: z.string().max(300),
    locale: language,
  }),
  output: z.strictObject({}),
  run: async ({ email, follow, locale }, { address: from }) => {
    const [topic, of = ''] = follow.split(' ')
    await subscribe(
      { email, topic: z.enum(subscriptionTopics).catch('all').parse(topic), of, language: locale },
      from,
    )
    return { output: {} }
  },
  goTo: ({ locale }) => `/${locale}/notifications/subscription?done=asked`,
})
