import { useLocale, useTranslations } from 'next-intl'
import { DateOrGap } from '@/components/entries/gap'
import type { MeetingSummary } from '@/lib/registry/meetings'
import { timesInWords } from './times-in-words'

type Props = { meeting: Pick<MeetingSummary, 'date' | 'starts' | 'ends' | 'zone'>; zoned?: boolean }

/** When a meeting is: its exact times as the clocks show at the place, or its date at the precision it is known. */
export function When({ meeting, zoned }: Props) {
  const locale = useLocale()
  const when = useTranslations('meetings.when')
  const zones = useTranslations('words.meetingZones')
  if (!meeting.starts) return <DateOrGap text={meeting.date} />
  return <span>{timesInWords(meeting, locale, { when, ...(zoned && { zones }) })}</span>
}
