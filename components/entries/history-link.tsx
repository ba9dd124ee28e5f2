import { useLocale, useTranslations } from 'next-intl'
import type { List } from '@/lib/registry/histories'

/** From the page of an entry to how its record came to be. */
export function HistoryLink({ list, slug }: { list: List; slug: string }) {
  const t = useTranslations('agreement.history')
  return (
    <p className="mt-3">
      <a className="inline-flex min-h-10 items-center" href={`/${useLocale()}/${list}/${slug}/history`}>
        {t('heading')}
      </a>
    </p>
  )
}
