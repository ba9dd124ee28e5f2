import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Agreement } from '@/lib/registry/agreement'

/** The way up from a page about one agreement. */
export function AgreementTrail({ agreement }: { agreement: Agreement }) {
  const locale = useLocale()
  const t = useTranslations('register')
  return (
    <Breadcrumbs
      items={[
        { href: `/${locale}/agreements`, text: t('list.title') },
        {
          href: `/${locale}/agreements/${agreement.slug}`,
          text: t('number', { number: agreement.number }),
        },
      ]}
      label={t('breadcrumbs')}
    />
  )
}
