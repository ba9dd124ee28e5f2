/** What each lead reported for each of the last four times: a table of words. */
import { gridDrawing } from '@/components/charts/grid-drawing'
import { edtfWords } from '@/components/dates/edtf-date'
import { periodWords } from '@/components/projects/period-words'
import { healthName } from '@/components/projects-list/project-words'
import { countedHealths, type HealthCounts, totalOf } from '@/lib/projects/health-counts'
import type { Dashboard } from '@/lib/registry/dashboard'
import { none } from '@/lib/registry/project-filter'
import type { Chart, Figure, Most } from './chart'
import type { Say } from './say'

export function updatesChart(say: Say, { periods, reports }: Dashboard, most: Most): Chart {
  const { t, projects, number, named, names } = say
  const columns = periods.map(({ period }) => periodWords(projects, period))
  const last = periods.findLastIndex(({ open }) => !open)
  const [owed, came] = reports.reduce(
    ([all, in_], { counts }) => [
      all + totalOf(counts[last]!),
      in_ + totalOf(counts[last]!) - counts[last]!.none,
    ],
    [0, 0],
  )
  const rows = reports
    .slice(0, most.rows)
    .map(({ lead, counts }) => [
      [named(names.party[lead], lead)],
      ...counts.map((one, at) => cellOf(say, lead, one, periods[at]!)),
    ])
  return {
    name: 'updates',
    title: t('updates.title', { period: columns[last] ?? '', came: number(came), owed: number(owed) }),
    description: t('updates.described', { leads: number(reports.length) }),
    drawn: gridDrawing(
      columns,
      rows.slice(0, 60).map(([head, ...cells]) => ({
        name: head![0]!.text,
        lang: head![0]!.lang,
        cells: cells.map((figures) => figures.map(({ text }) => text)),
      })),
    ),
    tableOnly: true,
    columns: [projects('filter.lead'), ...columns],
    rows,
    count: reports.length,
    note: t('updates.note'),
  }
}

/** Words with a count; that a report may still come is no fault yet. */
function cellOf(say: Say, lead: string, counts: HealthCounts, at: Dashboard['periods'][number]): Figure[] {
  const { t, dates, locale, number, counted } = say
  const { period, due, open } = at
  const said = countedHealths.filter((health) => counts[health] > 0)
  if (!said.length) return [{ text: t('updates.nothingOwed') }]
  return said.map((reported) => {
    const word =
      reported === none && open
        ? t('updates.due', { day: edtfWords(dates, locale, due, 'short') })
        : healthName(reported, say)
    const count = counts[reported]
    const change = { lead, period, reported }
    return counted(count, change, t('updates.cell', { word, count: number(count) }))
  })
}
