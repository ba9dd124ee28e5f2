import { z } from 'zod'
import { plainText } from '@/lib/content'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { formText } from '@/lib/entries/form'
import { saveShort, shortDrafted } from '@/lib/entries/short'

/** Stores a draft by its short form. */
export const POST = endpoint({
  input: z
    .object({
      id: z.uuid(),
      version: formNumber,
      changeNote: plainText(1000).default(''),
      locale: language,
    })
    .catchall(formText),
  output: shortDrafted,
  run: (actor, tx, { id, version, changeNote, locale: _locale, ...given }) =>
    saveShort(actor, tx, { revisionId: id, version, changeNote, given }),
  goTo: ({ id, locale }, { complete }) => `/${locale}/workspace/${complete ? 'revisions' : 'drafts'}/${id}`,
})
