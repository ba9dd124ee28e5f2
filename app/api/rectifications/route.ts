import { z } from 'zod'
import { endpoint, language } from '@/lib/endpoint'
import { drafted } from '@/lib/entries/commands'
import { propose } from '@/lib/rectifications/commands'
import { typedForm } from '@/lib/rectifications/form'

/** Begins the draft of a rectification of the agreement named. */
export const POST = endpoint({
  input: z.strictObject({ agreement: z.uuid(), locale: language, ...typedForm }),
  output: drafted,
  run: (actor, tx, { agreement, locale: _locale, ...typed }) =>
    propose(actor, tx, { agreementId: agreement, typed }),
  goTo: ({ locale }, { revisionId }) => `/${locale}/workspace/revisions/${revisionId}`,
})
