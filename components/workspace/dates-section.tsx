'use client'

import { useTranslations } from 'next-intl'
import { termUnits } from '@/db/vocabulary'
import { DateField } from './date-field'
import { DurationFields } from './duration-fields'
import { ForceFields } from './force-fields'
import { FormSection } from './form-section'
import { LengthFields } from './length-fields'
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
      <MultilingualField
        hint={t('hints.witnesses')}
        legend={t('fields.witnesses')}
        long
        most={1000}
        path={['witnesses']}
      />
      <LengthFields
        hint={t('hints.term')}
        label={t('fields.term')}
        path={['term']}
        unitLabel={t('fields.termUnit')}
        units={termUnits.map((unit) => ({ unit, label: t(`termUnits.${unit}`) }))}
      />
      <DateField hint={t('hints.expires')} label={t('fields.expires')} path={['expires']} />
      <ForceFields />
      <DurationFields />
    </FormSection>
  )
}
