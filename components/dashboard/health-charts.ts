/** What leads declared of open projects, by sector and by lead; no report is a part of its own. */
import type { Tone } from '@/components/charts/shapes'
import { type Stack, stackDrawing } from '@/components/charts/stack-drawing'
import { healthName } from '@/components/projects-list/project-words'
import { countedHealths, type HealthCounts, totalOf } from '@/lib/projects/health-counts'
import type { Dashboard } from '@/lib/registry/dashboard'
import { none, open, type ProjectFilter } from '@/lib/registry/project-filter'
import type { Chart, Figure, Most } from './chart'
import type { Say } from './say'
import { described } from './stage-charts'

const tones: Record<keyof HealthCounts, Tone> = {
  on_track: 'chart-3',
  at_risk: 'chart-2',
  off_track: 'chart-6',
  none: 'ink-2',
}

type Row = { head: Figure; counts: HealthCounts; change: Partial<ProjectFilter> }

export function sectorsChart(say: Say, { sectors }: Dashboard, most: Most): Chart {
  const { t, words, projects, number } = say
  const rows = sectors.slice(0, most.rows).map(({ key, counts }) => ({
    head: { text: key ? words(`sectors.${key}`) : projects('filter.noSector') },
    counts,
    change: { sector: key ?? none } as const,
  }))
  const silent = sectors.reduce((sum, { counts }) => sum + counts.none, 0)
  const all = sectors.reduce((sum, { counts }) => sum + totalOf(counts), 0)
  return {
    name: 'sectors',
    title: all ? t('sectors.title', { silent: number(silent), open: number(all) }) : t('sectors.none'),
    ...healthParts(say, projects('filter.sector'), rows, most),
    count: sectors.length,
  }
}

export function leadsChart(say: Say, { leads }: Dashboard, most: Most): Chart {
  const { t, projects, number, named, names } = say
  const rows = leads.slice(0, most.rows).map(({ key, counts }) => ({
    head: named(names.party[key], key),
    counts,
    change: { lead: key },
  }))
  const reporting = leads.filter(({ counts }) => counts.none === 0).length
  return {
    name: 'leads',
    title: leads.length
      ? t('leads.title', { reporting: number(reporting), leads: number(leads.length) })
      : t('leads.none'),
    ...healthParts(say, projects('filter.lead'), rows, most),
    count: leads.length,
  }
}

function healthParts(say: Say, label: string, rows: Row[], most: Most) {
  const { t, number, counted } = say
  const stacks = rows.slice(0, most.bars).map(
    ({ head, counts }): Stack => ({
      name: head.text,
      lang: head.lang,
      total: number(totalOf(counts)),
      parts: countedHealths.map((health) => ({
        count: counts[health],
        word: healthName(health, say),
        tone: tones[health],
        hollow: health === none,
      })),
    }),
  )
  return {
    description: stacks.map(described).join(' '),
    drawn: stackDrawing(stacks),
    columns: [label, t('open'), ...countedHealths.map((health) => healthName(health, say))],
    rows: rows.map(({ head, counts, change }) => [
      [head],
      [counted(totalOf(counts), { ...change, stage: open })],
      ...countedHealths.map((health) => [counted(counts[health], { ...change, stage: open, health })]),
    ]),
    note: t('health.note'),
  }
}
