import type { useTranslations } from 'next-intl'
import type { getTranslations } from 'next-intl/server'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import type { Piece } from '@/lib/typeset/paper'

/** What a paper is put into words with: the messages that the pages use, in the reader's language. */
export type PaperWords = {
  language: Language
  agreement: ReturnType<typeof useTranslations<'agreement'>>
  dates: ReturnType<typeof useTranslations<'dates'>>
  register: ReturnType<typeof useTranslations<'register'>>
  sheet: ReturnType<typeof useTranslations<'sheet'>>
  shell: ReturnType<typeof useTranslations<'shell'>>
  words: ReturnType<typeof useTranslations<'words'>>
}

/** These words in one language; `speak` is `getTranslations` of next-intl/server, which only the pages' side may load. */
export async function paperWords(language: Language, speak: typeof getTranslations): Promise<PaperWords> {
  const [agreement, dates, register, sheet, shell, words] = await Promise.all([
    speak({ locale: language, namespace: 'agreement' }),
    speak({ locale: language, namespace: 'dates' }),
    speak({ locale: language, namespace: 'register' }),
    speak({ locale: language, namespace: 'sheet' }),
    speak({ locale: language, namespace: 'shell' }),
    speak({ locale: language, namespace: 'words' }),
  ])
  return { language, agreement, dates, register, sheet, shell, words }
}

/** Words of the paper's own language. */
export function own({ language }: PaperWords, text: string): Piece {
  return { text, language }
}

/** What people wrote, in the reader's language or the one it falls back to; nothing where there is none. */
export function written({ language }: PaperWords, texts: Multilingual, original?: Language | null): Piece[] {
  const shown = textFor(texts, language, original)
  return shown ? [{ text: shown.text, language: shown.language }] : []
}
