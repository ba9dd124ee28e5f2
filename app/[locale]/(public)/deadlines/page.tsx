import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeadlineFilterForm } from '@/components/deadlines/deadline-filter-form'
import { DeadlinesTable } from '@/components/deadlines/deadlines-table'
import { Page } from '@/components/layout/page'
import { Pagination } from '@/components/ui/pagination'
import { today } from '@/lib/dates'
import { alternates } from '@/lib/registry/alternates'
import { deadlineSearch, parseDeadlineFilter } from '@/lib/registry/deadline-filter'
import { listDeadlines } from '@/lib/registry/deadlines'
import { namesBySlug } from '@/lib/registry/directory'
import { registerVersion } from '@/lib/registry/version'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeadlinesPage({ searchParams }: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('deadlines')]
  const version = await registerVersion()
  const filter = parseDeadlineFilter(await searchParams)
  const [{ rows, later }, names] = await Promise.all([
    listDeadlines(version, filter, today()),
    namesBySlug(version),
  ])
  const last = rows.at(-1)
  const here = `/${locale}/deadlines`
  const isFiltered = filter.party !== '' || filter.body !== ''
  const next = last && { day: last.from, kind: last.kind, slug: last.agreement.slug }
  return (
    <Page lead={t('lead')} title={t('title')}>
      <div className="mt-4">
        <DeadlineFilterForm filter={filter} names={names} />
      </div>
      {(isFiltered || filter.after) && (
        <p className="no-print mt-3">
          <a className="inline-flex min-h-10 items-center" href={here}>
            {t('filter.clear')}
          </a>
        </p>
      )}
      <div className="mt-6">
        {rows.length > 0 ? (
          <DeadlinesTable
            addressOf={({ agreement }) => `/${locale}/agreements/${agreement.slug}#duration`}
            rows={rows}
          />
        ) : (
          <p className="text-ink-2">{t(isFiltered ? 'emptyFilter' : 'empty')}</p>
        )}
        {(later || filter.after) && (
          <Pagination
            label={t('pages')}
            next={
              later && next
                ? { href: `${here}${deadlineSearch({ ...filter, after: next })}`, text: t('later') }
                : undefined
            }
            position={t('position', { count: rows.length })}
            previous={
              filter.after
                ? { href: `${here}${deadlineSearch({ ...filter, after: null })}`, text: t('first') }
                : undefined
            }
          />
        )}
      </div>
      <p className="no-print mt-6">
        <a
          className="inline-flex min-h-10 items-center"
          href={calendarAddress(filter, locale)}
          type="text/calendar"
        >
          {t('calendar')}
        </a>
      </p>
    </Page>
  )
}

/** The calendar of one party or body; the whole one where both, or none, are asked for. */
function calendarAddress({ party, body }: { party: string; body: string }, locale: string): string {
  const of = party && !body ? `/members/${party}` : body && !party ? `/bodies/${body}` : ''
  return `${of}/calendar.ics?lang=${locale}`
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('deadlines')]
  const filter = parseDeadlineFilter(await searchParams)
  return {
    title: t('title'),
    description: t('lead'),
    alternates: await alternates(locale, `/deadlines${deadlineSearch(filter)}`),
  }
}
