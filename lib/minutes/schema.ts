/** What the minutes of a meeting and a correction of them hold. */
import { z } from 'zod'
import type { Multilingual } from '@/db/schema/content'
import { correctionOutcomes, textLanguages } from '@/db/vocabulary'
import { flaw, multilingual, plainText } from '@/lib/content'

/** What one text may hold; all of them together must fit in what one request may send. */
export const longestText = 20_000

/** Forms send the ends of lines in two characters; a text is kept, and its hash taken, with one. */
const oneLineEnd = (texts: Multilingual): Multilingual =>
  Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language, text.replace(/\r\n?/g, '\n')]),
  )

export const minutesDraft = z.strictObject({
  meeting: z.uuid(),
  /** Markdown, in each language. */
  texts: multilingual(longestText).transform(oneLineEnd),
  /** The languages whose text has force of its own; the others are translations. */
  authentic: z.array(z.enum(textLanguages)).max(textLanguages.length),
  /** Who signs them, as offices. */
  signedBy: multilingual(500),
  /** How many days after publication the parties may ask for corrections. */
  days: z.int().min(1).max(365),
  /** What the secretariat says to the corrections asked; one without an outcome is not answered yet. */
  answers: z
    .array(
      z.strictObject({
        correction: z.uuid(),
        outcome: z.enum(correctionOutcomes).nullable(),
        reason: plainText(2000),
      }),
    )
    .max(1000),
})
export type MinutesContent = z.infer<typeof minutesDraft>

export const minutesComplete = minutesDraft.superRefine((content, check) => {
  const { texts, authentic, answers } = content
  if (!Object.keys(texts).length) flaw(check, ['texts'], 'minutes.text')
  else if (!authentic.length) flaw(check, ['authentic'], 'minutes.authentic')
  if (authentic.some((language) => !texts[language])) flaw(check, ['authentic'], 'minutes.authenticText')
  answers.forEach(({ outcome, reason }, position) => {
    if (!outcome) flaw(check, ['answers', position], 'minutes.outcome')
    else if (outcome === 'declined' && !reason) flaw(check, ['answers', position], 'minutes.reason')
  })
})

export const correctionContent = z.strictObject({
  minutes: z.uuid(),
  /** The revision of the minutes that it is about. */
  about: z.int().min(1),
  party: z.uuid(),
  language: z.enum(textLanguages),
  /** The passage's mark, and the passage as it read and as it should. */
  passage: z.string().regex(/^p[1-9][0-9]{0,4}$/),
  before: plainText(longestText),
  after: plainText(5000),
  reason: plainText(2000).min(1),
  /** ISO. */
  date: z.iso.date(),
})
export type CorrectionContent = z.infer<typeof correctionContent>
