import { useLocale, useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { languages, type TermList as TermListName } from '@/db/vocabulary'
import { langOf } from '@/lib/multilingual'
import { type Labels, type Term, termNow } from '@/lib/terms'

type Props = { list: TermListName; terms: Term[]; labels: Map<string, Labels> }

/** The terms of a list in their order, each in all languages, with what became of it. */
export function TermList({ list, terms, labels }: Props) {
  const t = useTranslations('settings.terms')
  const locale = useLocale()
  const others = languages.filter((language) => language !== locale)
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2">
      {terms.map((term) => {
        const called = labels.get(term.code)
        const into = term.mergedInto && labels.get(termNow(terms, term.code)?.code ?? '')?.[locale]
        return (
          <li className="border-line border-b py-2" key={term.code}>
            <div className="flex flex-wrap items-center gap-x-3">
              <a
                className="inline-flex min-h-8 items-center font-strong"
                href={`/${locale}/admin/settings/terms/${list}/${term.code}`}
              >
                {called?.[locale]}
              </a>
              {into && (
                <Tag icon="arrow" tone="neutral">
                  {t('mergedInto', { term: into })}
                </Tag>
              )}
              {term.retired && !into && (
                <Tag icon="pause" tone="neutral">
                  {t('retired')}
                </Tag>
              )}
            </div>
            <p className="text-ink-2 text-sm">
              {others.map((language, at) => (
                <span key={language}>
                  {at > 0 && ' · '}
                  <span lang={langOf(language)}>{called?.[language]}</span>
                </span>
              ))}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
