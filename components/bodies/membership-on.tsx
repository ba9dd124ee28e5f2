import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { DayForm } from '@/components/dates/day-form'
import { edtfWords } from '@/components/dates/edtf-date'
import type { Formula } from '@/lib/members/formula'
import { countWords, FormulaWords } from './formula'

type Props = {
  /** Null for a body of which neither cities nor leagues are members. */
  formula: Formula | null
  /** The ISO day it is of; null: today. */
  day: string | null
  at: ComponentProps<typeof DayForm>['at']
  known: ComponentProps<typeof DayForm>['known']
}

/** N+M today or at another date, and the question for one. */
export function MembershipOn({ formula, day, at, known }: Props) {
  const locale = useLocale()
  const t = useTranslations('register.formula')
  const dates = useTranslations('dates')
  return (
    <>
      {formula && (
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
        </>
      )}
      <DayForm at={at} known={known} target="members" />
    </>
  )
}
