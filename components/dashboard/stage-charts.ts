/** What became of what was announced: by stage, and by the year of the announcement. */

import type { Tone } from '@/components/charts/shapes'
import { type Stack, stackDrawing } from '@/components/charts/stack-drawing'
import { projectStages } from '@/db/vocabulary'
import type { Dashboard } from '@/lib/registry/dashboard'
import type { StageCounts } from '@/lib/registry/dashboard-tallies'
import type { Chart, Figure, Most } from './chart'
import type { Say } from './say'

const tones: Record<keyof StageCounts, Tone> = {
  intention: 'chart-5',
  agreed: 'chart-1',
  under_way: 'chart-4',
  paused: 'chart-2',
  completed: 'chart-3',
  cancelled: 'chart-6',
  lapsed: 'ink-2',
}

/** Of so many intentions, what they are now; those that nobody named are a bar of their own. */
export function stagesChart(say: Say, { stages, announced, total }: Dashboard): Chart {
  const { t, words, number, counted } = say
  const unnamed = { count: announced.unnamed, word: t('unnamed'), tone: 'ink-2' as const, hollow: true }
  const bars = projectStages.map((stage) => ({
    name: words(`projectStages.${stage}`),
    total: number(stages[stage]),
    parts: [{ count: stages[stage], word: '', tone: tones[stage] }],
  }))
  const extra: Stack[] = announced.announcements.length
    ? [{ name: t('unnamed'), total: number(unnamed.count), parts: [{ ...unnamed, word: '' }] }]
    : []
  const counts = {
    total: number(total),
    underWay: number(stages.under_way),
    completed: number(stages.completed),
  }
  return {
    name: 'stages',
    title: t('stages.title', counts),
    description: [...extra, ...bars].map(({ name, total: of }) => `${name}: ${of}`).join('; '),
    drawn: stackDrawing([...extra, ...bars]),
    columns: [t('stages.stage'), t('projects')],
    rows: [
      ...(extra.length ? [[[{ text: t('unnamed') }], [unnamedFigure(say, unnamed.count)]]] : []),
      ...projectStages.map((stage) => [
        [{ text: words(`projectStages.${stage}`) }],
        [counted(stages[stage], { stage })],
      ]),
    ],
    note: announced.announcements.length ? t('stages.note') : undefined,
  }
}

export function yearsChart(say: Say, { years }: Dashboard, most: Most): Chart {
  const { t, words, projects, number, counted } = say
  const yearName = (year: number | null) => (year === null ? projects('filter.noYear') : String(year))
  const dated = years.filter(({ year }) => year !== null)
  const done = dated.reduce((sum, { stages }) => sum + stages.completed, 0)
  const all = dated.reduce((sum, one) => sum + allOf(one.stages) + one.unnamed, 0)
  const stacks = years.slice(0, most.bars).map(
    ({ year, stages, unnamed }): Stack => ({
      name: yearName(year),
      total: number(allOf(stages) + unnamed),
      parts: [
        { count: unnamed, word: t('unnamed'), tone: 'ink-2', hollow: true },
        ...projectStages.map((stage) => ({
          count: stages[stage],
          word: words(`projectStages.${stage}`),
          tone: tones[stage],
        })),
      ],
    }),
  )
  return {
    name: 'years',
    title: t('years.title', { done: number(done), all: number(all) }),
    description: stacks.map(described).join(' '),
    drawn: stackDrawing(stacks),
    columns: [
      t('years.year'),
      t('unnamed'),
      ...projectStages.map((stage) => words(`projectStages.${stage}`)),
    ],
    count: years.length,
    rows: years
      .slice(0, most.rows)
      .map(({ year, stages, unnamed }) => [
        [{ text: yearName(year) }],
        [unnamedFigure(say, unnamed, { year: String(year ?? 'none') })],
        ...projectStages.map((stage) => [counted(stages[stage], { stage, year: String(year ?? 'none') })]),
      ]),
  }
}

/** Those without a name have no list; their announcement has a page. */
function unnamedFigure({ list, number }: Say, count: number, change = {}): Figure {
  return count
    ? { text: number(count), count, href: `${list(change)}#announced` }
    : { text: number(count), count }
}

export function described({ name, total, parts }: Stack): string {
  const said = parts.filter(({ count }) => count > 0).map(({ word, count }) => `${word} ${count}`)
  return `${name}: ${total} (${said.join(', ')}).`
}

const allOf = (stages: StageCounts) => projectStages.reduce((sum, stage) => sum + stages[stage], 0)
