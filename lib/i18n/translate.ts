/** The words of a language outside of a page: for mail. */
import { createTranslator, type Messages } from 'next-intl'
import { currentSettings } from '@/lib/registry/settings'
import { namedMessages } from './named-messages'
import type { Locale } from './routing'

export async function wordsIn<N extends keyof Messages>(locale: Locale, namespace: N) {
  const messages = await namedMessages(locale, await currentSettings())
  return createTranslator<Messages, N>({ locale, messages, namespace })
}
