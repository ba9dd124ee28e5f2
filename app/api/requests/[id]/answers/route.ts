import { z } from 'zod'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { answerRequest } from '@/lib/projects/requests'

/** What the lead of a project says to what it was asked. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), reason: plainText(2000).default(''), locale: language }),
  output: z.strictObject({}),
  run: async (actor, tx, { id, reason }) => {
    await answerRequest(actor, tx, { requestId: id, answer: reason })
    return {}
  },
  goTo: ({ locale }) => `/${locale}/workspace?done=answered#requests`,
})
