import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { Decision } from '@/lib/decisions/view'
import { DecisionList } from './decision-list'

/** On the page of what followed from decisions: which they were. Nothing where there is none. */
export function DecidedBy({ decisions }: { decisions: Decision[] }) {
  const t = useTranslations('decisions')
  if (!decisions.length) return null
  return (
    <Section id="decided-by" title={t('behind')}>
      <DecisionList decisions={decisions} withMeeting />
    </Section>
  )
}
