import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { Standing } from '@/lib/projects/standing'

/** Why a project needs attention, each reason in words; nothing where it needs none. */
export function AttentionTags({ project }: { project: Standing }) {
  const t = useTranslations('projects.attentionKinds')
  const words = useTranslations('words.contradictions')
  const { updateOverdue, silent, dormant, contradictions, active, health, derived } = project
  const reasons: [string, IconName, Tone][] = []
  if (updateOverdue) reasons.push([t('overdue'), 'bell', 'danger'])
  if (active && derived === 'off_track' && health !== 'off_track' && !contradictions.length)
    reasons.push([t('derivedOffTrack'), 'octagon', 'danger'])
  for (const one of contradictions) reasons.push([words(one), 'triangle', 'warn'])
  if (silent) reasons.push([t(dormant ? 'dormant' : 'silent'), 'hourglass', 'warn'])
  if (!reasons.length) return null
  return (
    <ul className="mt-1 flex flex-wrap gap-1.5">
      {reasons.map(([text, icon, tone]) => (
        <li key={text}>
          <Tag icon={icon} tone={tone}>
            {text}
          </Tag>
        </li>
      ))}
    </ul>
  )
}
