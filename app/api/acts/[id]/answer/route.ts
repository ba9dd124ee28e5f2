import { z } from 'zod'
import { actAnswers } from '@/db/vocabulary'
import { answerAct } from '@/lib/agreements/answering'
import { plainText } from '@/lib/content'
import { endpoint, formNumber, language } from '@/lib/endpoint'

export const POST = endpoint({
  input: z.strictObject({
    id: z.uuid(),
    revision: formNumber,
    answer: z.enum(actAnswers),
    reason: plainText(2000).default(''),
    locale: language,
  }),
  output: z.strictObject({ answer: z.enum(actAnswers) }),
  stepUp: () => true,
  run: (actor, tx, { id, locale, ...given }) =>
    answerAct(actor, tx, { actId: id, language: locale, ...given }),
  goTo: ({ locale, answer }) => `/${locale}/workspace?done=${answer}`,
})
