import { z } from 'zod'
import { kinds } from '@/db/vocabulary'
import { emptyAgreement } from '@/lib/agreements/schema'
import { endpoint, language } from '@/lib/endpoint'
import { companionInput, draft, drafted } from '@/lib/entries/commands'

/** A form without script begins an empty agreement. */
export const POST = endpoint({
  input: z.strictObject({
    kind: z.enum(kinds),
    content: z.unknown().default(emptyAgreement),
    companions: z.array(companionInput).max(400).default([]),
    locale: language,
  }),
  output: drafted,
  run: draft,
  goTo: ({ locale }, { revisionId }) => `/${locale}/workspace/drafts/${revisionId}`,
})
