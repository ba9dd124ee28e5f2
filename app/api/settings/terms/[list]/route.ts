import { z } from 'zod'
import { termLists } from '@/db/vocabulary'
import { endpoint, language } from '@/lib/endpoint'
import { formText } from '@/lib/entries/form'
import { changeTerm } from '@/lib/settings/changing-terms'
import { labelsFrom } from '@/lib/settings/term-labels'

/** Adds a term; `label.zh` and so on are what it is called. */
export const POST = endpoint({
  input: z.object({ list: z.enum(termLists), locale: language }).catchall(formText),
  stepUp: () => true,
  keepsTyped: true,
  output: z.strictObject({ code: z.string() }),
  run: (actor, tx, { list, locale: _, ...given }) =>
    changeTerm(actor, tx, { list, deed: 'add', labels: labelsFrom(given) }),
  goTo: ({ locale, list }) => `/${locale}/admin/settings/terms?done=term_add#${list}`,
})
