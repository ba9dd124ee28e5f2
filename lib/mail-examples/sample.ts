/** What the examples of mails speak of: made up, and marked as samples in the language of the mail. */
import { type Language, meetingZones } from '@/db/vocabulary'
import { wordsIn } from '@/lib/i18n/translate'
import type { Words } from '@/lib/mail'

/** One mail in a language. */
export type Example = (language: Language) => Promise<Words>

/** Of nobody: its links lead nowhere. */
export const nobody = '00000000-0000-4000-8000-000000000000'
export const token = 'sample'
export const slug = 'sample'
export const day = '2030-06-12'

export async function samplesIn(language: Language) {
  const t = await wordsIn(language, 'operations')
  type Named = Parameters<typeof t>[0] extends infer Key
    ? Key extends `previews.sample.${infer Name}`
      ? Name
      : never
    : never
  const say = (name: Named) => t(`previews.sample.${name}`)
  return { say, texts: (name: Named) => ({ [language]: say(name) }) }
}

/** When and where a meeting is. */
export const times = {
  date: day,
  starts: `${day}T09:00`,
  ends: `${day}T17:00`,
  zone: meetingZones[0],
}
