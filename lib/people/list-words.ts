/** What a language or a role may be written as in a list of people: its code, or its word in any of the four languages. */
import { languages, roles } from '@/db/vocabulary'
import { localeNames } from '@/lib/i18n/routing'
import { wordsIn } from '@/lib/i18n/translate'
import type { ListWords } from './invited-list'

export async function listWords(): Promise<ListWords> {
  const words: ListWords = { language: {}, role: {} }
  for (const locale of languages) {
    const t = await wordsIn(locale, 'words')
    for (const role of roles) {
      words.role[role] = role
      words.role[t(`roles.${role}`).toLowerCase()] = role
    }
    for (const language of languages) {
      words.language[language] = language
      words.language[localeNames[language].toLowerCase()] = language
      words.language[t(`textLanguages.${language}`).toLowerCase()] = language
    }
  }
  return words
}
