/** When something was done, for those who work with it: day and minute, on the secretariat's clock. */
import type { Language } from '@/db/vocabulary'
import { formatPoint } from '@/lib/edtf'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** '24 November 2026, 09:35 UTC+8' */
export function moment(time: Date, language: Language): string {
  const parts = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, value]))
  const [year = 0, month, day] = [parts.year, parts.month, parts.day].map(Number)
  const date = formatPoint({ year, month, day, uncertain: false, approximate: false }, language)
  const separator = language === 'zh' ? ' ' : ', '
  return `${date}${separator}${parts.hour}:${parts.minute} UTC+8`
}
