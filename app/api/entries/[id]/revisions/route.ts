import { z } from 'zod'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { correct, drafted } from '@/lib/entries/commands'

export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), basedOn: formNumber, locale: language }),
  output: drafted,
  run: (actor, tx, { id, basedOn }) => correct(actor, tx, { entryId: id, basedOn }),
  goTo: ({ locale }, { revisionId }) => `/${locale}/workspace/drafts/${revisionId}`,
})
