import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { edtfWords } from './edtf-date'

type Props = {
  /** ISO: by what was recorded when; the position of which day. */
  known: string
  day: string
  /** What of the page is shown so. */
  of: 'body' | 'party' | 'agreement'
  /** Whether the register held it by then. */
  held: boolean
  /** The page as it is now. */
  here: string
}

/** That a page shows what was known on an earlier day. */
export function KnownNotice({ known, day, of, held, here }: Props) {
  const t = useTranslations('dates.known')
  const dates = useTranslations('dates')
  const locale = useLocale()
  const written = (iso: string) => edtfWords(dates, locale, iso)
  return (
    <Notice title={t('shown', { known: written(known), day: written(day) })} tone="info">
      <p>{held ? t(`of.${of}`) : t('notHeld')}</p>
      <p>
        <a href={here}>{t('now')}</a>
      </p>
    </Notice>
  )
}
