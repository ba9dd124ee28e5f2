'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/field'
import { type ActKind, fullPowers } from '@/db/vocabulary'
import { type ActPart, answerable, asks, mannersOf } from '@/lib/agreements/acts'
import { ChoiceField } from './choice-field'
import { useProblem, useSetting } from './form-context'
import type { FormValues } from './form-values'
import { fieldId, formName } from './issues'
import { MultilingualField } from './multilingual-field'
import { type Option, partyName } from './options'

/** What only some kinds of act ask for, after its dates. `at`: the act's place among the companions. */
export function ActParts({ at, act }: { at: number; act: ActKind | null }) {
  const t = useTranslations('workspace.form')
  const words = useTranslations('words.actManners')
  const powers = useTranslations('words.fullPowers')
  const { options } = useSetting()
  const { register } = useFormContext<FormValues>()
  const has = (part: ActPart) => asks(act, part)
  const path = (part: ActPart) => ['companions', at, part]
  const articles = useProblem(path('articles'))
  return (
    <>
      {has('manner') && (
        <ChoiceField
          label={t('fields.manner')}
          options={mannersOf(act).map((id) => ({ id, label: words(id) }))}
          path={path('manner')}
        />
      )}
      {has('predecessor') && (
        <ChoiceField label={t('fields.predecessor')} options={options.parties} path={path('predecessor')} />
      )}
      {has('about') && <About act={act} at={at} />}
      {has('opposes') && (
        <Checkbox
          {...register(formName(path('opposes')) as `companions.${number}.content.opposes`)}
          id={fieldId(path('opposes'))}
          label={t('fields.opposes')}
        />
      )}
      {has('articles') && (
        <TextField
          {...register(formName(path('articles')) as `companions.${number}.content.articles`, {
            setValueAs: (typed: string | string[]) => (typeof typed === 'string' ? articlesIn(typed) : typed),
          })}
          autoComplete="off"
          className="max-w-60"
          error={articles}
          hint={t('hints.articles')}
          id={fieldId(path('articles'))}
          label={t('fields.articles')}
          maxLength={500}
        />
      )}
      {has('text') && <MultilingualField legend={t('fields.text')} long most={5000} path={path('text')} />}
      {has('place') && <MultilingualField legend={t('fields.actPlace')} most={200} path={path('place')} />}
      {has('signer') && (
        <MultilingualField
          hint={t('hints.signer')}
          legend={t('fields.signer')}
          most={200}
          path={path('signer')}
        />
      )}
      {has('capacity') && (
        <MultilingualField
          hint={t('hints.capacity')}
          legend={t('fields.capacity')}
          most={200}
          path={path('capacity')}
        />
      )}
      {has('powers') && (
        <ChoiceField
          label={t('fields.powers')}
          options={fullPowers.map((id) => ({ id, label: powers(id) }))}
          path={path('powers')}
        />
      )}
    </>
  )
}

/** `3, 5(2)`: the articles, one by one. */
function articlesIn(typed: string): string[] {
  return typed
    .split(/[,;，；、]/)
    .map((article) => article.trim())
    .filter((article) => article)
}

/** Which of the saved acts an objection, or a lifting, is about. */
function About({ at, act }: { at: number; act: ActKind | null }) {
  const t = useTranslations('workspace.form')
  const words = useTranslations('words.actKinds')
  const { options } = useSetting()
  const companions = useWatch<FormValues, 'companions'>({ name: 'companions' }) ?? []
  const choices = companions.flatMap(({ entry, content }): Option[] => {
    const fits = content.act && act && answerable[act]?.includes(content.act)
    if (!entry || !fits) return []
    const values = {
      party: partyName(options, content.party),
      act: words(content.act!),
      date: content.date,
    }
    return [{ id: entry, label: t('actOfParty', values) }]
  })
  return (
    <ChoiceField
      hint={t('hints.about')}
      label={t('fields.about')}
      options={choices}
      path={['companions', at, 'about']}
    />
  )
}
