import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PeopleFilterForm } from '@/components/admin/people-filter-form'
import { PeopleTable } from '@/components/admin/people-table'
import { Page } from '@/components/layout/page'
import { requireActor } from '@/lib/auth'
import { listPartyNames, listPeople } from '@/lib/people/directory'
import { parsePeopleFilter, peopleSearch } from '@/lib/people-filter'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.people')
  return { title: t('title'), robots: { index: false } }
}

/** Everybody with an account: for whom they speak, and when they were last here. */
export default async function PeoplePage({ searchParams }: Props) {
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const filter = parsePeopleFilter(await searchParams)
  const found = await listPeople(actor, filter)
  if (!found) notFound()
  const t = await getTranslations('admin.people')
  const { rows, next } = found
  const first = { ...filter, after: '' }
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <PeopleFilterForm filter={filter} parties={await listPartyNames(actor)} />
      {peopleSearch(first) && (
        <p className="mt-3">
          <a className="inline-flex min-h-10 items-center" href={`/${locale}/admin/people`}>
            {t('clear')}
          </a>
        </p>
      )}
      <div className="mt-6">{rows.length ? <PeopleTable people={rows} /> : <p>{t('none')}</p>}</div>
      {(filter.after || next) && (
        <nav aria-label={t('pages')} className="mt-4 flex flex-wrap gap-x-6">
          {filter.after && (
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/admin/people${peopleSearch(first)}`}
            >
              {t('firstPage')}
            </a>
          )}
          {next && (
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/admin/people${peopleSearch({ ...filter, after: next })}`}
              rel="next"
            >
              {t('next')}
            </a>
          )}
        </nav>
      )}
    </Page>
  )
}
