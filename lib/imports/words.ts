/** What people call the words of the vocabulary and the fields of contents, in the four languages of the product. */
import { type Language, languages, termLists } from '@/db/vocabulary'
import { loadMessages } from '@/lib/i18n/messages'
import { currentSettings } from '@/lib/registry/settings'
import { type Term, termNow } from '@/lib/terms'
import { normaliseText } from '@/lib/text'
import type { Labels } from './heads'

/** By group and spelling: the words that may be meant. */
export type WordsCalled = Map<string, Set<string>>

type Tree = { [key: string]: string | Tree }

export async function fieldLabels(): Promise<Labels> {
  const labels = {} as Record<Language, Record<string, string>>
  for (const language of languages) {
    const messages = (await loadMessages(language)) as unknown as Record<string, Tree>
    labels[language] = {
      ...(messages.agreement!.fields as Record<string, string>),
      ...(messages.imports!.fields as Record<string, string>),
    }
  }
  return labels
}

export function wordKey(text: string): string {
  return normaliseText(text)
    .replace(/[\s_-]+/gu, ' ')
    .trim()
}

/**
 * The words of a group by their codes, their labels and what else sources call them. Terms of the secretariat's also by what
 * they were called before: one that was merged means the other.
 */
export async function wordsCalled(
  group: string,
  words: readonly string[],
  also: Record<string, string> = {},
): Promise<WordsCalled> {
  const terms = await termsOf(group)
  const codes = terms?.map(({ code }) => code) ?? words
  const meant = (word: string) => (terms && termNow(terms, word)?.code) ?? word
  const called: WordsCalled = new Map()
  const add = (name: string, word: string) => {
    const known = called.get(wordKey(name)) ?? new Set()
    called.set(wordKey(name), known.add(meant(word)))
  }
  for (const language of languages) {
    const messages = (await loadMessages(language)) as unknown as { words: Tree }
    const labels = messages.words[group] as Tree | undefined
    for (const word of codes) if (typeof labels?.[word] === 'string') add(labels[word] as string, word)
    for (const { code, labels } of terms ?? []) if (labels[language]) add(labels[language], code)
  }
  for (const [name, word] of Object.entries(also)) add(name, word)
  // A code means itself, whatever it is in one of the languages.
  for (const word of codes) called.set(wordKey(word), new Set([meant(word)]))
  return called
}

async function termsOf(group: string): Promise<Term[] | null> {
  const list = termLists.find((one) => one === group)
  return list ? (await currentSettings())[list].terms : null
}
