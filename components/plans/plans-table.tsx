import { useLocale, useTranslations } from 'next-intl'
import { DateOrGap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Plan } from '@/lib/registry/plans'
import { Issuer } from './issuer'

/** Development plans, each with its period and how many projects it endorses; `ofOne` issuer, who is not named again. */
export function PlansTable({ plans, ofOne }: { plans: Plan[]; ofOne?: true }) {
  const locale = useLocale()
  const t = useTranslations('ports.plans')
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Head className="w-1/2">{t('plan')}</Head>
          {!ofOne && <Head>{t('issuer')}</Head>}
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
            {!ofOne && (
              <Cell>
                <Issuer plan={plan} />
              </Cell>
            )}
            <Cell className="min-w-28">
              <DateOrGap text={plan.period} />
            </Cell>
            <Cell className="text-right">{plan.endorses.length}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
