import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { PartyLink } from '@/components/members/party-name'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { MeetingZone } from '@/db/vocabulary'
import { localTimes } from '@/lib/meetings/local-times'
import type { PartyName } from '@/lib/registry/directory'
import type { Meeting } from '@/lib/registry/meetings'
import { isKnownToTheDay } from './groups'
import { HolidayNotice } from './holiday-notice'
import { timesInWords } from './times-in-words'

type Props = {
  meeting: Meeting
  /** ISO day. */
  today: string
  /** The countries whose holidays are pointed out, ISO 3166-1. */
  holidays: string[]
}

/** What the calendars of those who meet say of its days: holidays they fall on, and the time on other clocks. */
export function CalendarPart({ meeting, today, holidays }: Props) {
  const { dateFrom, dateTo, state, hosts, invited, sites, convenor } = meeting
  const those = [...hosts, ...invited, ...sites.map(({ party }) => party), convenor]
  const parties = [...new Map(those.flatMap((party) => (party ? [[party.slug, party]] : []))).values()]
  const ahead = dateTo !== null && dateTo >= today && state !== 'held' && state !== 'cancelled'
  const locale = useLocale()
  const t = useTranslations('calendar')
  const isKnown = isKnownToTheDay(meeting)
  return (
    <>
      {isKnown && (
        <p className="no-print mt-3">
          <a
            className="inline-flex min-h-10 items-center"
            href={`/meetings/${meeting.slug}.ics?lang=${locale}`}
            type="text/calendar"
          >
            {t('add')}
          </a>
        </p>
      )}
      {ahead && dateFrom && isKnown && (
        <HolidayNotice
          countries={parties.map(({ country }) => country).filter((one) => holidays.includes(one))}
          from={dateFrom}
          to={dateTo}
        />
      )}
      <LocalTimes meeting={meeting} parties={parties} />
    </>
  )
}

/** The time on the clocks of delegations that live by another; nothing where all live by the place's. */
function LocalTimes({ meeting, parties }: { meeting: Meeting; parties: PartyName[] }) {
  const locale = useLocale()
  const t = useTranslations('calendar.local')
  const when = useTranslations('meetings.when')
  const zones = useTranslations('words.meetingZones')
  const { starts, ends, zone, startsAt, endsAt } = meeting
  const others =
    startsAt && zone
      ? localTimes({ startsAt: new Date(startsAt), endsAt: endsAt ? new Date(endsAt) : null, zone }, parties)
      : []
  if (!others.length) return null
  return (
    <Section id="local-times" title={t('title')}>
      <p className="mb-3 text-ink-2">
        {t('lead', { when: timesInWords({ starts, ends, zone }, locale, { when, zones }) })}
      </p>
      <Table caption={t('caption')}>
        <thead>
          <tr>
            <Head>{t('zone')}</Head>
            <Head>{t('time')}</Head>
            <Head>{t('parties')}</Head>
          </tr>
        </thead>
        <tbody>
          {others.map((other) => {
            const time = timesInWords({ ...other, zone: null }, locale, { when })
            return (
              <tr key={other.zone}>
                <RowHead>{zones(other.zone as MeetingZone)}</RowHead>
                <Cell>{other.shift === 0 ? time : t(other.shift < 0 ? 'before' : 'after', { time })}</Cell>
                <Cell>
                  <ul>
                    {other.parties.map((party) => (
                      <li key={party.slug}>
                        <PartyLink party={party} />
                      </li>
                    ))}
                  </ul>
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </Section>
  )
}
