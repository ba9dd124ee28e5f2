'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Select, TextField } from '@/components/ui/field'
import { termUnits } from '@/db/vocabulary'
import { DateField } from './date-field'
import { ForceFields } from './force-fields'
import { useProblem } from './form-context'
import { FormSection } from './form-section'
import type { FormValues } from './form-values'
import { MultilingualField } from './multilingual-field'

export function DatesSection() {
  const t = useTranslations('workspace.form')
  return (
    <FormSection lead={t('leads.dates')} name="dates" title={t('sections.dates')}>
      <DateField hint={t('hints.date')} label={t('fields.adopted')} path={['adopted']} />
      <MultilingualField hint={t('hints.place')} legend={t('fields.place')} most={200} path={['place']} />
      <MultilingualField
        hint={t('hints.meeting')}
        legend={t('fields.meeting')}
        most={300}
        path={['meeting']}
      />
      <Term />
      <DateField hint={t('hints.expires')} label={t('fields.expires')} path={['expires']} />
      <ForceFields />
    </FormSection>
  )
}

function Term() {
  const t = useTranslations('workspace.form')
  const { register } = useFormContext<FormValues>()
  const count = useWatch<FormValues, 'content.term.count'>({ name: 'content.term.count' })
  const problem = useProblem(['term', 'count'])
  return (
    <div className="flex max-w-read flex-wrap gap-x-4" id="field-term" tabIndex={-1}>
      <TextField
        {...register('content.term.count')}
        autoComplete="off"
        className="max-w-24"
        error={problem}
        hint={t('hints.term')}
        id="field-term-count"
        inputMode="numeric"
        label={t('fields.term')}
        maxLength={3}
      />
      {count?.trim() && (
        <Select {...register('content.term.unit')} id="field-term-unit" label={t('fields.termUnit')}>
          {termUnits.map((unit) => (
            <option key={unit} value={unit}>
              {t(`termUnits.${unit}`)}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}
