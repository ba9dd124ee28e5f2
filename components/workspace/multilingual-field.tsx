'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { get, useFormContext, useFormState, useWatch } from 'react-hook-form'
import { Details } from '@/components/ui/details'
import { TextArea, TextField } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { Foreign } from '@/components/ui/foreign'
import { type TextLanguage, textLanguages } from '@/db/vocabulary'
import { langOf } from '@/lib/multilingual'
import { useProblem, useSetting } from './form-context'
import type { FormValues } from './form-values'
import { fieldId, formName } from './issues'

type Props = {
  path: (string | number)[]
  legend: string
  hint?: string
  /** Characters; the schema's own limit. */
  most: number
  long?: boolean
}

/** One text in several languages: the original first, the others folded away until they are wanted or filled. */
export function MultilingualField({ path, legend, hint, most, long }: Props) {
  const t = useTranslations('workspace.form')
  const { language } = useSetting()
  const original = useWatch<FormValues, 'content.originalLanguage'>({ name: 'content.originalLanguage' })
  const texts = useWatch<FormValues, 'content.title'>({ name: formName(path) as 'content.title' })
  const problem = useProblem(path)
  const first = original ?? language
  const others = textLanguages.filter((other) => other !== first)
  const filled = others.filter((other) => texts?.[other]?.trim()).length
  const { errors } = useFormState<FormValues>()
  // Unfolds by itself, but never folds up under somebody who is typing.
  const [open, setOpen] = useState(filled > 0)
  if (!open && others.some((other) => get(errors, formName([...path, other])))) setOpen(true)
  const props = { path, most, long }
  return (
    <Fieldset error={problem} hint={hint} id={fieldId(path)} legend={legend}>
      <OneText {...props} key={first} language={first} />
      <Details open={open} summary={t('otherLanguages', { filled })}>
        {others.map((other) => (
          <OneText {...props} key={other} language={other} />
        ))}
      </Details>
    </Fieldset>
  )
}

type OneProps = Pick<Props, 'path' | 'most' | 'long'> & { language: TextLanguage }

function OneText({ path, most, long, language }: OneProps) {
  const t = useTranslations('words.textLanguages')
  const name = formName([...path, language]) as 'content.place.en'
  const { register } = useFormContext<FormValues>()
  const error = useProblem([...path, language])
  // Typed lying down: upright input fields break the pop-ups of input methods. The preview stands.
  const lang = language === 'mn-Mong' ? undefined : langOf(language)
  const props = {
    ...register(name),
    autoComplete: 'off',
    error,
    id: fieldId([...path, language]),
    label: t(language),
    lang,
    maxLength: most,
  }
  return (
    <div className="-mt-3">
      {long ? <TextArea {...props} rows={4} /> : <TextField {...props} />}
      {language === 'mn-Mong' && <Upright name={name} />}
    </div>
  )
}

function Upright({ name }: { name: 'content.place.en' }) {
  const t = useTranslations('workspace.form')
  const text = useWatch<FormValues, typeof name>({ name })
  if (!text?.trim()) return null
  return (
    <figure className="mt-3">
      <figcaption className="text-ink-2">{t('upright')}</figcaption>
      <Foreign lang="mn-Mong">{text}</Foreign>
    </figure>
  )
}
