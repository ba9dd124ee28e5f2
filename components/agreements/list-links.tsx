import { useLocale, useTranslations } from 'next-intl'
import { Pagination } from '@/components/ui/pagination'
import { type Filter, searchOf, sorts, withChange } from '@/lib/registry/filter'

const link = 'inline-flex min-h-8 items-center pointer-coarse:min-h-11'

/** The orders, as links; the current one is not one. */
export function SortLinks({ filter }: { filter: Filter }) {
  const locale = useLocale()
  const t = useTranslations('register.sort')
  return (
    <nav aria-label={t('label')} className="my-3">
      <ul className="flex flex-wrap gap-x-4">
        <li aria-hidden="true" className={`${link} text-ink-2`}>
          {t('label')}
        </li>
        {sorts
          .filter((sort) => sort !== 'relevance' || filter.q)
          .map((sort) => (
            <li key={sort}>
              {sort === filter.sort ? (
                <span aria-current="true" className={`${link} font-strong`}>
                  {t(sort)}
                </span>
              ) : (
                <a className={link} href={`/${locale}/agreements${searchOf(withChange(filter, { sort }))}`}>
                  {t(sort)}
                </a>
              )}
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** The same rows as files, and as a feed to follow. */
export function DownloadLinks({ filter, total }: { filter: Filter; total: number }) {
  const locale = useLocale()
  const t = useTranslations('register.download')
  const search = searchOf(withChange(filter, {}))
  const file = (form: string) => `/${locale}/agreements.${form}${search}`
  return (
    <ul className="no-print mt-6 flex flex-wrap gap-x-4">
      <li className={`${link} text-ink-2`}>{t('these', { count: total })}</li>
      <li>
        <a className={link} download href={file('csv')}>
          CSV
        </a>
      </li>
      <li>
        <a className={link} href={file('json')}>
          JSON
        </a>
      </li>
      <li className={`${link} text-ink-2`}>{t('follow')}</li>
      <li>
        <a className={link} href={file('atom')} type="application/atom+xml">
          Atom
        </a>
      </li>
    </ul>
  )
}

/** Pages lead on from the record they end with, so that deep ones are as quick as the first. */
export function Pages({ filter, pages, numbers }: { filter: Filter; pages: number; numbers: number[] }) {
  const locale = useLocale()
  const t = useTranslations('register.pages')
  const [first, last] = [numbers[0] ?? null, numbers.at(-1) ?? null]
  const { page } = filter
  const to = (change: Partial<Filter>) => `/${locale}/agreements${searchOf(withChange(filter, change))}`
  if (pages <= 1) return null
  return (
    <Pagination
      label={t('label')}
      next={page < pages ? { href: to({ page: page + 1, after: last }), text: t('next') } : undefined}
      position={t('position', { page, pages })}
      previous={
        page > 1
          ? { href: to(page === 2 ? {} : { page: page - 1, before: first }), text: t('previous') }
          : undefined
      }
    />
  )
}
