/** `moment` in the reader's language and by the secretariat's clock. */
import { useLocale, useTimeZone } from 'next-intl'
import { getLocale, getTimeZone } from 'next-intl/server'
import { moment } from './moment'

export type Moments = (time: Date) => string

export function useMoments(): Moments {
  const [language, zone] = [useLocale(), useTimeZone()]
  return (time) => moment(time, language, zone ?? 'UTC')
}

/** The same where a page is being made. */
export async function getMoments(): Promise<Moments> {
  const [language, zone] = [await getLocale(), await getTimeZone()]
  return (time) => moment(time, language, zone)
}
