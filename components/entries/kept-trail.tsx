import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Kept, List } from '@/lib/registry/histories'

/** The way up from the history of an entry, or from one of its revisions. */
export function KeptTrail({ kept, history }: { kept: Kept; history?: boolean }) {
  const locale = useLocale()
  const t = useTranslations('register')
  // Memberships are listed with the bodies, series with the meetings.
  const above: Partial<Record<List, List>> = { memberships: 'bodies', series: 'meetings' }
  const list = above[kept.list] ?? kept.list
  return (
    <Breadcrumbs
      items={[
        { href: `/${locale}/${list}`, text: t(`lists.${list as Exclude<List, 'memberships' | 'series'>}`) },
        { href: `/${locale}${kept.path}`, text: t('number', { number: kept.number }) },
        ...(history ? [{ href: `/${locale}/${kept.list}/${kept.slug}/history`, text: t('history') }] : []),
      ]}
      label={t('breadcrumbs')}
    />
  )
}
