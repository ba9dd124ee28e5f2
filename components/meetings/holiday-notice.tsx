import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { holidaysBetween } from '@/lib/meetings/holidays'
import { dayInWords } from './times-in-words'

type Props = {
  /** ISO days. */
  from: string
  to: string
  /** Of those who meet, ISO 3166-1. */
  countries: string[]
}

/** The public holidays of their countries that a meeting's days fall on; nothing where there are none. */
export function HolidayNotice({ from, to, countries }: Props) {
  const locale = useLocale()
  const t = useTranslations('calendar.holidays')
  const holidays = holidaysBetween(from, to, countries)
  if (!holidays.length) return null
  const named = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  return (
    <Notice title={t('title')} tone="warn">
      <ul>
        {holidays.map(({ day, country, name }) => (
          <li key={`${day} ${country} ${name}`}>
            {t('one', {
              day: dayInWords(day, locale),
              name: t(`names.${name}`),
              country: named.of(country) ?? country,
            })}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">{t('note')}</p>
    </Notice>
  )
}
