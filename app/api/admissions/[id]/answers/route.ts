import { z } from 'zod'
import { admissionSteps } from '@/db/vocabulary'
import { answerAdmission } from '@/lib/admissions/deeds'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'

/** What a party says of an admission. */
export const POST = endpoint({
  input: z.strictObject({
    id: z.uuid(),
    step: z.enum(admissionSteps),
    reason: plainText(2000).default(''),
    locale: language,
  }),
  output: z.strictObject({ slug: z.string() }),
  stepUp: () => true,
  run: (actor, tx, { id, step, reason }) => answerAdmission(actor, tx, { admissionId: id, step, reason }),
  goTo: ({ locale, step }, { slug }) => `/${locale}/workspace/admissions/${slug}?done=${step}`,
})
