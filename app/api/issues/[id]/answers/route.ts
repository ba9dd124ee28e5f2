import { z } from 'zod'
import { issueSteps } from '@/db/vocabulary'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { answerIssue } from '@/lib/issues/deeds'
import { textsOf } from '@/lib/multilingual'

/** Answers an issue in the name of one's party, or says that it is settled. */
export const POST = endpoint({
  input: z.strictObject({
    id: z.uuid(),
    step: z.enum(issueSteps),
    reason: plainText(2000).default(''),
    /** The day it was settled. */
    date: z.union([z.literal(''), z.iso.date()]).default(''),
    locale: language,
  }),
  output: z.strictObject({ slug: z.string() }),
  run: (actor, tx, { id, step, reason, date, locale }) =>
    answerIssue(actor, tx, { issueId: id, step, words: textsOf(reason, locale), date }),
  goTo: ({ locale, step }, { slug }) => `/${locale}/workspace/issues/${slug}/answer?done=issue-${step}`,
})
