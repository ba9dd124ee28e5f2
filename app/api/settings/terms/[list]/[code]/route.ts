import { z } from 'zod'
import { termLists } from '@/db/vocabulary'
import { endpoint, language } from '@/lib/endpoint'
import { formText } from '@/lib/entries/form'
import { changeTerm } from '@/lib/settings/changing-terms'
import { labelsFrom } from '@/lib/settings/term-labels'
import { termCode } from '@/lib/terms'

/** Calls a term otherwise, offers it no longer or again, or merges it into another (`into`). */
export const POST = endpoint({
  input: z
    .object({
      list: z.enum(termLists),
      code: termCode,
      deed: z.enum(['relabel', 'retire', 'offer', 'merge']),
      into: formText.default(''),
      locale: language,
    })
    .catchall(formText),
  stepUp: () => true,
  keepsTyped: true,
  output: z.strictObject({ code: z.string() }),
  run: (actor, tx, { list, code, deed, into, locale: _, ...given }) =>
    changeTerm(actor, tx, { list, code, deed, into, labels: labelsFrom(given) }),
  goTo: ({ locale, list, deed }) => `/${locale}/admin/settings/terms?done=term_${deed}#${list}`,
})
