import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Select, TextArea, TextField } from '@/components/ui/field'
import type { ClearanceStep } from '@/db/schema/clearance'
import { clearanceOffices, clearanceStates } from '@/db/vocabulary'
import { LadderForm, type LadderPlace } from './ladder-form'

type Props = {
  place: LadderPlace
  /** The step to change, counted from 1, as it is; a new one where there is none. */
  step?: { number: number; values: ClearanceStep }
  children: ReactNode
}

// Stops a browser from sending what is plainly no date, so that nothing typed is lost; the server looks closer.
const datePattern =
  '[0-9]{4}([\\-.\\/年][0-9]{1,2}([\\-.\\/月][0-9]{1,2}日?|月)?|年)?[~?%]?|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}'

/** One step as a form that works without script. */
export function StepForm({ place, step, children }: Props) {
  const t = useTranslations('clearance')
  const offices = useTranslations('words.clearanceOffices')
  const states = useTranslations('words.clearanceStates')
  const id = (field: string) => `step-${step?.number ?? 'new'}-${field}`
  const date = (field: 'begun' | 'ended') => (
    <TextField
      autoComplete="off"
      className="max-w-60"
      defaultValue={step?.values[field]}
      hint={t('hints.date')}
      id={id(field)}
      label={t(`fields.${field}`)}
      maxLength={60}
      name={field}
      pattern={datePattern}
      title={t('hints.date')}
    />
  )
  return (
    <LadderForm deed={step ? 'change' : 'add'} place={place}>
      {step && <input name="step" type="hidden" value={step.number} />}
      <Select
        defaultValue={step?.values.office ?? (step ? '' : clearanceOffices[0])}
        id={id('office')}
        label={t('fields.office')}
        name="office"
      >
        {clearanceOffices.map((office) => (
          <option key={office} value={office}>
            {offices(office)}
          </option>
        ))}
        <option value="">{t('fields.own')}</option>
      </Select>
      <TextField
        defaultValue={step?.values.name}
        hint={t('hints.name')}
        id={id('name')}
        label={t('fields.name')}
        maxLength={200}
        name="name"
      />
      <Select defaultValue={step?.values.state} id={id('state')} label={t('fields.state')} name="state">
        {clearanceStates.map((state) => (
          <option key={state} value={state}>
            {states(state)}
          </option>
        ))}
      </Select>
      {date('begun')}
      {date('ended')}
      <TextField
        defaultValue={step?.values.papers}
        hint={t('hints.papers')}
        id={id('papers')}
        label={t('fields.papers')}
        maxLength={500}
        name="papers"
      />
      <TextArea
        defaultValue={step?.values.note}
        id={id('note')}
        label={t('fields.note')}
        maxLength={2000}
        name="note"
        rows={3}
      />
      <div className="mt-4">{children}</div>
    </LadderForm>
  )
}
