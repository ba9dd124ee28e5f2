import { useLocale, useTranslations } from 'next-intl'
import { edtfWords } from '@/components/dates/edtf-date'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { Position } from '@/lib/registry/position'
import { countWords, FormulaWords } from './formula'
import { GrowthTable } from './growth-table'

type Props = {
  position: Position
  /** What the reader asked for, and the ISO day it means; null for none or for what is no date. */
  at: string
  day: string | null
}

/** N+M today or at another date, and how it came about. Bodies without cities and leagues have none. */
export function MembershipOn({ position: { formula, steps }, at, day }: Props) {
  const locale = useLocale()
  const t = useTranslations('register.formula')
  const dates = useTranslations('dates')
  if (!steps.length) return null
  return (
    <>
      <p className="text-lg">
        <strong>
          <FormulaWords formula={formula} />
        </strong>{' '}
        {day ? t('atDate', { day: edtfWords(dates, locale, day) }) : t('today')}
      </p>
      <p className="max-w-read text-ink-2">
        {t('explained')}
        {countWords(formula.certain) !== countWords(formula.possible) && ` ${t('whyBetween')}`}
      </p>
      <form className="no-print flex flex-wrap items-end gap-3" method="get">
        <TextField
          defaultValue={at}
          error={at && !day ? t('atInvalid') : undefined}
          hint={t('atHint')}
          id="at"
          label={t('at')}
          maxLength={40}
          name="at"
        />
        <Button look="secondary" type="submit">
          {t('show')}
        </Button>
      </form>
      {steps.length > 1 && (
        <div className="mt-6">
          <h3 className="mb-1">{t('growth')}</h3>
          <GrowthTable caption={t('growth')} steps={steps} />
        </div>
      )}
    </>
  )
}
