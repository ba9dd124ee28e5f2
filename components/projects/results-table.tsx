import { useFormatter, useTranslations } from 'next-intl'
import { DateOrGap, Gap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Indicator } from '@/db/schema/content'

/** What is measured of a project's results: where it began, where it is to come, where it is. */
export function ResultsTable({ indicators }: { indicators: Indicator[] }) {
  const t = useTranslations('projects.results')
  const format = useFormatter()
  const figure = (value: number | null, unit: string) =>
    value === null ? <Gap /> : `${format.number(value, { maximumFractionDigits: 6 })} ${unit}`.trim()
  return (
    <Table caption={t('heading')}>
      <thead>
        <tr>
          <Head className="w-2/5">{t('indicator')}</Head>
          <Head className="text-right">{t('baseline')}</Head>
          <Head className="text-right">{t('target')}</Head>
          <Head className="text-right">{t('actual')}</Head>
          <Head className="text-right">{t('year')}</Head>
        </tr>
      </thead>
      <tbody>
        {indicators.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two indicators may have the same title
          <tr key={at}>
            <RowHead className="min-w-40">
              <Text texts={one.title} />
            </RowHead>
            {[one.baseline, one.target, one.actual].map((value, which) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: baseline, target, actual
              <Cell className="text-right tabular-nums" key={which}>
                {figure(value, one.unit)}
              </Cell>
            ))}
            <Cell className="text-right">
              <DateOrGap style="short" text={one.year} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
