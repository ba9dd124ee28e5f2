/** The words of a language, in which the register bears the name that it was given, and terms the labels that they were given. */
import type { Messages } from 'next-intl'
import { termLists } from '@/db/vocabulary'
import type { Settings } from '@/lib/settings/groups'
import { type Term, termNow } from '@/lib/terms'
import { loadMessages } from './messages'
import type { Locale } from './routing'

export async function namedMessages(locale: Locale, settings: Settings): Promise<Messages> {
  const messages = await loadMessages(locale)
  const name = settings.organisation.name[locale]
  const labels = termLists.map((list) => [list, labelsOf(settings[list].terms, messages.words[list], locale)])
  return {
    ...messages,
    ...(name ? { shell: { ...messages.shell, name: asMessage(name) } } : {}),
    words: { ...messages.words, ...Object.fromEntries(labels) },
  }
}

/** Of every code, one that was merged as well: what the term is called that it means. */
function labelsOf(terms: Term[], own: Record<string, string>, locale: Locale): Record<string, string> {
  return Object.fromEntries(
    terms.map(({ code }) => {
      const term = termNow(terms, code)
      const label = term?.labels[locale]
      return [code, label ? asMessage(label) : (own[term?.code ?? code] ?? code)]
    }),
  )
}

/** As a message that says just this: what would be read as an argument or a tag is quoted. */
export function asMessage(text: string): string {
  return text.replaceAll("'", "''").replace(/[{}<>]+/g, "'$&'")
}
