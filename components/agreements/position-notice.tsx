import { useLocale, useTranslations } from 'next-intl'
import { edtfWords } from '@/components/dates/edtf-date'
import { Notice } from '@/components/ui/notice'

/** Whose position is shown, where it is not today's; `early`: whether the agreement was surely adopted after that day. */
export function PositionNotice({ here, day, early }: { here: string; day: string; early: boolean }) {
  const t = useTranslations('agreement.position')
  const dates = useTranslations('dates')
  const locale = useLocale()
  return (
    <Notice title={t('shown', { date: edtfWords(dates, locale, day) })} tone="info">
      {early && <p>{t('early')}</p>}
      <p>
        <a href={here}>{t('now')}</a>
      </p>
    </Notice>
  )
}
