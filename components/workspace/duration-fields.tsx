'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { TextField } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { delayUnits, termUnits } from '@/db/vocabulary'
import { DateField } from './date-field'
import { useProblem } from './form-context'
import type { FormValues } from './form-values'
import { LengthFields } from './length-fields'

/** What the text says of how long it holds, beside its term. */
export function DurationFields() {
  const t = useTranslations('workspace.form')
  const { register } = useFormContext<FormValues>()
  const fewest = useProblem(['duration', 'fewest'])
  const long = {
    unitLabel: t('fields.termUnit'),
    units: termUnits.map((unit) => ({ unit, label: t(`termUnits.${unit}`) })),
  }
  return (
    <Fieldset hint={t('hints.duration')} id="field-duration" legend={t('fields.duration')}>
      <LengthFields
        {...long}
        hint={t('hints.renewal')}
        label={t('fields.renewal')}
        path={['duration', 'renewal']}
      />
      <LengthFields
        hint={t('hints.noticePeriod')}
        label={t('fields.noticePeriod')}
        path={['duration', 'notice']}
        unitLabel={t('fields.termUnit')}
        units={delayUnits.map((unit) => ({ unit, label: t(`delayUnits.${unit}`) }))}
      />
      <LengthFields
        {...long}
        hint={t('hints.review')}
        label={t('fields.review')}
        path={['duration', 'review']}
      />
      <DateField hint={t('hints.date')} label={t('fields.reviewDate')} path={['duration', 'reviewDate']} />
      <TextField
        {...register('content.duration.fewest')}
        autoComplete="off"
        className="max-w-24"
        error={fewest}
        hint={t('hints.fewest')}
        id="field-duration-fewest"
        inputMode="numeric"
        label={t('fields.fewest')}
        maxLength={3}
      />
    </Fieldset>
  )
}
