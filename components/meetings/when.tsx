import { useLocale, useTranslations } from 'next-intl'
import { DateOrGap } from '@/components/entries/gap'
import { formatPoint } from '@/lib/edtf'
import type { MeetingSummary } from '@/lib/registry/meetings'

type Props = { meeting: Pick<MeetingSummary, 'date' | 'starts' | 'ends' | 'zone'>; zoned?: boolean }

/** When a meeting is: its exact times as the clocks show at the place, or its date at the precision it is known. */
export function When({ meeting: { date, starts, ends, zone }, zoned }: Props) {
  const locale = useLocale()
  const t = useTranslations('meetings.when')
  const zones = useTranslations('words.meetingZones')
  if (!starts) return <DateOrGap text={date} />
  const day = (local: string) => {
    const [year, month, day] = local.slice(0, 10).split('-').map(Number)
    const point = { year: year!, month: month!, day: day!, uncertain: false, approximate: false }
    return formatPoint(point, locale)
  }
  const time = (local: string) => local.slice(11)
  const words = !ends
    ? t('from', { day: day(starts), from: time(starts) })
    : ends.slice(0, 10) === starts.slice(0, 10)
      ? t('sameDay', { day: day(starts), from: time(starts), to: time(ends) })
      : t('days', { day: day(starts), from: time(starts), lastDay: day(ends), to: time(ends) })
  return <span>{zoned && zone ? t('zoned', { when: words, zone: zones(zone) }) : words}</span>
}
