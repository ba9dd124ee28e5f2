import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Agreement } from '@/lib/registry/agreement'

/** The way up from a page about one agreement. */
export function AgreementTrail({ agreement, history }: { agreement: Agreement; history?: boolean }) {
  const locale = useLocale()
  const t = useTranslations('register')
  const own = `/${locale}/agreements/${agreement.slug}`
  return (
    <Breadcrumbs
      items={[
        { href: `/${locale}/agreements`, text: t('list.title') },
        { href: own, text: t('number', { number: agreement.number }) },
        ...(history ? [{ href: `${own}/history`, text: t('history') }] : []),
      ]}
      label={t('breadcrumbs')}
    />
  )
}
