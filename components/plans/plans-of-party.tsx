import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { Plan } from '@/lib/registry/plans'
import { PlansTable } from './plans-table'

/** On the page of a party: the plans it issued. Without any there is no such part. */
export function PlansOfParty({ plans }: { plans: Plan[] }) {
  const t = useTranslations('ports.plans')
  if (!plans.length) return null
  return (
    <Section id="plans" title={t('ofParty', { count: plans.length })}>
      <PlansTable ofOne plans={plans} />
    </Section>
  )
}
