import { z } from 'zod'
import { textLanguages } from '@/db/vocabulary'
import { plainText } from '@/lib/content'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { askCorrection } from '@/lib/minutes/correcting'

/** Asks for a correction of minutes in the name of one's party. */
export const POST = endpoint({
  input: z.strictObject({
    id: z.uuid(),
    about: formNumber,
    language: z.enum(textLanguages),
    passage: z.string().max(10),
    after: plainText(5000).default(''),
    reason: plainText(2000).default(''),
    locale: language,
  }),
  output: z.strictObject({ slug: z.string() }),
  run: (actor, tx, { id, locale: _locale, after, ...asked }) =>
    askCorrection(actor, tx, { minutesId: id, after: after.replace(/\r\n?/g, '\n'), ...asked }),
  goTo: ({ locale, language: text }, { slug }) =>
    `/${locale}/workspace/minutes/${slug}?text=${text}&done=ask-correction`,
})
