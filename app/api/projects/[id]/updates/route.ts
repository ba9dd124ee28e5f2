import { z } from 'zod'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { formText, withFiles } from '@/lib/entries/form'
import { intent, pageAfter, shortDrafted } from '@/lib/entries/short'
import { report } from '@/lib/projects/deeds'

/** Reports on a project that one's party leads; the fields of the update come beside these, as `content.happened.zh`. */
export const POST = endpoint({
  input: z.object({ id: z.uuid(), covers: plainText(9), intent, locale: language }).catchall(formText),
  output: shortDrafted,
  files: 'files',
  run: (actor, tx, { id, covers, intent, locale: _locale, ...given }, files) =>
    report(actor, tx, { projectId: id, covers, intent, given: withFiles(given, files) }),
  goTo: ({ locale }, made) => pageAfter(locale, made),
})
