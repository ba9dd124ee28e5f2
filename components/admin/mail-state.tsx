import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { MailState } from '@/lib/mail-filter'

const looks: Record<MailState, { icon: IconName; tone: Tone }> = {
  waiting: { icon: 'hourglass', tone: 'neutral' },
  failed: { icon: 'octagon', tone: 'danger' },
  sent: { icon: 'check', tone: 'ok' },
  kept: { icon: 'dotted-circle', tone: 'warn' },
}

export function MailStateTag({ state }: { state: MailState }) {
  const t = useTranslations('operations.mail.states')
  return <Tag {...looks[state]}>{t(state)}</Tag>
}
