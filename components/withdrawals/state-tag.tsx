import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { WithdrawalState } from '@/db/vocabulary'

const looks: Record<WithdrawalState, [IconName, Tone]> = {
  given: ['clock', 'warn'],
  in_effect: ['arrow-out', 'neutral'],
  taken_back: ['cross', 'neutral'],
}

export function WithdrawalTag({ state }: { state: WithdrawalState }) {
  const t = useTranslations('words.withdrawalStates')
  const [icon, tone] = looks[state]
  return (
    <Tag icon={icon} tone={tone}>
      {t(state)}
    </Tag>
  )
}
