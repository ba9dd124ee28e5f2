'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Fieldset } from '@/components/ui/fieldset'
import { agreementTypes, languages } from '@/db/vocabulary'
import { ChoiceField } from './choice-field'
import { useSetting } from './form-context'
import { FormSection } from './form-section'
import type { FormValues } from './form-values'
import { MultilingualField } from './multilingual-field'

export function WhatSection() {
  const t = useTranslations('workspace.form')
  const words = useTranslations('words')
  const { register } = useFormContext<FormValues>()
  const { subjects } = useSetting()
  return (
    <FormSection name="what" title={t('sections.what')}>
      <ChoiceField
        hint={t('hints.type')}
        label={t('fields.type')}
        options={agreementTypes.map((id) => ({ id, label: words(`agreementTypes.${id}`) }))}
        path={['type']}
      />
      <ChoiceField
        hint={t('hints.originalLanguage')}
        label={t('fields.originalLanguage')}
        options={languages.map((id) => ({ id, label: words(`textLanguages.${id}`) }))}
        path={['originalLanguage']}
      />
      <MultilingualField hint={t('hints.title')} legend={t('fields.title')} most={500} path={['title']} />
      <MultilingualField
        hint={t('hints.summary')}
        legend={t('fields.summary')}
        long
        most={5000}
        path={['summary']}
      />
      <Fieldset hint={t('hints.subjects')} id="field-subjects" legend={t('fields.subjects')}>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {subjects.map((subject) => (
            <Checkbox
              {...register('content.subjects')}
              id={`field-subjects-${subject}`}
              key={subject}
              label={words(`subjects.${subject}`)}
              value={subject}
            />
          ))}
        </div>
      </Fieldset>
    </FormSection>
  )
}
