import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { DecisionState } from '@/db/vocabulary'

const looks: Record<DecisionState, [IconName, Tone]> = {
  proposed: ['clock', 'info'],
  adopted: ['check', 'ok'],
  not_adopted: ['cross', 'neutral'],
  objected: ['speech', 'warn'],
}

export function DecisionTag({ state }: { state: DecisionState }) {
  const t = useTranslations('words.decisionStates')
  const [icon, tone] = looks[state]
  return (
    <Tag icon={icon} tone={tone}>
      {t(state)}
    </Tag>
  )
}
