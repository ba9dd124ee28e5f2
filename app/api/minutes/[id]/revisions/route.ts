import { z } from 'zod'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { drafted } from '@/lib/entries/commands'
import { writeAnew } from '@/lib/minutes/commands'

/** Opens the next revision of circulated minutes, with the texts of revision `from`. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), basedOn: formNumber, from: formNumber, locale: language }),
  output: drafted,
  run: (actor, tx, { id, basedOn, from }) => writeAnew(actor, tx, { minutesId: id, basedOn, from }),
  goTo: ({ locale }, { revisionId }) => `/${locale}/workspace/drafts/${revisionId}`,
})
