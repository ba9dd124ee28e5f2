import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DateOrGap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { Page } from '@/components/layout/page'
import { Issuer } from '@/components/plans/issuer'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { alternates } from '@/lib/registry/address'
import { listPlans } from '@/lib/registry/plans'
import { registerVersion } from '@/lib/registry/version'

export default async function Plans() {
  const [locale, t] = [await getLocale(), await getTranslations('ports.plans')]
  const plans = await listPlans(await registerVersion())
  return (
    <Page lead={t('lead')} title={t('title')}>
      {plans.length ? (
        <div className="mt-6">
          <Table caption={t('title')}>
            <thead>
              <tr>
                <Head className="w-1/2">{t('plan')}</Head>
                <Head>{t('issuer')}</Head>
                <Head>{t('period')}</Head>
                <Head className="text-right">{t('projects')}</Head>
              </tr>
            </thead>
            <tbody>
              {plans.map((plan) => (
                <tr key={plan.slug}>
                  <RowHead className="min-w-48">
                    <a href={`/${locale}/plans/${plan.slug}`}>
                      <Text texts={plan.title} />
                    </a>
                  </RowHead>
                  <Cell>
                    <Issuer plan={plan} />
                  </Cell>
                  <Cell className="min-w-28">
                    <DateOrGap text={plan.period} />
                  </Cell>
                  <Cell className="text-right">{plan.endorses.length}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
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
    alternates: alternates(locale, '/plans', { 'text/csv': '/plans.csv' }),
  }
}
