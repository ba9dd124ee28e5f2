import { useLocale, useTranslations } from 'next-intl'
import { edtfWords } from '@/components/dates/edtf-date'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
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

type Props = {
  /** The page without a day. */
  here: string
  /** What was typed. */
  asked: string
  /** Whether what was typed is no date beyond doubt. */
  unread: boolean
}

/** Asks for the position on another day. Needs no script. */
export function PositionForm({ here, asked, unread }: Props) {
  const t = useTranslations('agreement.position')
  const errors = useTranslations('errors.issues.date')
  return (
    <form action={`${here}#parties`} className="no-print mt-4 flex flex-wrap items-end gap-3" method="get">
      <TextField
        className="max-w-48"
        defaultValue={asked}
        error={unread ? errors('form') : undefined}
        hint={t('hint')}
        id="at"
        label={t('label')}
        maxLength={40}
        name="at"
      />
      <Button look="secondary" type="submit">
        {t('show')}
      </Button>
    </form>
  )
}
