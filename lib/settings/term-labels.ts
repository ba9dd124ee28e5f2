/** What terms are called, in all languages; and what is wrong with labels that somebody typed. */
import { z } from 'zod'
import { type Language, languages, type TermList } from '@/db/vocabulary'
import { flaw, plainText } from '@/lib/content'
import { loadMessages } from '@/lib/i18n/messages'
import { codesNow, type Labels, longestLabel, type Term } from '@/lib/terms'

/** By code: its own labels, or where it has none those of the product's messages. */
export async function labelsOfTerms(list: TermList, terms: readonly Term[]): Promise<Map<string, Labels>> {
  const messages = await Promise.all(languages.map(loadMessages))
  const inMessages = (code: string, at: number) => messages[at]!.words[list][code] ?? code
  return new Map(
    terms.map(({ code, labels }) => [
      code,
      inAll((language, at) => labels[language] ?? inMessages(code, at)),
    ]),
  )
}

/** As a form sends them: `label.en`, `label.zh` and so on. */
export function labelsFrom(given: Readonly<Record<string, string>>): Labels {
  return inAll((language) => (given[`label.${language}`] ?? '').trim())
}

/**
 * Labels in all languages, for every page answers in each; and none that another term bears, or nobody could tell them
 * apart. `own`: the term that they are for, null for a new one.
 */
export function labelsSchema(terms: readonly Term[], all: Map<string, Labels>, own: string | null) {
  const others = codesNow(terms).flatMap((code) => (code === own ? [] : (all.get(code) ?? [])))
  const each = plainText(longestLabel)
  return z.strictObject(inAll(() => each)).superRefine((labels, check) => {
    for (const language of languages) {
      const key = keyOf(labels[language])
      if (!key) flaw(check, [language], 'label.missing')
      else if (others.some((other) => keyOf(other[language]) === key)) flaw(check, [language], 'label.taken')
    }
  })
}

const keyOf = (label: string) => label.normalize('NFKC').trim().toLowerCase()

function inAll<T>(of: (language: Language, at: number) => T): Record<Language, T> {
  return Object.fromEntries(languages.map((language, at) => [language, of(language, at)])) as Record<
    Language,
    T
  >
}
