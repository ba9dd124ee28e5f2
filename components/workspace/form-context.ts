'use client'

import { useTranslations } from 'next-intl'
import { createContext, use } from 'react'
import { get, useFormState } from 'react-hook-form'
import type { Language } from '@/db/vocabulary'
import type { FormValues } from './form-values'
import { issueWords } from './issue-words'
import { formName } from './issues'
import type { Options } from './options'

type Setting = {
  options: Options
  /** The codes that are offered. */
  subjects: string[]
  /** The interface's language, for want of an original language. */
  language: Language
  /** The agreement's own id. */
  entryId: string
  /** The entries of acts that are published: they can be corrected here, not taken away. */
  published: ReadonlySet<string>
  /** Tells those who do not see it what has changed on the page. */
  announce: (text: string) => void
}

export const FormSetting = createContext<Setting | null>(null)

export function useSetting(): Setting {
  return use(FormSetting)!
}

/** What is wrong with this field, in words; `path` as issues have it. */
export function useProblem(path: (string | number)[]): string | undefined {
  const { errors } = useFormState<FormValues>()
  const t = useTranslations('errors')
  const found: { message?: unknown; root?: { message?: unknown } } | undefined = get(errors, formName(path))
  const code = found?.root?.message ?? found?.message
  return typeof code === 'string' && code ? issueWords(t, { path, code }) : undefined
}
