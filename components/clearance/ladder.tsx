import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { OwnWords } from '@/components/workspace/own-words'
import type { ClearanceStep } from '@/db/schema/clearance'
import type { Current } from '@/lib/clearance/ladder'
import { ClearanceTag } from './clearance-tag'
import { LadderForm, type LadderPlace, ladderAddress } from './ladder-form'
import { StepForm } from './step-form'
import { StepName, useStepName } from './step-name'

type Props = { place: LadderPlace; steps: ClearanceStep[]; current: Current | null }

/** The steps in their order, each with what can be done with it. */
export function Ladder({ place, steps, current }: Props) {
  const t = useTranslations('clearance')
  return (
    <ol className="mt-4 border-line border-t">
      {steps.map((step, at) => {
        const number = at + 1
        const isCurrent = number === current?.step
        return (
          <li
            aria-current={isCurrent ? 'step' : undefined}
            className={`border-line border-b py-3 ${isCurrent ? 'border-l-4 border-l-accent pl-3' : ''}`}
            // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
            key={at}
          >
            <h3>
              {number}. <StepName step={step} />
            </h3>
            <p className="mt-1">
              <ClearanceTag state={step.state} />
            </p>
            <StepFacts step={step} />
            <Details summary={t('change')}>
              <StepForm place={place} step={{ number, values: step }}>
                <Button type="submit">{t('save')}</Button>
              </StepForm>
            </Details>
            <StepMoves last={number === steps.length} number={number} place={place} step={step} />
          </li>
        )
      })}
    </ol>
  )
}

function StepFacts({ step: { begun, ended, papers, note } }: { step: ClearanceStep }) {
  const t = useTranslations('clearance')
  return (
    <ul className="mt-1 max-w-read">
      {begun && <li>{t.rich('asked', { date: () => <EdtfDate text={begun} /> })}</li>}
      {ended && <li>{t.rich('answered', { date: () => <EdtfDate text={ended} /> })}</li>}
      {papers && <li>{t.rich('papers', { text: () => <OwnWords>{papers}</OwnWords> })}</li>}
      {note && (
        <li>
          <OwnWords>{note}</OwnWords>
        </li>
      )}
    </ul>
  )
}

type MovesProps = { place: LadderPlace; step: ClearanceStep; number: number; last: boolean }

/** Each button is a deed of its own; without script as well. */
function StepMoves({ place, step, number, last }: MovesProps) {
  const t = useTranslations('clearance')
  const name = useStepName()(step)
  const button = (deed: 'up' | 'down' | 'remove', off = false) => (
    <Button
      aria-label={t(`${deed}Of`, { step: name })}
      disabled={off}
      formAction={ladderAddress(place, deed)}
      look="secondary"
      type="submit"
    >
      {t(deed)}
    </Button>
  )
  return (
    <LadderForm deed="up" place={place}>
      <input name="step" type="hidden" value={number} />
      <div className="mt-2 flex flex-wrap gap-2">
        {button('up', number === 1)}
        {button('down', last)}
        {button('remove')}
      </div>
    </LadderForm>
  )
}
