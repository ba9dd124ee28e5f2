import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ClearanceStep } from '@/db/schema/clearance'
import { clearanceOffices } from '@/db/vocabulary'
import { LadderForm, type LadderPlace } from './ladder-form'
import { useStepName } from './step-name'

type Props = { place: LadderPlace; lastUsed: ClearanceStep[] | null }

/** How to begin: as the party did last time, or with the usual offices. */
export function BeginLadder({ place, lastUsed }: Props) {
  const t = useTranslations('clearance')
  const nameOf = useStepName()
  const offices = (steps: Pick<ClearanceStep, 'office' | 'name'>[]) => steps.map(nameOf).join(t('comma'))
  return (
    <div className="mt-4 grid max-w-read gap-4">
      {lastUsed && (
        <LadderForm deed="begin" place={place}>
          <input name="from" type="hidden" value="last" />
          <Button type="submit">{t('beginLast')}</Button>
          <p className="mt-1 text-ink-2">{t('lastWas', { offices: offices(lastUsed) })}</p>
        </LadderForm>
      )}
      <LadderForm deed="begin" place={place}>
        <input name="from" type="hidden" value="usual" />
        <Button look={lastUsed ? 'secondary' : 'primary'} type="submit">
          {t('beginUsual')}
        </Button>
        <p className="mt-1 text-ink-2">
          {t('usualIs', { offices: offices(clearanceOffices.map((office) => ({ office, name: '' }))) })}
        </p>
      </LadderForm>
    </div>
  )
}
