'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { FormProvider, type Resolver, useForm } from 'react-hook-form'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import type { Language } from '@/db/vocabulary'
import { actComplete, agreementComplete } from '@/lib/agreements/schema'
import { Conflict } from './conflict'
import { DatesSection } from './dates-section'
import { FormSetting } from './form-context'
import { contentOf, type FormValues, formValues, type Stored } from './form-values'
import { issueSentence } from './issue-words'
import { fieldId, formName, type Issue, incompleteness, perControl } from './issues'
import { LinksSection } from './links-section'
import { actNames, type Options } from './options'
import { PartiesSection } from './parties-section'
import { SaveBar } from './save-bar'
import { SourcesSection } from './sources-section'
import { TextsSection } from './texts-section'
import { useAutosave } from './use-autosave'
import { useHash } from './use-hash'
import { VisibilitySection, WhySection } from './visibility-section'
import { WhatSection } from './what-section'

// Our content security policy forbids making functions from text, which zod otherwise tries.
z.config({ jitless: true })

const whole = z.object({
  content: z.preprocess((content) => contentOf({ content } as FormValues), agreementComplete),
  companions: z.array(z.object({ content: actComplete })),
})

type Props = {
  personId: string
  language: Language
  draft: {
    revisionId: string
    entryId: string
    version: number
    stored: Stored
    changeNote: string
    isCorrection: boolean
  }
  /** The acts that are published, as they are published. */
  published: Stored['companions']
  options: Options
  subjects: string[]
  /** What the page says beside the form: the list of sections, the way out. */
  children: ReactNode
}

/** The form for an agreement and its parties' acts. Saves itself; what cannot be saved stays on this device. */
export function AgreementForm({ personId, language, draft, published, options, subjects, children }: Props) {
  const t = useTranslations('workspace.form')
  const errors = useTranslations('errors')
  const { revisionId, entryId, version } = draft
  const initial = useMemo(() => formValues(draft.stored, draft.changeNote), [draft])
  const form = useForm<FormValues>({
    defaultValues: initial,
    resolver: zodResolver(whole, undefined, { raw: true }) as unknown as Resolver<FormValues>,
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
  const saving = useAutosave(form, { revisionId, personId, version, published })
  const [problems, setProblems] = useState<{ found: Issue[]; time: number }>({ found: [], time: 0 })
  const [said, announce] = useState('')
  const title = useRef('')
  useHash()

  const pages = `/${language}/workspace`
  const signIn = `/${language}/sign-in?next=${encodeURIComponent(`${pages}/drafts/${revisionId}`)}`

  const check = form.handleSubmit(
    async () => {
      report([])
      if (await saving.saveNow()) location.assign(`${pages}/drafts/${revisionId}/check`)
    },
    () => {
      const values = form.getValues()
      const found = perControl(incompleteness({ content: contentOf(values), companions: values.companions }))
      for (const { path, code } of found) form.setError(formName(path) as 'content', { message: code })
      report(found)
    },
  )

  /** What is mended loses its mark; new marks wait until answers are checked again. */
  function unmark() {
    if (!problems.found.length) return
    const values = form.getValues()
    const issues = incompleteness({ content: contentOf(values), companions: values.companions })
    const still = new Set(issues.map(({ path }) => fieldId(path)))
    for (const { path } of problems.found)
      if (!still.has(fieldId(path))) form.clearErrors(formName(path) as 'content')
  }

  function report(found: Issue[]) {
    setProblems((before) => ({ found, time: before.time + 1 }))
    title.current ||= document.title
    document.title = found.length ? t('errorTitle', { title: title.current }) : title.current
  }

  const setting = useMemo(
    () => ({
      options,
      subjects,
      language,
      entryId,
      published: new Set(published.flatMap(({ entry }) => entry ?? [])),
      announce,
    }),
    [options, subjects, language, entryId, published],
  )
  const nameOfAct = actNames(options, form.getValues('companions'))
  return (
    <FormProvider {...form}>
      <FormSetting value={setting}>
        <ErrorSummary
          errors={problems.found.map((issue) => ({
            id: fieldId(issue.path),
            message: issueSentence(errors, nameOfAct, issue),
          }))}
          // Takes the focus each time it is asked for, not only when the problems change.
          key={problems.time}
          title={t('summaryTitle')}
        />
        {saving.restored && (
          <Notice tone="info" title={t('restoredTitle')}>
            {t('restored')}
          </Notice>
        )}
        <div className="mt-8 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-10">
          <div>{children}</div>
          <form
            className="max-lg:mt-8 [&_:is(a,button,fieldset,input,select,summary,textarea)]:scroll-mb-44"
            noValidate
            // Dates are put right on leaving the field. Not at once, or what was just pressed would move away.
            onBlur={() => setTimeout(unmark, 400)}
            onChange={unmark}
            onSubmit={(event) => event.preventDefault()}
          >
            {saving.state.name === 'stale' && (
              <Conflict
                keepMine={saving.keepMine}
                takeTheirs={saving.takeTheirs}
                theirs={saving.state.theirs}
              />
            )}
            <WhatSection />
            <PartiesSection />
            <DatesSection />
            <TextsSection />
            <LinksSection />
            <SourcesSection />
            <VisibilitySection />
            {draft.isCorrection && <WhySection />}
            <p aria-live="polite" className="sr-only">
              {said}
            </p>
            <SaveBar
              kept={saving.kept}
              resume={saving.resume}
              signIn={signIn}
              state={saving.state}
              statusPage={`${pages}/revisions/${revisionId}`}
            >
              <Button onClick={() => check()}>{t('check')}</Button>
            </SaveBar>
          </form>
        </div>
      </FormSetting>
    </FormProvider>
  )
}
