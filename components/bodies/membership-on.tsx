import { useLocale, useTranslations } from 'next-intl'
import { DayForm } from '@/components/dates/day-form'
import { edtfWords } from '@/components/dates/edtf-date'
import type { Position } from '@/lib/registry/position'
import { countWords, FormulaWords } from './formula'
import { GrowthTable } from './growth-table'

type Props = {
  position: Position
  /** What the reader asked for, and the ISO day it means; '' for none, null for what is no day. */
  asked: string
  day: string | null
}

/** N+M today or at another date, and how it came about. Bodies without cities and leagues have none. */
export function MembershipOn({ position: { formula, steps }, asked, day }: Props) {
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
      <DayForm asked={asked} target="members" unread={day === null} />
      {steps.length > 1 && (
        <div className="mt-6">
          <h3 className="mb-1">{t('growth')}</h3>
          <GrowthTable caption={t('growth')} steps={steps} />
        </div>
      )}
    </>
  )
}
