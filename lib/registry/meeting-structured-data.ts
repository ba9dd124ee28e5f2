/** A meeting for machines that know schema.org: JSON-LD of type Event. Says only what is recorded. */
import type { MeetingState } from '@/db/vocabulary'
import { parseEdtf } from '@/lib/edtf'
import { minutesFromUtc } from '@/lib/meetings/times'
import { permanentAddress } from './address'
import type { PartyName } from './directory'
import type { Meeting } from './meetings'
import { asScript, valuesOf } from './structured-data'

const statuses: Partial<Record<MeetingState, string>> = {
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
}

/** As text that may stand inside a script element. */
export function meetingStructuredData(meeting: Meeting): string {
  const { slug, starts, ends, zone, startsAt, endsAt, series, place, sites } = meeting
  const [first, last] =
    startsAt && zone
      ? [zoned(starts, startsAt, zone), endsAt && zoned(ends, endsAt, zone)]
      : datesOf(meeting.date)
  const address = permanentAddress('meeting', slug)
  return asScript({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': address,
    url: address,
    identifier: `M${meeting.number}`,
    name: valuesOf(meeting.title),
    startDate: first || undefined,
    endDate: last || undefined,
    eventStatus: statuses[meeting.state] ?? 'https://schema.org/EventScheduled',
    eventAttendanceMode: sites.length ? 'https://schema.org/MixedEventAttendanceMode' : undefined,
    location: Object.keys(place).length ? { '@type': 'Place', name: valuesOf(place) } : undefined,
    organizer: meeting.hosts.map(organization),
    superEvent: series
      ? {
          '@type': 'EventSeries',
          '@id': permanentAddress('series', series.slug),
          name: valuesOf(series.name),
        }
      : undefined,
    inLanguage: meeting.interpretation,
  })
}

const organization = ({ slug, name }: PartyName) => ({
  '@type': 'Organization',
  '@id': permanentAddress('party', slug),
  name: valuesOf(name),
})

/** The local time with how far its clock is from UTC: 2026-12-03T09:00+08:00. */
function zoned(local: string, instant: string, zone: string): string {
  const minutes = minutesFromUtc(new Date(instant), zone)
  const two = (count: number) => String(Math.floor(Math.abs(count))).padStart(2, '0')
  return `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(Math.abs(minutes) % 60)}`
}

/** A date, or the two of an interval, that leave no doubt. */
function datesOf(text: string): [string, string] {
  const date = parseEdtf(text)
  if (!text || !date || date.form === 'unknown' || date.form === 'one-of' || /[?~%]/.test(text))
    return ['', '']
  const [first = '', last = ''] = text.split('/').map((side) => (side === '..' ? '' : side))
  return [first, last]
}
