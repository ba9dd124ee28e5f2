import { z } from 'zod'
import { actionStates } from '@/db/vocabulary'
import { report } from '@/lib/actions/deeds'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { textsOf } from '@/lib/multilingual'

/** Reports on an action item that one's party owes. */
export const POST = endpoint({
  input: z.strictObject({
    id: z.uuid(),
    state: z.enum(actionStates),
    reason: plainText(2000).default(''),
    locale: language,
  }),
  output: z.strictObject({ slug: z.string(), published: z.boolean() }),
  run: (actor, tx, { id, state, reason, locale }) =>
    report(actor, tx, { actionId: id, state, words: textsOf(reason, locale) }),
  goTo: ({ locale }, { slug, published }) =>
    `/${locale}/workspace/actions/${slug}/report?done=${published ? 'report' : 'report-sent'}`,
})
