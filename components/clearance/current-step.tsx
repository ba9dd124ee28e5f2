import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import type { ClearanceStep } from '@/db/schema/clearance'
import type { Current } from '@/lib/clearance/ladder'
import { StepName } from './step-name'

/** Where the ladder stands, and since when, in one sentence. */
export function CurrentStep({ steps, current }: { steps: ClearanceStep[]; current: Current | null }) {
  const t = useTranslations('clearance')
  if (!steps.length) return t('none')
  const step = current && steps[current.step - 1]
  if (!step) return t('done')
  const key = step.state === 'in_progress' ? 'now' : step.state === 'refused' ? 'refused' : 'next'
  return t.rich(current.since ? `${key}Since` : key, {
    step: () => (
      <strong>
        <StepName step={step} />
      </strong>
    ),
    date: () => <EdtfDate text={current.since} />,
  })
}
