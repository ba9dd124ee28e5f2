import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PlansTable } from '@/components/plans/plans-table'
import { alternates } from '@/lib/registry/alternates'
import { listPlans } from '@/lib/registry/plans'
import { registerVersion } from '@/lib/registry/version'

export default async function Plans() {
  const [locale, t] = [await getLocale(), await getTranslations('ports.plans')]
  const plans = await listPlans(await registerVersion())
  return (
    <Page lead={t('lead')} title={t('title')}>
      {plans.length ? (
        <div className="mt-6">
          <PlansTable plans={plans} />
        </div>
      ) : (
        <p className="mt-6">{t('empty')}</p>
      )}
      <p className="mt-6">
        <a className="inline-flex min-h-10 items-center" download href={`/${locale}/plans.csv`}>
          {t('download')}
        </a>
      </p>
    </Page>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('ports.plans')]
  return {
    title: t('title'),
    description: t('lead'),
    alternates: await alternates(locale, '/plans', { 'text/csv': '/plans.csv' }),
  }
}
