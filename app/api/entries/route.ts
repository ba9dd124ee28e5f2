import { z } from 'zod'
import { kinds } from '@/db/vocabulary'
import { emptyAgreement } from '@/lib/agreements/schema'
import { endpoint, language } from '@/lib/endpoint'
import { companionInput, draft, drafted } from '@/lib/entries/commands'
import { currentSettings } from '@/lib/registry/settings'

/** A form without script begins an empty agreement. */
export const POST = endpoint({
  input: z.strictObject({
    kind: z.enum(kinds),
    content: z.unknown().optional(),
    companions: z.array(companionInput).max(400).default([]),
    locale: language,
  }),
  output: drafted,
  run: async (actor, tx, { content, ...input }) =>
    draft(actor, tx, { ...input, content: content ?? (await newAgreement()) }),
  goTo: ({ locale }, { revisionId }) => `/${locale}/workspace/drafts/${revisionId}`,
})

async function newAgreement() {
  const { drafts } = await currentSettings()
  return { ...emptyAgreement, visibility: drafts.visibility }
}
