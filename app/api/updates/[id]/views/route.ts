import { z } from 'zod'
import { updateStances } from '@/db/vocabulary'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { pageAfter, shortDrafted } from '@/lib/entries/short'
import { textsOf } from '@/lib/multilingual'
import { giveView } from '@/lib/projects/deeds'

/** What one's party, a partner of the project, says of an update. */
export const POST = endpoint({
  input: z.strictObject({
    id: z.uuid(),
    stance: z.enum(updateStances),
    reason: plainText(2000).default(''),
    locale: language,
  }),
  output: shortDrafted,
  run: (actor, tx, { id, stance, reason, locale }) =>
    giveView(actor, tx, { updateId: id, stance, words: textsOf(reason, locale) }),
  goTo: ({ locale }, made) => pageAfter(locale, made),
})
