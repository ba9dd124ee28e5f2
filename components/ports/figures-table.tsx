import { useTranslations } from 'next-intl'
import { DateOrGap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { PortFigure } from '@/db/schema/content'
import { FigureValue } from './figure-value'

type Props = { figures: PortFigure[]; caption: string }

/** What a port handled: each figure with its year, its unit and where it is taken from. */
export function FiguresTable({ figures, caption }: Props) {
  const t = useTranslations('ports.figures')
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Head>{t('measure')}</Head>
          <Head>{t('year')}</Head>
          <Head className="text-right">{t('value')}</Head>
          <Head>{t('source')}</Head>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={JSON.stringify([figure.measure, figure.unit, figure.year])}>
            <RowHead className="min-w-28">
              <Text texts={figure.measure} />
            </RowHead>
            <Cell className="min-w-14">
              <DateOrGap style="short" text={figure.year} />
            </Cell>
            <Cell className="text-right tabular-nums sm:whitespace-nowrap">
              <FigureValue figure={figure} />
            </Cell>
            <Cell className="min-w-60 text-sm">
              <Text texts={figure.source} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
