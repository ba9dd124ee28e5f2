/** The words of a language outside of a page: for mail. */
import { createTranslator, type Messages } from 'next-intl'
import { loadMessages } from './messages'
import type { Locale } from './routing'

export async function wordsIn<N extends keyof Messages>(locale: Locale, namespace: N) {
  return createTranslator<Messages, N>({ locale, messages: await loadMessages(locale), namespace })
}
