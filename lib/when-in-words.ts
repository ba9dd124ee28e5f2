/** When a meeting is, in words: for mail, which is no page. */
import type { Language, MeetingZone } from '@/db/vocabulary'
import { formatPoint, parseEdtf } from '@/lib/edtf'
import { wordsIn } from '@/lib/i18n/translate'

export type Times = { date: string; starts: string; ends: string; zone: MeetingZone | null }

/** As the clocks show at the place, or its date. */
export async function whenWords({ date, starts, ends, zone }: Times, language: Language): Promise<string> {
  if (!starts || !zone) return dateWords(date, language)
  const t = await wordsIn(language, 'meetings')
  const zones = await wordsIn(language, 'words')
  const [day, lastDay] = [starts, ends].map((local) =>
    local ? writtenDay(local.slice(0, 10), language) : '',
  )
  const [from, to] = [starts.slice(11), ends.slice(11)]
  const key = !ends ? 'from' : day === lastDay ? 'sameDay' : 'days'
  const when = t(`when.${key}`, { day: day!, from, lastDay: lastDay!, to })
  return t('when.zoned', { when, zone: zones(`meetingZones.${zone}`) })
}

async function dateWords(text: string, language: Language): Promise<string> {
  const t = await wordsIn(language, 'dates')
  const date = parseEdtf(text)
  if (!date || date.form === 'unknown') return t('unknown')
  if (date.form === 'date') return formatPoint(date.date, language)
  if (!date.from || !date.to) return text
  return t('interval.both', { from: formatPoint(date.from, language), to: formatPoint(date.to, language) })
}

export function writtenDay(isoDay: string, language: Language): string {
  const [year = 0, month, day] = isoDay.split('-').map(Number)
  return formatPoint({ year, month, day, uncertain: false, approximate: false }, language)
}
