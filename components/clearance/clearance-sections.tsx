import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { currentStep, mostSteps } from '@/lib/clearance/ladder'
import type { Clearance } from '@/lib/clearance/queries'
import { BeginLadder } from './begin'
import { CurrentStep } from './current-step'
import { Ladder } from './ladder'
import { Standings } from './standings'
import { StepForm } from './step-form'

type Props = { here: string; clearance: Clearance }

/** One's own ladder, where one keeps one, and the word of every party. */
export function ClearanceSections({ here, clearance }: Props) {
  const t = useTranslations('clearance')
  const { agreementId, standings } = clearance
  return (
    <>
      {clearance.ladder && (
        <Section id="ladder" title={t('ladder')}>
          <OwnLadder
            clearance={{ ...clearance, ladder: clearance.ladder }}
            place={{ agreementId, here, version: clearance.ladder.version }}
          />
        </Section>
      )}
      {standings.length > 0 && (
        <Section id="others" title={t('others')}>
          <Standings standings={standings} />
        </Section>
      )}
    </>
  )
}

type OwnProps = {
  place: Parameters<typeof Ladder>[0]['place']
  clearance: Clearance & { ladder: NonNullable<Clearance['ladder']> }
}

function OwnLadder({ place, clearance: { ladder, lastUsed } }: OwnProps) {
  const t = useTranslations('clearance')
  const words = useTranslations('words.clearanceStandings')
  const { steps, standing } = ladder
  const current = currentStep(steps)
  return (
    <>
      <p className="max-w-read text-ink-2">{t('private', { word: words(standing) })}</p>
      <p className="mt-3 max-w-read">
        <CurrentStep current={current} steps={steps} />
      </p>
      {steps.length === 0 && <BeginLadder lastUsed={lastUsed} place={place} />}
      {steps.length > 0 && <Ladder current={current} place={place} steps={steps} />}
      {steps.length < mostSteps ? (
        <Details summary={t('add')}>
          <StepForm place={place}>
            <Button type="submit">{t('addButton')}</Button>
          </StepForm>
        </Details>
      ) : (
        <p className="mt-3 text-ink-2">{t('full')}</p>
      )}
    </>
  )
}
