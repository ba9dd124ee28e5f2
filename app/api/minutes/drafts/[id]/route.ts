import { z } from 'zod'
import { plainText } from '@/lib/content'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { drafted } from '@/lib/entries/commands'
import { rewrite } from '@/lib/minutes/commands'
import { typedFrom } from '@/lib/minutes/form'

/** Stores the draft of minutes; its fields come beside these, as `content.texts.zh`. */
export const POST = endpoint({
  input: z
    .object({
      id: z.uuid(),
      version: formNumber,
      changeNote: plainText(1000).default(''),
      next: z.enum(['look', 'write']).default('look'),
      locale: language,
    })
    // How long a text may be is its schema's to say; a form sends the end of a line as two characters.
    .catchall(z.string().max(50_000)),
  output: drafted,
  run: (actor, tx, { id, version, changeNote, next: _next, locale: _locale, ...given }) =>
    rewrite(actor, tx, { revisionId: id, version, changeNote, typed: typedFrom(given) }),
  goTo: ({ id, locale, next }) =>
    next === 'look' ? `/${locale}/workspace/revisions/${id}` : `/${locale}/workspace/drafts/${id}?done=save`,
})
