import { z } from 'zod'
import { plainText } from '@/lib/content'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { formText, withFiles } from '@/lib/entries/form'
import { intent, pageAfter, shortDrafted } from '@/lib/entries/short'
import { correctUpdate } from '@/lib/projects/deeds'

/** Corrects an update that one's party published; its fields come as when it was new. */
export const POST = endpoint({
  input: z
    .object({
      id: z.uuid(),
      basedOn: formNumber,
      changeNote: plainText(1000).default(''),
      intent,
      locale: language,
    })
    .catchall(formText),
  output: shortDrafted,
  files: 'files',
  run: (actor, tx, { id, basedOn, changeNote, intent, locale: _locale, ...given }, files) =>
    correctUpdate(actor, tx, { updateId: id, basedOn, changeNote, intent, given: withFiles(given, files) }),
  goTo: ({ locale }, made) => pageAfter(locale, made),
})
