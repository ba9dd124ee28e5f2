import { useTranslations } from 'next-intl'
import type { PortFigure } from '@/db/schema/content'
import { seriesOf } from '@/lib/ports/series'
import { FiguresTable } from './figures-table'
import { SeriesChart } from './series-chart'

/** The figures of a port as a table, and under it a chart of each measure that is known for several years. */
export function PortFigures({ figures }: { figures: PortFigure[] }) {
  const t = useTranslations('ports.figures')
  if (!figures.length) return <p className="text-ink-2">{t('none')}</p>
  const series = seriesOf(figures)
  return (
    <>
      <FiguresTable caption={t('caption')} figures={series.flat()} />
      {series
        .filter((one) => one.length > 1)
        .map((one, at) => (
          <SeriesChart
            id={`series-${at + 1}`}
            key={JSON.stringify([one[0]?.measure, one[0]?.unit])}
            series={one}
          />
        ))}
    </>
  )
}
