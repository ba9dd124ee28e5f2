import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { AdmissionState } from '@/db/vocabulary'

const looks: Record<AdmissionState, [IconName, Tone]> = {
  proposed: ['clock', 'info'],
  invited: ['clock', 'info'],
  accepted: ['clock', 'info'],
  adopted: ['check', 'ok'],
  not_adopted: ['cross', 'neutral'],
}

export function AdmissionTag({ state }: { state: AdmissionState }) {
  const t = useTranslations('words.admissionStates')
  const [icon, tone] = looks[state]
  return (
    <Tag icon={icon} tone={tone}>
      {t(state)}
    </Tag>
  )
}
