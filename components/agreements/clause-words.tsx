import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { EdtfDate } from '@/components/dates/edtf-date'
import type { ForceClause } from '@/db/schema/content'

/** What a text says of its entry into force. `among`: the names of the parties that must be among those approving. */
export function ClauseWords({
  clause: { condition, approvals, delay, date },
  among,
}: {
  clause: Omit<ForceClause, 'among'>
  among: ReactNode[]
}) {
  const t = useTranslations('words.clause')
  const words = useTranslations('words.delayUnits')
  if (condition === 'date') return t.rich('date', { date: () => <EdtfDate text={date} /> })
  return (
    <>
      {condition === 'signatures' && t('signatures')}
      {condition === 'approvals' &&
        (approvals === null ? t('approvalsAll') : t('approvals', { count: approvals }))}
      {among.length > 0 && (
        <span className="block">{t.rich('among', { parties: () => <NameList names={among} /> })}</span>
      )}
      {delay && (
        <span className="block">{t('delay', { delay: words(delay.unit, { count: delay.count }) })}</span>
      )}
    </>
  )
}

/** Names in a row, with the comma of the reader's language. */
export function NameList({ names }: { names: ReactNode[] }) {
  const t = useTranslations('words')
  return names.map((name, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: names have no other key, and the row does not move
    <Fragment key={at}>
      {at > 0 && t('comma')}
      {name}
    </Fragment>
  ))
}
