import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'
import { TextArea, TextField } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { issueWords } from '@/components/workspace/issue-words'
import { fieldId, type Issue } from '@/components/workspace/issues'
import type { Multilingual } from '@/db/schema/content'
import { type TextLanguage, textLanguages } from '@/db/vocabulary'
import type { FormField } from '@/lib/entries/form'
import { langOf } from '@/lib/multilingual'

type Props = {
  id: string
  label: string
  hint?: ReactNode
  error?: ReactNode
  field: FormField & { input: 'texts' }
  path: (string | number)[]
  value: Multilingual | undefined
  issues: Issue[]
}

/** One text in several languages: the reader's first, the others folded away. */
export function TextsInput({ id, label, hint, error, field, path, value, issues }: Props) {
  const t = useTranslations('workspace.form')
  const words = useTranslations('words.textLanguages')
  const errors = useTranslations('errors')
  const first = useLocale()
  const others = textLanguages.filter((other) => other !== first)
  const issueOf = (language: TextLanguage) =>
    issues.find((one) => fieldId(one.path) === fieldId([...path, language]))
  const filled = others.filter((other) => value?.[other]).length
  const one = (language: TextLanguage) => {
    const issue = issueOf(language)
    const props = {
      autoComplete: 'off',
      defaultValue: value?.[language] ?? '',
      error: issue && issueWords(errors, issue),
      id: `${id}-${language}`,
      label: words(language),
      // Typed lying down: upright input fields break the pop-ups of input methods.
      lang: language === 'mn-Mong' ? undefined : langOf(language),
      maxLength: field.most,
      name: ['content', ...path, language].join('.'),
    }
    return (
      <div className="-mt-3" key={language}>
        {field.long ? <TextArea {...props} rows={4} /> : <TextField {...props} />}
      </div>
    )
  }
  return (
    <Fieldset error={error} hint={hint} id={id} legend={label}>
      {one(first)}
      <Details open={filled > 0 || others.some(issueOf)} summary={t('otherLanguages', { filled })}>
        {others.map(one)}
      </Details>
    </Fieldset>
  )
}
