/** What a rectification of a text and an objection to one hold. */
import { z } from 'zod'
import { languages, textLanguages } from '@/db/vocabulary'
import { flaw, multilingual, plainText } from '@/lib/content'

/** What a proposer types; the rest follows from the agreement it is about. */
export const typedFields = {
  language: z.enum(textLanguages).nullable(),
  place: plainText(200),
  wrong: plainText(5000),
  corrected: plainText(5000),
  reason: plainText(2000),
  /** How long after notification the parties may object. */
  days: z.int().min(1).max(365),
  /** An ISO day, where the parties were notified before; '': on the day of publication. */
  notified: z.union([z.literal(''), z.iso.date()]),
}

export const rectificationDraft = z.strictObject({
  agreement: z.uuid(),
  /** What the agreement is called, as it was called then. */
  title: multilingual(500),
  originalLanguage: z.enum(languages).nullable(),
  ...typedFields,
})
export type RectificationContent = z.infer<typeof rectificationDraft>

export const rectificationComplete = rectificationDraft.superRefine((content, check) => {
  if (!content.language) flaw(check, ['language'], 'rectification.language')
  for (const field of ['place', 'wrong', 'corrected', 'reason'] as const)
    if (!content[field]) flaw(check, [field], `rectification.${field}`)
  if (content.wrong && content.wrong === content.corrected) flaw(check, ['corrected'], 'rectification.same')
})

export const objectionContent = z.strictObject({
  rectification: z.uuid(),
  party: z.uuid(),
  /** ISO. */
  date: z.iso.date(),
  reason: plainText(2000).min(1),
})
export type ObjectionContent = z.infer<typeof objectionContent>
