/** How many of those announced in a year have begun, and how long that took. */

import type { Tone } from '@/components/charts/shapes'
import { type Stack, stackDrawing } from '@/components/charts/stack-drawing'
import type { Dashboard } from '@/lib/registry/dashboard'
import { type Beginning, beginnings } from '@/lib/registry/project-filter'
import type { Chart, Most } from './chart'
import type { Say } from './say'
import { described } from './stage-charts'

const tones: Record<Beginning, Tone> = { dated: 'chart-3', undated: 'chart-1', none: 'ink-2' }

export function beginningsChart(say: Say, { years, total }: Dashboard, most: Most): Chart {
  const { t, projects, number, counted } = say
  const yearName = (year: number | null) => (year === null ? projects('filter.noYear') : String(year))
  const own = years.filter(({ begun }) => begun.dated + begun.undated + begun.none > 0)
  const begunInAll = own.reduce((sum, { begun }) => sum + begun.dated + begun.undated, 0)
  const stacks = own.slice(0, most.bars).map(
    ({ year, begun }): Stack => ({
      name: yearName(year),
      total: number(begun.dated + begun.undated + begun.none),
      parts: beginnings.map((one) => ({
        count: begun[one],
        word: t(`beginnings.short.${one}`),
        tone: tones[one],
        hollow: one === 'none',
      })),
    }),
  )
  return {
    name: 'beginnings',
    title: t('beginnings.title', { begun: number(begunInAll), total: number(total) }),
    description: stacks.map(described).join(' '),
    drawn: stackDrawing(stacks),
    columns: [
      t('years.year'),
      ...beginnings.map((one) => projects(`filter.beginnings.${one}`)),
      t('beginnings.share'),
      t('beginnings.median'),
    ],
    count: own.length,
    rows: own
      .slice(0, most.rows)
      .map(({ year, begun }) => [
        [{ text: yearName(year) }],
        ...beginnings.map((began) => [counted(begun[began], { began, year: String(year ?? 'none') })]),
        [{ text: share(say, begun.dated + begun.undated, begun.dated + begun.undated + begun.none) }],
        [{ text: begun.median === null ? t('beginnings.notKnown') : monthsOf(say, begun.median) }],
      ]),
    note: t('beginnings.note'),
  }
}

function share({ locale }: Say, part: number, whole: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(part / whole)
}

const monthsOf = ({ t }: Say, days: number) => t('beginnings.months', { count: Math.round(days / 30.44) })
