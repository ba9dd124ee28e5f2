'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { edtfWords } from '@/components/dates/edtf-date'
import { TextField } from '@/components/ui/field'
import { edtfProblem, normaliseDate } from '@/lib/edtf'
import { useProblem } from './form-context'
import type { FormValues } from './form-values'
import { fieldId, formName } from './issues'

type Props = { path: (string | number)[]; label: string; hint?: string }

/** A date as precise as it is known, read back in words while it is typed. */
export function DateField({ path, label, hint }: Props) {
  const t = useTranslations('workspace.form')
  const words = useTranslations('dates')
  const locale = useLocale()
  const name = formName(path) as 'content.adopted'
  const { register, setValue } = useFormContext<FormValues>()
  const typed = useWatch<FormValues, typeof name>({ name }) ?? ''
  const date = normaliseDate(typed)
  const problem = useProblem(path)
  const id = fieldId(path)
  return (
    <div>
      <TextField
        {...register(name, {
          onBlur: () => {
            if (date !== typed) setValue(name, date, { shouldDirty: true })
          },
        })}
        autoComplete="off"
        className="max-w-60"
        error={problem}
        hint={hint}
        id={id}
        label={label}
        maxLength={60}
      />
      <output className="mt-1 block min-h-6 text-ink-2" htmlFor={id}>
        {date && !edtfProblem(date) && t('dateRead', { date: edtfWords(words, locale, date) })}
        {date && edtfProblem(date) && !problem && t('dateUnread')}
      </output>
    </div>
  )
}
