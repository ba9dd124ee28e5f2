import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { CalendarLinks } from '@/components/meetings/calendar-links'
import { isKnownToTheDay } from '@/components/meetings/groups'
import { MeetingFilterForm } from '@/components/meetings/meeting-filter-form'
import { MeetingList } from '@/components/meetings/meeting-list'
import { MonthGrid } from '@/components/meetings/month-grid'
import { Pagination } from '@/components/ui/pagination'
import type { Language } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { siteAddress } from '@/lib/registry/address'
import { alternates } from '@/lib/registry/alternates'
import { namesBySlug } from '@/lib/registry/directory'
import {
  isNarrowed,
  type MeetingFilter,
  meetingSearch,
  parseMeetingFilter,
  wholeList,
} from '@/lib/registry/meeting-filter'
import { type ListedMeeting, listMeetings, meetingsOfMonth } from '@/lib/registry/meetings-list'
import { registerVersion } from '@/lib/registry/version'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Meetings({ searchParams }: Props) {
  const [locale, t, meetings] = [
    await getLocale(),
    await getTranslations('calendar'),
    await getTranslations('meetings'),
  ]
  const [version, day] = [await registerVersion(), today()]
  const filter = parseMeetingFilter(await searchParams)
  const [{ rows, next }, names] = await Promise.all([
    listMeetings(version, filter, day),
    namesBySlug(version),
  ])
  const month = filter.month || monthOf(rows) || day.slice(0, 7)
  const ofMonth = await meetingsOfMonth(version, filter, month, day)
  const here = `/${locale}/meetings`
  return (
    <Page lead={meetings('lead')} title={meetings('title')}>
      <details className="no-print mt-4" open={isNarrowed(filter)}>
        <summary className="min-h-10 w-fit cursor-pointer py-2 font-strong">{t('filter.heading')}</summary>
        <MeetingFilterForm filter={filter} names={names} />
      </details>
      {(isNarrowed(filter) || filter.after) && (
        <p className="no-print mt-3">
          <a className="inline-flex min-h-10 items-center" href={here}>
            {t('filter.clear')}
          </a>
        </p>
      )}
      <MonthGrid
        addressOf={(month) => `${here}${meetingSearch({ ...filter, month })}`}
        month={month}
        rows={ofMonth}
      />
      {rows.length ? (
        <MeetingList rows={rows} />
      ) : (
        <p className="mt-6 text-ink-2">{isNarrowed(filter) ? t('nothing') : meetings('none')}</p>
      )}
      {(next || filter.after) && (
        <Pagination
          label={t('pages.label')}
          next={
            next
              ? { href: `${here}${meetingSearch({ ...filter, after: next })}`, text: t('pages.next') }
              : undefined
          }
          position={t('pages.position', { count: rows.length })}
          previous={
            filter.after
              ? { href: `${here}${meetingSearch({ ...filter, after: null })}`, text: t('pages.first') }
              : undefined
          }
        />
      )}
      <CalendarLinks feed={feedOf(filter, locale)} search={meetingSearch(wholeList(filter))} />
    </Page>
  )
}

/** The month of the first meeting on the page whose day is known: of the next one, where there is one. */
function monthOf(rows: ListedMeeting[]): string | undefined {
  return rows.find(isKnownToTheDay)?.dateFrom?.slice(0, 7)
}

/** The calendar of one party or body; the whole one where both, or none, are asked for. */
function feedOf({ party, body }: MeetingFilter, locale: Language): string {
  const of = party && !body ? `/members/${party}` : body && !party ? `/bodies/${body}` : ''
  return siteAddress(`${of}/calendar.ics?lang=${locale}`)
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('meetings')]
  const filter = parseMeetingFilter(await searchParams)
  const rows = meetingSearch(wholeList(filter))
  return {
    title: t('title'),
    description: t('lead'),
    alternates: await alternates(locale, `/meetings${meetingSearch(filter)}`, {
      'application/atom+xml': `/meetings.atom${rows}`,
      'application/json': `/meetings.json${rows}`,
      'text/csv': `/meetings.csv${rows}`,
    }),
  }
}
