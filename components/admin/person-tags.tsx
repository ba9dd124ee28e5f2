import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { PersonRow } from '@/lib/people/directory'

/** Whether they may come in, and whether they do. */
export function PersonTags({ person }: { person: PersonRow }) {
  const t = useTranslations('admin.people.tags')
  const { erasedAt, suspendedAt, dormant, sample, bouncedAt } = person
  return (
    <span className="flex flex-wrap gap-1">
      {erasedAt ? (
        <Tag icon="arrow-out" tone="neutral">
          {t('erased')}
        </Tag>
      ) : suspendedAt ? (
        <Tag icon="stop" tone="danger">
          {t('suspended')}
        </Tag>
      ) : dormant ? (
        <Tag icon="hourglass" tone="warn">
          {t('dormant')}
        </Tag>
      ) : (
        <Tag icon="check" tone="ok">
          {t('in')}
        </Tag>
      )}
      {bouncedAt && (
        <Tag icon="octagon" tone="danger">
          {t('bounced')}
        </Tag>
      )}
      {sample && (
        <Tag icon="dotted-circle" tone="warn">
          {t('sample')}
        </Tag>
      )}
    </span>
  )
}
