'use client'

import { useFormContext, useWatch } from 'react-hook-form'
import { Select, TextField } from '@/components/ui/field'
import { useProblem } from './form-context'
import type { FormValues } from './form-values'
import { fieldId, formName } from './issues'

type Props = {
  path: string[]
  label: string
  hint: string
  unitLabel: string
  units: { unit: string; label: string }[]
}

/** A length of time: a number, and in what it counts, which is asked once there is a number. */
export function LengthFields({ path, label, hint, unitLabel, units }: Props) {
  const { register } = useFormContext<FormValues>()
  const [count, unit] = [
    [...path, 'count'],
    [...path, 'unit'],
  ]
  const name = formName(count) as 'content.term.count'
  const typed = useWatch<FormValues, typeof name>({ name })
  const problem = useProblem(count)
  return (
    <div className="flex max-w-read flex-wrap gap-x-4" id={fieldId(path)} tabIndex={-1}>
      <TextField
        {...register(name)}
        autoComplete="off"
        className="max-w-24"
        error={problem}
        hint={hint}
        id={fieldId(count)}
        inputMode="numeric"
        label={label}
        maxLength={3}
      />
      {typed?.trim() && (
        <Select {...register(formName(unit) as 'content.term.unit')} id={fieldId(unit)} label={unitLabel}>
          {units.map(({ unit: value, label: called }) => (
            <option key={value} value={value}>
              {called}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}
