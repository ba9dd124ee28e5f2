import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { OwnWords } from '@/components/workspace/own-words'
import type { Withdrawal } from '@/lib/withdrawals/view'
import { WithdrawalTag } from './state-tag'

/** A notice of withdrawal: who leaves, from when, why, and whether it stands. */
export function WithdrawalWhole({ withdrawal }: { withdrawal: Withdrawal }) {
  const t = useTranslations('withdrawal')
  const { party, body, date, effect, reason, takenBack, state } = withdrawal
  const day = (iso: string) => () => <EdtfDate text={iso} />
  return (
    <>
      <p>
        {t.rich('sentence', {
          party: () => <Text texts={party.name} />,
          body: () => <Text texts={body.name} />,
          date: day(date),
          effect: day(effect),
        })}{' '}
        <WithdrawalTag state={state} />
      </p>
      <p className="text-ink-2">
        <OwnWords>{reason}</OwnWords>
      </p>
      {takenBack && <p>{t.rich('takenBack', { date: day(takenBack) })}</p>}
    </>
  )
}
