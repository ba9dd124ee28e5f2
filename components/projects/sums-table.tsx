import { useFormatter, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Sum } from '@/db/schema/content'

/** The money of a project, as its sources give it: nothing is converted, and nothing added up. */
export function SumsTable({ sums }: { sums: Sum[] }) {
  const t = useTranslations('projects.money')
  const words = useTranslations('words')
  const format = useFormatter()
  return (
    <Table caption={t('heading')}>
      <thead>
        <tr>
          <Head>{t('currency')}</Head>
          <Head>{t('year')}</Head>
          <Head>{t('use')}</Head>
          <Head className="text-right">{t('amount')}</Head>
        </tr>
      </thead>
      <tbody>
        {byCurrencyAndYear(sums).map(({ amount, currency, year, use }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one sum may be given twice
          <tr key={at}>
            <RowHead>{currency && words(`currencies.${currency}`)}</RowHead>
            <Cell>
              <EdtfDate style="short" text={year} />
            </Cell>
            <Cell>{use && words(`moneyUses.${use}`)}</Cell>
            <Cell className="text-right tabular-nums">
              {amount !== null && format.number(amount, { maximumFractionDigits: 2 })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function byCurrencyAndYear(sums: Sum[]): Sum[] {
  const key = ({ currency, year }: Sum) => `${currency} ${year}`
  return [...sums].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
