import { z } from 'zod'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { drafted } from '@/lib/entries/commands'
import { rewrite } from '@/lib/rectifications/commands'
import { typedForm } from '@/lib/rectifications/form'

/** Stores the draft of a rectification, by a form without script. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), version: formNumber, locale: language, ...typedForm }),
  output: drafted,
  run: (actor, tx, { id, version, locale: _locale, ...typed }) =>
    rewrite(actor, tx, { revisionId: id, version, typed }),
  goTo: ({ id, locale }) => `/${locale}/workspace/revisions/${id}`,
})
