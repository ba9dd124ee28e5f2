import { getTranslations } from 'next-intl/server'
import { edtfWords } from '@/components/dates/edtf-date'
import type { Language } from '@/db/vocabulary'
import { formatPoint } from '@/lib/edtf'
import type { MeetingSummary } from '@/lib/registry/meetings'

type Timed = Pick<MeetingSummary, 'date' | 'starts' | 'ends' | 'zone'>
type Words = {
  when: Awaited<ReturnType<typeof getTranslations<'meetings.when'>>>
  zones: Awaited<ReturnType<typeof getTranslations<'words.meetingZones'>>>
}

/** When meetings are, as a sentence part in one language, with the zone; for what is no page. */
export async function meetingTimes(locale: Language): Promise<(meeting: Timed) => string> {
  const when = await getTranslations({ locale, namespace: 'meetings.when' })
  const zones = await getTranslations({ locale, namespace: 'words.meetingZones' })
  const dates = await getTranslations({ locale, namespace: 'dates' })
  const calendar = await getTranslations({ locale, namespace: 'calendar' })
  return (meeting) => {
    if (meeting.starts) return timesInWords(meeting, locale, { when, zones })
    return meeting.date ? edtfWords(dates, locale, meeting.date) : calendar('none')
  }
}

/** Exact times as the clocks show at the place; with the zone, if its words are given. */
export function timesInWords(
  { starts, ends, zone }: Omit<Timed, 'date'>,
  locale: Language,
  { when, zones }: Pick<Words, 'when'> & Partial<Words>,
): string {
  const words = !ends
    ? when('from', { day: dayInWords(starts, locale), from: clock(starts) })
    : ends.slice(0, 10) === starts.slice(0, 10)
      ? when('sameDay', { day: dayInWords(starts, locale), from: clock(starts), to: clock(ends) })
      : when('days', {
          day: dayInWords(starts, locale),
          from: clock(starts),
          lastDay: dayInWords(ends, locale),
          to: clock(ends),
        })
  return zones && zone ? when('zoned', { when: words, zone: zones(zone) }) : words
}

/** The day of a local time. */
export function dayInWords(local: string, locale: Language): string {
  const [year, month, day] = local.slice(0, 10).split('-').map(Number)
  return formatPoint({ year: year!, month, day, uncertain: false, approximate: false }, locale)
}

/** The time of day of a local time. */
function clock(local: string): string {
  return local.slice(11)
}
