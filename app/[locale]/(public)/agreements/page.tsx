import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AgreementsTable } from '@/components/agreements/agreements-table'
import { FilterForm } from '@/components/agreements/filter-form'
import { FilterTags } from '@/components/agreements/filter-tags'
import { DownloadLinks, Pages, SortLinks } from '@/components/agreements/list-links'
import { Page } from '@/components/layout/page'
import { listAgreements, pageLength } from '@/lib/registry/agreements-list'
import { alternates } from '@/lib/registry/alternates'
import { agreementsAsked } from '@/lib/registry/asked'
import { namesBySlug } from '@/lib/registry/directory'
import { countAgreements } from '@/lib/registry/facets'
import { isNarrowed, searchOf, withChange } from '@/lib/registry/filter'
import { registerVersion } from '@/lib/registry/version'
import { NothingFound } from './nothing-found'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Agreements({ searchParams }: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('register.list')]
  const version = await registerVersion()
  const asked = await agreementsAsked(await searchParams)
  const [facets, names, listed] = await Promise.all([
    countAgreements(version, asked),
    namesBySlug(version),
    listAgreements(version, asked, locale),
  ])
  const pages = Math.max(1, Math.ceil(facets.total / pageLength))
  const filter = asked.page > pages ? { ...asked, page: pages, after: null, before: null } : asked
  const rows = filter === asked ? listed : await listAgreements(version, filter, locale)
  return (
    <Page lead={!isNarrowed(filter) && t('lead')} title={t('heading', { count: facets.total })}>
      <FilterTags filter={filter} names={names} />
      <div className="mt-2 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-10">
        <div className="no-print">
          <FilterForm facets={facets} filter={filter} names={names} />
        </div>
        <div className="mt-6 lg:mt-2">
          {rows.length ? (
            <>
              <SortLinks filter={filter} />
              <AgreementsTable caption={t('caption', { page: filter.page, pages })} rows={rows} />
              <Pages filter={filter} numbers={rows.map((row) => row.number)} pages={pages} />
              <DownloadLinks filter={filter} total={facets.total} />
            </>
          ) : (
            <NothingFound filter={filter} />
          )}
        </div>
      </div>
    </Page>
  )
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('register.list')]
  const filter = await agreementsAsked(await searchParams)
  const search = searchOf(filter)
  const rows = searchOf(withChange(filter, {}))
  return {
    title: filter.q ? t('titleSearch', { q: filter.q }) : t('title'),
    description: t('lead'),
    alternates: await alternates(locale, `/agreements${search}`, {
      'application/atom+xml': `/agreements.atom${rows}`,
      'application/json': `/agreements.json${rows}`,
      'text/csv': `/agreements.csv${rows}`,
    }),
    // A search is for its reader; the list and its pages are for everybody.
    robots: filter.q ? 'noindex, follow' : undefined,
  }
}
