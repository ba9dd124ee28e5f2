import { z } from 'zod'
import { plainText } from '@/lib/content'
import { objectToDecision } from '@/lib/decisions/objecting'
import { endpoint, language } from '@/lib/endpoint'

/** Objects, in the name of one's party, to a decision under a silence procedure. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), reason: plainText(2000).default(''), locale: language }),
  output: z.strictObject({ slug: z.string() }),
  stepUp: () => true,
  run: (actor, tx, { id, reason }) => objectToDecision(actor, tx, { decisionId: id, reason }),
  goTo: ({ locale }, { slug }) => `/${locale}/workspace/decisions/${slug}/answer?done=objection`,
})
