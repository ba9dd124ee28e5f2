/** Which figures of a port are of one measure, so that they can be read as a series of years. Pure. */
import type { Multilingual, PortFigure } from '@/db/schema/content'
import { boundsOf } from '@/lib/dates'

type Measured = Pick<PortFigure, 'measure' | 'unit'>

/** The same thing in the same unit; a measure is known again by its name in any one language. */
export function sameSeries(one: Measured, other: Measured): boolean {
  return one.unit === other.unit && sharesName(one.measure, other.measure)
}

/** Figures by series, in the order in which the series begin; in each by year, the earliest first. */
export function seriesOf(figures: PortFigure[]): PortFigure[][] {
  const found: PortFigure[][] = []
  for (const figure of figures) {
    const series = found.find((one) => one.some((other) => sameSeries(other, figure)))
    if (series) series.push(figure)
    else found.push([figure])
  }
  const day = ({ year }: PortFigure) => boundsOf(year).earliest ?? ''
  return found.map((series) => series.sort((a, b) => day(a).localeCompare(day(b))))
}

function sharesName(one: Multilingual, other: Multilingual): boolean {
  return Object.entries(one).some(
    ([language, name]) => plain(name) === plain(other[language as keyof Multilingual] ?? ''),
  )
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
