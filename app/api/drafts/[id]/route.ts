import { z } from 'zod'
import { plainText } from '@/lib/content'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { formText, withFiles } from '@/lib/entries/form'
import { intent, pageAfter, saveShort, shortDrafted } from '@/lib/entries/short'

/** Stores a draft by its short form, and submits it where it is complete and was to be sent. */
export const POST = endpoint({
  input: z
    .object({
      id: z.uuid(),
      version: formNumber,
      changeNote: plainText(1000).default(''),
      intent,
      locale: language,
    })
    .catchall(formText),
  output: shortDrafted,
  files: 'files',
  run: (actor, tx, { id, version, changeNote, intent, locale: _locale, ...given }, files) =>
    saveShort(actor, tx, { revisionId: id, version, changeNote, intent, given: withFiles(given, files) }),
  goTo: ({ locale }, made) => pageAfter(locale, made),
})
