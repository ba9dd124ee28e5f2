import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { CredentialsState, InvitationState } from '@/db/vocabulary'

const looks: Record<InvitationState, [IconName, Tone]> = {
  sent: ['clock', 'neutral'],
  accepted: ['check', 'ok'],
  tentative: ['dotted-circle', 'warn'],
  declined: ['cross', 'neutral'],
}

export function InvitationTag({ state }: { state: InvitationState }) {
  const t = useTranslations('words.invitationStates')
  const [icon, tone] = looks[state]
  return (
    <Tag icon={icon} tone={tone}>
      {t(state)}
    </Tag>
  )
}

const paperLooks: Record<CredentialsState, [IconName, Tone]> = {
  filed: ['clock', 'info'],
  accepted: ['check', 'ok'],
  returned: ['speech', 'warn'],
}

export function CredentialsTag({ state }: { state: CredentialsState }) {
  const t = useTranslations('words.credentialsStates')
  const [icon, tone] = paperLooks[state]
  return (
    <Tag icon={icon} tone={tone}>
      {t(state)}
    </Tag>
  )
}
