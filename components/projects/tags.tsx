import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { Health, ProjectStage } from '@/db/vocabulary'

const ofStage: Record<ProjectStage, [IconName, Tone]> = {
  intention: ['dotted-circle', 'neutral'],
  agreed: ['handshake', 'info'],
  under_way: ['arrow', 'info'],
  paused: ['pause', 'warn'],
  completed: ['check', 'ok'],
  cancelled: ['cross', 'neutral'],
  lapsed: ['hourglass', 'neutral'],
}

const ofHealth: Record<Health, [IconName, Tone]> = {
  on_track: ['circle-check', 'ok'],
  at_risk: ['triangle', 'warn'],
  off_track: ['octagon', 'danger'],
}

export function StageTag({ stage }: { stage: ProjectStage }) {
  const t = useTranslations('words.projectStages')
  const [icon, tone] = ofStage[stage]
  return (
    <Tag icon={icon} tone={tone}>
      {t(stage)}
    </Tag>
  )
}

/** Null: nobody reported, which is said as such. */
export function HealthTag({ health }: { health: Health | null }) {
  const t = useTranslations('words.healths')
  const none = useTranslations('projects')('noReport')
  const [icon, tone] = health ? ofHealth[health] : (['question', 'neutral'] as const)
  return (
    <Tag icon={icon} tone={tone}>
      {health ? t(health) : none}
    </Tag>
  )
}
