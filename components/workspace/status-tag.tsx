import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { RevisionStatus } from '@/db/vocabulary'

const looks: Record<RevisionStatus, [IconName, Tone]> = {
  draft: ['pencil', 'neutral'],
  awaiting_endorsement: ['pen', 'info'],
  submitted: ['clock', 'info'],
  published: ['check', 'ok'],
  superseded: ['arrow', 'neutral'],
  declined: ['cross', 'danger'],
  withdrawn: ['arrow-out', 'neutral'],
}

/** `reason`: a draft that has one was sent back. */
export function StatusTag({ status, reason }: { status: RevisionStatus; reason: string | null }) {
  const t = useTranslations('words.revisionStatuses')
  const workspace = useTranslations('workspace')
  if (status === 'draft' && reason) {
    return (
      <Tag icon="speech" tone="warn">
        {workspace('sentBack')}
      </Tag>
    )
  }
  const [icon, tone] = looks[status]
  return (
    <Tag icon={icon} tone={tone}>
      {t(status)}
    </Tag>
  )
}
