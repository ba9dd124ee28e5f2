import { useLocale, useTranslations } from 'next-intl'

type Props = {
  /** The search part of the address of these meetings. */
  search: string
  /** The absolute address of the calendar to subscribe to. */
  feed: string
}

const link = 'inline-flex min-h-8 items-center pointer-coarse:min-h-11'

/** The same meetings as files, and as feeds to follow. */
export function CalendarLinks({ search, feed }: Props) {
  const locale = useLocale()
  const t = useTranslations('calendar.links')
  const file = (form: string) => `/${locale}/meetings.${form}${search}`
  return (
    <ul className="no-print mt-6 flex flex-wrap gap-x-4">
      <li className={`${link} text-ink-2`}>{t('these')}</li>
      <li>
        <a className={link} download href={file('csv')}>
          CSV
        </a>
      </li>
      <li>
        <a className={link} href={file('json')}>
          JSON
        </a>
      </li>
      <li className={`${link} text-ink-2`}>{t('follow')}</li>
      <li>
        <a className={link} href={file('atom')} type="application/atom+xml">
          Atom
        </a>
      </li>
      <li>
        <a className={link} href={feed.replace(/^https?:/, 'webcal:')}>
          {t('subscribe')}
        </a>
      </li>
      <li>
        <a className={link} href={feed} type="text/calendar">
          {t('file')}
        </a>
      </li>
    </ul>
  )
}
