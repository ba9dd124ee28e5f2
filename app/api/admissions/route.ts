import { z } from 'zod'
import { type Language, membershipClasses } from '@/db/vocabulary'
import { proposeAdmission } from '@/lib/admissions/deeds'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { scriptOf } from '@/lib/text'

// Whoever reads the pages in one language may write in another, as far as the script shows it.
const written: Partial<Record<string, Language>> = { Hans: 'zh', Latn: 'en' }

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
      reasons: reason ? { [written[scriptOf(reason) ?? 'Cyrl'] ?? locale]: reason } : {},
    }),
  goTo: ({ locale }, { slug }) => `/${locale}/workspace/admissions/${slug}?done=admit`,
})
