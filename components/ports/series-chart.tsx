import { useLocale, useTranslations } from 'next-intl'
import { Drawing } from '@/components/charts/drawing'
import { edtfWords } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import type { PortFigure } from '@/db/schema/content'
import { seriesDrawing } from './series-drawing'

type Props = { series: PortFigure[]; id: string }

/** One measure over several years as bars, with what they show as its heading. The table beside it says the same. */
export function SeriesChart({ series, id }: Props) {
  const [locale, t] = [useLocale(), useTranslations('ports')]
  const [dates, words] = [useTranslations('dates'), useTranslations('words.portUnits')]
  const bars = series.flatMap(({ value, unit, year }) => {
    if (!value || !unit) return []
    const number = t(value.moreThan ? 'moreThan' : 'exact', { value: value.value })
    const amount = t('inUnit', { number, unit: words(unit) })
    const when = edtfWords(dates, locale, year)
    return [
      { when, amount, label: t('figures.bar', { when, amount }), value: value.value, open: value.moreThan },
    ]
  })
  const [first, last] = [bars[0], bars.at(-1)]
  if (!first || !last) return null
  const message = t('figures.message', {
    from: first.when,
    first: first.amount,
    to: last.when,
    last: last.amount,
  })
  return (
    <figure className="mt-6">
      <figcaption className="mb-2 font-strong">
        {series[0] && <Text texts={series[0].measure} />}
        {t('colon')}
        {message}
      </figcaption>
      <Drawing
        description={t('figures.described', { count: bars.length })}
        drawn={seriesDrawing(bars)}
        id={id}
        title={message}
      />
    </figure>
  )
}
