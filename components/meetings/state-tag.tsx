import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { MeetingState } from '@/db/vocabulary'

const looks: Record<MeetingState, [IconName, Tone]> = {
  planned: ['dotted-circle', 'neutral'],
  confirmed: ['clock', 'info'],
  in_session: ['speech', 'info'],
  held: ['check', 'ok'],
  postponed: ['pause', 'warn'],
  cancelled: ['cross', 'danger'],
}

export function MeetingTag({ state }: { state: MeetingState }) {
  const t = useTranslations('words.meetingStates')
  const [icon, tone] = looks[state]
  return (
    <Tag icon={icon} tone={tone}>
      {t(state)}
    </Tag>
  )
}
