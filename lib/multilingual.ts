/** Which text a reader is shown of one that exists in several languages: the whole of the rule. */
import type { Multilingual } from '@/db/schema/content'
import type { Language, TextLanguage } from '@/db/vocabulary'
import { scriptOf } from './text'

/** What is shown, and the language it is in. `lang` is what the `lang` attribute says. */
export type ShownText = { text: string; language: TextLanguage; lang: string }

const tags: Record<TextLanguage, string> = {
  en: 'en',
  zh: 'zh-Hans',
  mn: 'mn',
  ru: 'ru',
  'mn-Mong': 'mn-Mong',
}
const anyOf: TextLanguage[] = ['zh', 'en', 'ru', 'mn', 'mn-Mong']

/** What a reader of one language is likeliest to read else; lists are sorted by the same (db/schema/register.ts). */
const nextBest: Record<Language, Language[]> = {
  en: ['zh', 'ru', 'mn'],
  zh: ['en', 'ru', 'mn'],
  mn: ['ru', 'en', 'zh'],
  ru: ['en', 'mn', 'zh'],
}

/** The text in the reader's language, or in the original one, or in the next best; null where there is none. */
export function textFor(
  texts: Multilingual,
  reader: Language,
  original: Language | null = null,
): ShownText | null {
  const wished: TextLanguage[] = [reader, ...(original ? [original] : []), ...nextBest[reader], 'mn-Mong']
  const language = wished.find((candidate) => texts[candidate])
  return language ? inLanguage(texts, language) : null
}

/** The texts in the other languages, in a fixed order; the traditional script is shown apart. */
export function otherTexts(texts: Multilingual, shown: TextLanguage | undefined): ShownText[] {
  return anyOf
    .filter((language) => language !== shown && language !== 'mn-Mong' && texts[language])
    .map((language) => inLanguage(texts, language))
}

/** A title beside the one shown: the original, where the reader is shown another. */
export function originalText(
  texts: Multilingual,
  original: Language | null,
  shown: TextLanguage,
): ShownText | null {
  const language = original ?? anyOf.find((candidate) => texts[candidate])
  return language && language !== shown && texts[language] ? inLanguage(texts, language) : null
}

function inLanguage(texts: Multilingual, language: TextLanguage): ShownText {
  return { text: texts[language] ?? '', language, lang: tags[language] }
}

// Whoever reads the pages in one language may write in another, as far as the script shows it.
const written: Partial<Record<string, Language>> = { Hans: 'zh', Latn: 'en' }

/** What a person typed into one field, under the language its script shows, or the one of the page; none for none. */
export function textsOf(typed: string, reader: Language): Multilingual {
  return typed ? { [written[scriptOf(typed) ?? 'Cyrl'] ?? reader]: typed } : {}
}

/** What the `lang` attribute says for a language of texts. */
export function langOf(language: TextLanguage): string {
  return tags[language]
}
