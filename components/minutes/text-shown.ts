import type { Multilingual } from '@/db/schema/content'
import { type Language, type TextLanguage, textLanguages } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'

/** Which of the texts is shown: the one asked for, or the reader's, or the next best; null where there is none. */
export function textShown(
  texts: Multilingual,
  asked: string | string[] | undefined,
  reader: Language,
): { text: string; language: TextLanguage } | null {
  const language = textLanguages.find((known) => known === asked && texts[known])
  return language ? { text: texts[language] ?? '', language } : textFor(texts, reader)
}
