import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { LaterPages } from '@/components/admin/later-pages'
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
  const base = `/${locale}/admin/people`
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <PeopleFilterForm filter={filter} parties={await listPartyNames(actor)} />
      {peopleSearch(first) && (
        <p className="mt-3">
          <a className="inline-flex min-h-10 items-center" href={base}>
            {t('clear')}
          </a>
        </p>
      )}
      <div className="mt-6">{rows.length ? <PeopleTable people={rows} /> : <p>{t('none')}</p>}</div>
      <LaterPages
        first={filter.after ? `${base}${peopleSearch(first)}` : null}
        next={next && `${base}${peopleSearch({ ...filter, after: next })}`}
      />
    </Page>
  )
}
