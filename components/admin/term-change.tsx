import { useTranslations } from 'next-intl'
import { OwnWords } from '@/components/workspace/own-words'
import { languages, type TermList } from '@/db/vocabulary'
import type { Term } from '@/lib/terms'

export type TermValues = Record<string, Partial<Pick<Term, 'labels' | 'retired' | 'mergedInto'>>>
type Props = { list: TermList; before: TermValues; after: TermValues }

/** What was changed of which term: what it was, and what it is since. */
export function TermChange({ list, before, after }: Props) {
  const t = useTranslations('settings')
  const words = useTranslations('words')
  const name = (code: string) => (words.has(`${list}.${code}`) ? words(`${list}.${code}`) : code)
  const written = (field: keyof Term, value: TermValues[string] | undefined) => {
    if (!value || !(field in value)) return '–'
    if (field === 'labels') return languages.map((language) => value.labels?.[language]).join(' · ')
    if (field === 'retired') return t(value.retired ? 'terms.retired' : 'terms.offered')
    return value.mergedInto ? t('terms.mergedInto', { term: name(value.mergedInto) }) : t('terms.notMerged')
  }
  return (
    <>
      {words(`termLists.${list}`)}
      <ul>
        {Object.entries(after).flatMap(([code, value]) =>
          (Object.keys(value) as ('labels' | 'retired' | 'mergedInto')[]).map((field) => (
            <li className="text-sm" key={`${code} ${field}`}>
              <OwnWords>{code}</OwnWords>
              {', '}
              {t(`terms.fields.${field}`)}
              {': '}
              <del className="text-ink-2">
                <OwnWords>{written(field, before[code])}</OwnWords>
              </del>
              {' → '}
              <ins className="no-underline">
                <OwnWords>{written(field, value)}</OwnWords>
              </ins>
            </li>
          )),
        )}
      </ul>
    </>
  )
}
