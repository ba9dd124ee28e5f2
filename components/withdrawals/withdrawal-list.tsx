import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { Withdrawal } from '@/lib/withdrawals/view'
import { WithdrawalWhole } from './withdrawal-whole'

/** The notices of withdrawal from a body, or by a party, the latest first; nothing is drawn where there is none. */
export function WithdrawalList({ withdrawals }: { withdrawals: Withdrawal[] }) {
  const t = useTranslations('withdrawal')
  if (!withdrawals.length) return null
  return (
    <Section id="withdrawals" title={t('heading')}>
      <ul className="border-line border-t">
        {withdrawals.map((withdrawal) => (
          <li className="max-w-read border-line border-b py-3" id={withdrawal.slug} key={withdrawal.slug}>
            <WithdrawalWhole withdrawal={withdrawal} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
