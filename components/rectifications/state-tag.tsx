import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { RectificationState } from '@/db/vocabulary'

const looks: Record<RectificationState, [IconName, Tone]> = {
  open: ['clock', 'info'],
  objected: ['cross', 'danger'],
  adopted: ['check', 'ok'],
}

export function RectificationTag({ state }: { state: RectificationState }) {
  const t = useTranslations('words.rectificationStates')
  const [icon, tone] = looks[state]
  return (
    <Tag icon={icon} tone={tone}>
      {t(state)}
    </Tag>
  )
}
