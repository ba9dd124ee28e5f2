'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { type UseFieldArrayReturn, useFormContext, useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { actKinds } from '@/db/vocabulary'
import { ActParts } from './act-parts'
import { ChoiceField } from './choice-field'
import { DateField } from './date-field'
import { useSetting } from './form-context'
import { emptyAct, type FormValues } from './form-values'
import { fieldId } from './issues'
import { MultilingualField } from './multilingual-field'
import { partyName } from './options'
import { Row } from './row'

type Props = { acts: UseFieldArrayReturn<FormValues, 'companions'>; party: string | null }

/** What one party did on the agreement. A published act can be corrected here, never taken away. */
export function ActRows({ acts, party }: Props) {
  const t = useTranslations('workspace.form')
  const words = useTranslations('words.actKinds')
  const { options, published, entryId, announce } = useSetting()
  const { control } = useFormContext<FormValues>()
  const companions = useWatch({ control, name: 'companions' }) ?? []
  const name = partyName(options, party)
  const own = acts.fields.flatMap((field, at) =>
    companions[at]?.content.party === party ? [{ id: field.id, at }] : [],
  )
  // The new row is drawn later than the form believes, so the focus waits for it here.
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const control = wanted.current && document.getElementById(wanted.current)
    if (!control) return
    control.focus()
    wanted.current = null
  })
  const addId = `add-act-${party}`
  return (
    <>
      {own.map(({ id, at }, place) => {
        const entry = companions[at]?.entry
        const values = { party: name, number: place + 1 }
        const remove = {
          label: t('removeAct', values),
          onClick: () => {
            acts.remove(at)
            announce(t('actRemoved', values))
            document.getElementById(addId)?.focus()
          },
        }
        return (
          <Row
            key={id}
            legend={t('act', { number: place + 1 })}
            remove={entry && published.has(entry) ? undefined : remove}
          >
            {entry && published.has(entry) && <p className="text-ink-2">{t('publishedAct')}</p>}
            <ChoiceField
              label={t('fields.act')}
              options={actKinds.map((kind) => ({ id: kind, label: words(kind) }))}
              path={['companions', at, 'act']}
            />
            <DateField hint={t('hints.date')} label={t('fields.date')} path={['companions', at, 'date']} />
            <DateField
              hint={t('hints.effect')}
              label={t('fields.effect')}
              path={['companions', at, 'effect']}
            />
            <ActParts act={companions[at]?.content.act ?? null} at={at} />
            <Details summary={t('noteOnAct')}>
              <MultilingualField
                legend={t('fields.actNote')}
                long
                most={2000}
                path={['companions', at, 'note']}
              />
            </Details>
          </Row>
        )
      })}
      <Button
        className="mt-3"
        id={addId}
        look="secondary"
        onClick={() => {
          wanted.current = fieldId(['companions', acts.fields.length, 'act'])
          acts.append(emptyAct(entryId, party), { shouldFocus: false })
          announce(t('actAdded', { party: name }))
        }}
      >
        {t('addAct', { party: name })}
      </Button>
    </>
  )
}
