import { useLocale, useTranslations } from 'next-intl'
import { Pagination } from '@/components/ui/pagination'

/** Where one submission stands in the queue, and the ways to its neighbours. */
export function QueuePlace({ queue, revisionId }: { queue: string[]; revisionId: string }) {
  const t = useTranslations('review')
  const locale = useLocale()
  const place = queue.indexOf(revisionId)
  if (place < 0) return null
  const link = (id: string | undefined, text: string) =>
    id ? { href: `/${locale}/review/${id}`, text } : undefined
  return (
    <Pagination
      label={t('neighbours')}
      next={link(queue[place + 1], t('next'))}
      position={t('position', { place: place + 1, count: queue.length })}
      previous={link(queue[place - 1], t('previous'))}
    />
  )
}
