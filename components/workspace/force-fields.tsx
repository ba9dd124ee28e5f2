'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { delayUnits, forceConditions } from '@/db/vocabulary'
import { ChoiceField } from './choice-field'
import { DateField } from './date-field'
import { useProblem, useSetting } from './form-context'
import type { FormValues } from './form-values'
import { LengthFields } from './length-fields'
import { partyName } from './options'

/** What the text says of its entry into force: on what it depends, and what that needs to know. */
export function ForceFields() {
  const t = useTranslations('workspace.form')
  const words = useTranslations('words.forceConditions')
  const condition = useWatch<FormValues, 'content.forceClause.condition'>({
    name: 'content.forceClause.condition',
  })
  return (
    <Fieldset hint={t('hints.forceClause')} id="field-forceClause" legend={t('fields.forceClause')}>
      <ChoiceField
        label={t('fields.forceCondition')}
        options={forceConditions.map((id) => ({ id, label: words(id) }))}
        path={['forceClause', 'condition']}
      />
      {condition === 'approvals' && <Approvals />}
      {condition === 'date' && (
        <DateField hint={t('hints.date')} label={t('fields.forceDate')} path={['forceClause', 'date']} />
      )}
      {condition && condition !== 'date' && <Delay />}
    </Fieldset>
  )
}

function Approvals() {
  const t = useTranslations('workspace.form')
  const { options } = useSetting()
  const { register } = useFormContext<FormValues>()
  const parties = useWatch<FormValues, 'content.parties'>({ name: 'content.parties' }) ?? []
  const signatories = [
    ...new Set(parties.flatMap(({ party, role }) => (party && role === 'signatory' ? [party] : []))),
  ]
  const [count, among] = [useProblem(['forceClause', 'approvals']), useProblem(['forceClause', 'among'])]
  return (
    <>
      <TextField
        {...register('content.forceClause.approvals')}
        autoComplete="off"
        className="max-w-24"
        error={count}
        hint={t('hints.forceApprovals')}
        id="field-forceClause-approvals"
        inputMode="numeric"
        label={t('fields.forceApprovals')}
        maxLength={3}
      />
      {signatories.length > 1 && (
        <Fieldset error={among} id="field-forceClause-among" legend={t('fields.forceAmong')}>
          {signatories.map((party) => (
            <Checkbox
              {...register('content.forceClause.among')}
              id={`field-forceClause-among-${party}`}
              key={party}
              label={partyName(options, party)}
              value={party}
            />
          ))}
        </Fieldset>
      )}
    </>
  )
}

function Delay() {
  const t = useTranslations('workspace.form')
  return (
    <LengthFields
      hint={t('hints.forceDelay')}
      label={t('fields.forceDelay')}
      path={['forceClause', 'delay']}
      unitLabel={t('fields.forceDelayUnit')}
      units={delayUnits.map((unit) => ({ unit, label: t(`delayUnits.${unit}`) }))}
    />
  )
}
