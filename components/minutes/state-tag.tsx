import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { MinutesState } from '@/db/vocabulary'

const looks: Record<MinutesState, [IconName, Tone]> = {
  circulated: ['clock', 'info'],
  adopted: ['check', 'ok'],
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
