import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { IssueState } from '@/db/vocabulary'

const looks: Record<IssueState, [IconName, Tone]> = {
  open: ['question', 'warn'],
  answered: ['speech', 'info'],
  settled: ['check', 'ok'],
}

export function IssueTag({ state }: { state: IssueState }) {
  const t = useTranslations('words.issueStates')
  const [icon, tone] = looks[state]
  return (
    <Tag icon={icon} tone={tone}>
      {t(state)}
    </Tag>
  )
}
