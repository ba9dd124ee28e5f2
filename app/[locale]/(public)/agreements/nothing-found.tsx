import { useLocale, useTranslations } from 'next-intl'
import { type Filter, isNarrowed, searchOf, withChange } from '@/lib/registry/filter'

/** Why there is nothing, and what to do next. */
export function NothingFound({ filter }: { filter: Filter }) {
  const locale = useLocale()
  const t = useTranslations('register.empty')
  if (!isNarrowed(filter)) return <p className="mt-4 max-w-read">{t('register')}</p>
  const withoutWords = withChange(filter, { q: '' })
  const withoutFilters = searchOf(
    withChange(
      { ...filter, type: [], status: [], party: [], body: [], subject: [], year: [] },
      { from: '', to: '' },
    ),
  )
  return (
    <div className="mt-4 max-w-read">
      <p>{filter.q ? t('search', { q: filter.q }) : t('filters')}</p>
      <ul className="mt-3 list-disc pl-5">
        {filter.q && isNarrowed(withoutWords) && (
          <>
            <li>
              <a href={`/${locale}/agreements${withoutFilters}`}>{t('withoutFilters', { q: filter.q })}</a>
            </li>
            <li>
              <a href={`/${locale}/agreements${searchOf(withoutWords)}`}>{t('withoutWords')}</a>
            </li>
          </>
        )}
        <li>
          <a href={`/${locale}/agreements`}>{t('all')}</a>
        </li>
      </ul>
      {filter.q && <p className="mt-3 text-ink-2">{t('hint')}</p>}
    </div>
  )
}
