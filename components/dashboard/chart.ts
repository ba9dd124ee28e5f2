/** A chart of the dashboard: what it says, its drawing and its table, for pages and for files alike. */
import type { Drawn } from '@/components/charts/shapes'

export const chartNames = [
  'stages',
  'years',
  'sectors',
  'leads',
  'updates',
  'milestones',
  'money',
  'places',
  'beginnings',
] as const
export type ChartName = (typeof chartNames)[number]

/** A word or a count of a table, and the address of its list; `lang` where it is not in the reader's language. */
export type Figure = { text: string; count?: number; href?: string; lang?: string }

/** So many bars of a chart are drawn at most, and so many rows of its table made. */
export type Most = { bars: number; rows: number }

/** Among other charts; its own page has them all. */
export const amongOthers: Most = { bars: 12, rows: 12 }
/** More bars than this nobody compares. */
export const whole: Most = { bars: 25, rows: Infinity }

export type Chart = {
  name: ChartName
  /** What it says, in a sentence. */
  title: string
  /** For those who do not see it. */
  description: string
  drawn: Drawn | null
  /** Only as a file: a page shows the table instead. */
  tableOnly?: boolean
  /** Across in pixels; else as wide as its place. */
  width?: number
  columns: string[]
  /** The first figure of a row is its head. */
  rows: Figure[][][]
  /** How many rows there are in all, where some may be left out. */
  count?: number
  /** What must be known to read it. */
  note?: string
}

export function chartNamed(text: string): ChartName | null {
  return chartNames.find((name) => name === text) ?? null
}
