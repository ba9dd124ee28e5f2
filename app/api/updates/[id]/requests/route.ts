import { z } from 'zod'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { askCorrection } from '@/lib/projects/requests'

/** Asks the lead to correct an update, with a reason. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), reason: plainText(2000).default(''), locale: language }),
  output: z.strictObject({ slug: z.string() }),
  run: (actor, tx, { id, reason }) => askCorrection(actor, tx, { updateId: id, reason }),
  goTo: ({ locale }) => `/${locale}/workspace/portfolio?done=correction-asked`,
})
