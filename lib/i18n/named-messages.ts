/** The words of a language, in which the register bears the name that it was given. */
import type { Messages } from 'next-intl'
import type { Settings } from '@/lib/settings/groups'
import { loadMessages } from './messages'
import type { Locale } from './routing'

export async function namedMessages(locale: Locale, { organisation }: Settings): Promise<Messages> {
  const messages = await loadMessages(locale)
  const name = organisation.name[locale]
  return name ? { ...messages, shell: { ...messages.shell, name: asMessage(name) } } : messages
}

/** As a message that says just this: what would be read as an argument or a tag is quoted. */
export function asMessage(text: string): string {
  return text.replaceAll("'", "''").replace(/[{}<>]+/g, "'$&'")
}
