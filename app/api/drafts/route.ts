import { z } from 'zod'
import { kinds } from '@/db/vocabulary'
import { endpoint, language } from '@/lib/endpoint'
import { formText, withFiles } from '@/lib/entries/form'
import { draftShort, pageAfter, shortDrafted } from '@/lib/entries/short'

/** Begins an entry by its short form; its fields come beside these, as `content.name.zh`. */
export const POST = endpoint({
  input: z.object({ kind: z.enum(kinds), locale: language }).catchall(formText),
  output: shortDrafted,
  files: 'files',
  run: (actor, tx, { kind, locale: _locale, ...given }, files) =>
    draftShort(actor, tx, { kind, given: withFiles(given, files) }),
  goTo: ({ locale }, made) => pageAfter(locale, made),
})
