import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { MinutesState } from '@/db/vocabulary'
import { stands } from '@/lib/rectifications/state'
import type { Rectification } from '@/lib/rectifications/view'

const looks: Record<MinutesState, [IconName, Tone]> = {
  circulated: ['clock', 'info'],
  adopted: ['check', 'ok'],
}

/** Of adopted minutes in which an error was put right by the agreement's procedure; nothing where none was. */
export function RectifiedTag({ rectifications }: { rectifications: Rectification[] }) {
  const t = useTranslations('minutes.rectified')
  if (!rectifications.some(stands)) return null
  return (
    <Tag icon="speech" tone="warn">
      {t('mark')}
    </Tag>
  )
}

export function MinutesTag({ state }: { state: MinutesState }) {
  const t = useTranslations('words.minutesStates')
  const [icon, tone] = looks[state]
  return (
    <Tag icon={icon} tone={tone}>
      {t(state)}
    </Tag>
  )
}
