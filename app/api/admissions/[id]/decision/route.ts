import { z } from 'zod'
import { beginDecision } from '@/lib/admissions/deeds'
import { endpoint, language } from '@/lib/endpoint'
import { drafted } from '@/lib/entries/commands'

/** Begins the draft in which the secretariat records the decision. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), locale: language }),
  output: drafted,
  stepUp: () => true,
  run: (actor, tx, { id }) => beginDecision(actor, tx, { admissionId: id }),
  goTo: ({ locale }, { revisionId }) => `/${locale}/workspace/drafts/${revisionId}`,
})
