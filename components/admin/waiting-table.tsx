import { useTranslations } from 'next-intl'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { OwnWords } from '@/components/workspace/own-words'
import type { Waiting } from '@/lib/waiting'

export function WaitingTable({ people }: { people: Waiting['people'] }) {
  const t = useTranslations('admin.waiting')
  // To half a day: minutes would be no truer.
  const days = (seconds: number) => Math.round((seconds / 86_400) * 2) / 2
  const number = 'text-right tabular-nums'
  return (
    <Table caption={t('byWhom')}>
      <thead>
        <tr>
          <Head>{t('person')}</Head>
          <Head className={number}>{t('decided')}</Head>
          <Head className={number}>{t('median')}</Head>
          <Head className={number}>{t('longest')}</Head>
        </tr>
      </thead>
      <tbody>
        {people.map(({ name, decided, median, longest }) => (
          <tr key={name}>
            <RowHead>
              <OwnWords>{name}</OwnWords>
            </RowHead>
            <Cell className={number}>{decided}</Cell>
            <Cell className={number}>{t('days', { days: days(median) })}</Cell>
            <Cell className={number}>{t('days', { days: days(longest) })}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
