/** When something was done, for those who work with it: day and minute, on the secretariat's clock. */
import type { Language } from '@/db/vocabulary'
import { formatDay } from '@/lib/edtf'
import { localAt, offsetName } from '@/lib/meetings/times'

/** '24 November 2026, 09:35 UTC+8' */
export function moment(time: Date, language: Language, zone: string): string {
  const [day, clock] = localAt(time, zone).split('T') as [string, string]
  return `${formatDay(day, language)}${language === 'zh' ? ' ' : ', '}${clock} ${offsetName(time, zone)}`
}
