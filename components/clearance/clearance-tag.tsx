import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { ClearanceState } from '@/db/vocabulary'

const looks: Record<ClearanceState, [IconName, Tone]> = {
  not_started: ['dotted-circle', 'neutral'],
  in_progress: ['clock', 'info'],
  cleared: ['check', 'ok'],
  refused: ['cross', 'danger'],
}

/** Of one step, or of a whole ladder, which is never called refused. */
export function ClearanceTag({ state }: { state: ClearanceState }) {
  const t = useTranslations('words.clearanceStates')
  const [icon, tone] = looks[state]
  return (
    <Tag icon={icon} tone={tone}>
      {t(state)}
    </Tag>
  )
}
