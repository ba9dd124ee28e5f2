import { useTranslations } from 'next-intl'
import { OwnWords } from '@/components/workspace/own-words'
import type { ClearanceStep } from '@/db/schema/clearance'

type Named = Pick<ClearanceStep, 'office' | 'name'>

/** What a step is called, as text. */
export function useStepName(): (step: Named) => string {
  const words = useTranslations('words.clearanceOffices')
  return ({ office, name }) => (office ? words(office) : name)
}

export function StepName({ step }: { step: Named }) {
  const nameOf = useStepName()
  return step.office ? nameOf(step) : <OwnWords>{step.name}</OwnWords>
}
