'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Radio } from '@/components/ui/checkbox'
import { TextArea } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { visibilities } from '@/db/vocabulary'
import { FormSection } from './form-section'
import type { FormValues } from './form-values'

export function VisibilitySection() {
  const t = useTranslations('workspace.form')
  const words = useTranslations('words.visibilities')
  const { register } = useFormContext<FormValues>()
  return (
    <FormSection name="visibility" title={t('sections.visibility')}>
      <Fieldset id="field-visibility" legend={t('fields.visibility')}>
        {visibilities.map((visibility) => (
          <Radio
            {...register('content.visibility')}
            hint={t(`visibilityHints.${visibility}`)}
            id={`field-visibility-${visibility}`}
            key={visibility}
            label={words(visibility)}
            value={visibility}
          />
        ))}
      </Fieldset>
    </FormSection>
  )
}

/** Asked for corrections only: the reviewer and the public history show it. */
export function WhySection() {
  const t = useTranslations('workspace.form')
  const { register } = useFormContext<FormValues>()
  return (
    <FormSection name="why" title={t('sections.why')}>
      <TextArea
        {...register('changeNote')}
        hint={t('hints.changeNote')}
        id="field-changeNote"
        label={t('fields.changeNote')}
        maxLength={1000}
        rows={3}
      />
    </FormSection>
  )
}
