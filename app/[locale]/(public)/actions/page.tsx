import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActionFilterForm } from '@/components/actions/action-filter-form'
import { ActionsTable } from '@/components/actions/actions-table'
import { Page } from '@/components/layout/page'
import { Pagination } from '@/components/ui/pagination'
import { actionSearch, parseActionFilter } from '@/lib/registry/action-filter'
import { listActions } from '@/lib/registry/actions'
import { alternates } from '@/lib/registry/alternates'
import { namesBySlug } from '@/lib/registry/directory'
import { registerVersion } from '@/lib/registry/version'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ActionsPage({ searchParams }: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('actions')]
  const version = await registerVersion()
  const filter = parseActionFilter(await searchParams)
  const [{ rows, more }, names] = await Promise.all([listActions(version, filter), namesBySlug(version)])
  const last = rows.at(-1)
  const here = `/${locale}/actions`
  const isFiltered = actionSearch({ ...filter, after: null }) !== ''
  return (
    <Page lead={t('lead')} title={t('title')}>
      <div className="mt-4">
        <ActionFilterForm filter={filter} names={names} />
      </div>
      {(isFiltered || filter.after) && (
        <p className="no-print mt-3">
          <a className="inline-flex min-h-10 items-center" href={here}>
            {t('filter.clear')}
          </a>
        </p>
      )}
      <div className="mt-6">
        {rows.length ? (
          <ActionsTable actions={rows} caption={t('caption')} />
        ) : (
          <p className="text-ink-2">{t(isFiltered ? 'noneFiltered' : 'none')}</p>
        )}
      </div>
      {(more || filter.after) && (
        <Pagination
          label={t('pages')}
          next={
            more && last
              ? {
                  href: `${here}${actionSearch({ ...filter, after: { day: last.dueTo, number: last.number } })}`,
                  text: t('later'),
                }
              : undefined
          }
          position={t('position', { count: rows.length })}
          previous={
            filter.after
              ? { href: `${here}${actionSearch({ ...filter, after: null })}`, text: t('first') }
              : undefined
          }
        />
      )}
    </Page>
  )
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('actions')]
  const filter = parseActionFilter(await searchParams)
  return {
    title: t('title'),
    description: t('lead'),
    alternates: await alternates(locale, `/actions${actionSearch(filter)}`),
  }
}
