import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Gap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import type { PortFigure } from '@/db/schema/content'
import { FigureValue } from './figure-value'

/** A figure of a port on a line or two, as a revision proposes it; what it does not say yet is a gap. */
export function FigureSentence({ figure }: { figure: PortFigure }) {
  const t = useTranslations('ports')
  const { measure, year, source } = figure
  return (
    <>
      {Object.keys(measure).length ? <Text texts={measure} /> : <Gap />}
      {t('colon')}
      <FigureValue figure={figure} />
      {' · '}
      {year ? <EdtfDate text={year} /> : <Gap />}
      <span className="block text-ink-2">
        {Object.keys(source).length ? <Text texts={source} /> : <Gap />}
      </span>
    </>
  )
}
