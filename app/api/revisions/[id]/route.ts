import { z } from 'zod'
import { plainText } from '@/lib/content'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { companionInput, drafted, save } from '@/lib/entries/commands'

export const PUT = endpoint({
  input: z.strictObject({
    id: z.uuid(),
    version: formNumber,
    content: z.unknown(),
    companions: z.array(companionInput).max(400),
    changeNote: plainText(1000),
    locale: language,
  }),
  output: drafted,
  run: (actor, tx, { id, ...input }) => save(actor, tx, { revisionId: id, ...input }),
  goTo: ({ id, locale }) => `/${locale}/workspace/drafts/${id}`,
})
