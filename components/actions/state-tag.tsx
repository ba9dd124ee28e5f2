import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { ActionState } from '@/db/vocabulary'

const looks: Record<ActionState, [IconName, Tone]> = {
  open: ['dotted-circle', 'neutral'],
  in_progress: ['arrow', 'info'],
  done: ['check', 'ok'],
  dropped: ['cross', 'neutral'],
}

/** Where an action item stands; that it is overdue is said beside it. */
export function ActionTag({ state, overdue }: { state: ActionState; overdue: boolean }) {
  const t = useTranslations('words.actionStates')
  const actions = useTranslations('actions')
  const [icon, tone] = looks[state]
  return (
    <>
      <Tag icon={icon} tone={tone}>
        {t(state)}
      </Tag>{' '}
      {overdue && (
        <Tag icon="hourglass" tone="danger">
          {actions('overdue')}
        </Tag>
      )}
    </>
  )
}
