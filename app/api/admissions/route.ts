import { z } from 'zod'
import { membershipClasses } from '@/db/vocabulary'
import { proposeAdmission } from '@/lib/admissions/deeds'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { textsOf } from '@/lib/multilingual'

/** Proposes, in the name of one's party, that another be admitted to a body. */
export const POST = endpoint({
  input: z.strictObject({
    body: z.uuid(),
    party: z.uuid(),
    class: z.enum(membershipClasses),
    reason: plainText(2000).default(''),
    locale: language,
  }),
  output: z.strictObject({ slug: z.string() }),
  run: (actor, tx, { body, party, reason, locale, ...rest }) =>
    proposeAdmission(actor, tx, {
      ...rest,
      bodyId: body,
      partyId: party,
      reasons: textsOf(reason, locale),
    }),
  goTo: ({ locale }, { slug }) => `/${locale}/workspace/admissions/${slug}?done=admit`,
})
