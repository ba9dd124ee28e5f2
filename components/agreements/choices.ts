import type { useTranslations } from 'next-intl'
import type { Multilingual } from '@/db/schema/content'
import type { AgreementStatus, AgreementType, FacetName, Language, Subject } from '@/db/vocabulary'
import { noYear } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'

/** Names of parties and bodies by slug. */
export type Names = { party: Record<string, Multilingual>; body: Record<string, Multilingual> }
type Words = ReturnType<typeof useTranslations<'words'>>
type Register = ReturnType<typeof useTranslations<'register'>>

/** What a value of a facet is called, and in which language where that is not the reader's. */
export function labelOf(
  facet: FacetName,
  value: string,
  reader: Language,
  say: { words: Words; register: Register; names: Names },
): { label: string; lang?: string } {
  switch (facet) {
    case 'type':
      return { label: say.words(`agreementTypes.${value as AgreementType}`) }
    case 'status':
      return { label: say.words(`agreementStatuses.${value as AgreementStatus}`) }
    case 'subject':
      return { label: say.words(`subjects.${value as Subject}`) }
    case 'year':
      return { label: value === noYear ? say.register('filter.noYear') : value }
    default: {
      const name = textFor(say.names[facet][value] ?? {}, reader)
      if (!name) return { label: value }
      return name.language === reader ? { label: name.text } : { label: name.text, lang: name.lang }
    }
  }
}
