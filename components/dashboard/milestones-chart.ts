/** Open milestones in time: those that are overdue, and the next to come. */
import { barDrawing } from '@/components/charts/bar-drawing'
import { edtfWords } from '@/components/dates/edtf-date'
import { timeScale } from '@/components/growth/time-scale'
import { boundsOf } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'
import type { Dashboard } from '@/lib/registry/dashboard'
import type { Chart } from './chart'
import type { Say } from './say'

export function milestonesChart(say: Say, { milestones: { rows, more } }: Dashboard): Chart {
  const { t, locale, dates, number, named, filter } = say
  const late = rows.filter(({ overdue }) => overdue).length
  const begun = rows.map(({ begins, dueTo }) => boundsOf(begins).earliest ?? dueTo)
  const scale = timeScale([...begun, ...rows.map(({ dueTo }) => dueTo), filter.day])
  const bars = rows.map(({ title, project, dueTo, overdue }, at) => {
    const shown = textFor(title, locale)
    const [from, to] = [scale.at(begun[at]!), scale.at(dueTo)]
    const word = t(overdue ? 'milestones.overdue' : 'milestones.open')
    return {
      name: [shown?.text, named(project.title, project.slug).text, word].filter(Boolean).join(' · '),
      lang: shown && shown.language !== locale ? shown.lang : undefined,
      undated: false,
      // A milestone without a beginning is a day: it is drawn as wide as can be seen.
      stretches: [{ from: Math.min(from, to - 0.01), to, certain: true }],
    }
  })
  const years = new Set(
    [...begun, ...rows.map(({ dueTo }) => dueTo), filter.day].map((day) => day.slice(0, 4)),
  )
  const ticks = [...years].map((year) => ({ at: scale.at(`${year}-01-01`), text: year }))
  const day = (text: string) => (text ? edtfWords(dates, locale, text, 'short') : '')
  return {
    name: 'milestones',
    title: rows.length
      ? t('milestones.title', { late: number(late), shown: number(rows.length) })
      : t('milestones.none'),
    description: t('milestones.described'),
    drawn: rows.length ? barDrawing(bars, ticks, scale.at(filter.day)) : null,
    columns: [
      t('milestones.milestone'),
      t('project'),
      t('milestones.begins'),
      t('milestones.due'),
      t('milestones.state'),
    ],
    rows: rows.map(({ title, project, begins, due, overdue }) => [
      [named(title, '')],
      [{ ...named(project.title, project.slug), href: `/${locale}/projects/${project.slug}` }],
      [{ text: day(begins) }],
      [{ text: day(due) }],
      [{ text: t(overdue ? 'milestones.overdue' : 'milestones.open') }],
    ]),
    note: more ? t('milestones.more', { shown: number(rows.length) }) : undefined,
  }
}
