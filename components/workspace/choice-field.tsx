'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Select } from '@/components/ui/field'
import { useProblem } from './form-context'
import type { FormValues } from './form-values'
import { fieldId, formName } from './issues'
import type { Option } from './options'

type Props = {
  path: (string | number)[]
  label: string
  hint?: string
  options: Option[]
  /** What choosing none is called. */
  none?: string
  /** There is always one chosen. */
  required?: boolean
  onChange?: (id: string | null) => void
}

/** One of several, or none yet. */
export function ChoiceField({ path, label, hint, options, none, required, onChange }: Props) {
  const t = useTranslations('workspace.form')
  const { register } = useFormContext<FormValues>()
  const error = useProblem(path)
  const registered = register(formName(path) as 'content.type', {
    setValueAs: (value) => value || null,
    onChange: onChange && ((event) => onChange(event.target.value || null)),
  })
  return (
    <Select {...registered} error={error} hint={hint} id={fieldId(path)} label={label}>
      {!required && <option value="">{none ?? t('choose')}</option>}
      {options.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </Select>
  )
}
