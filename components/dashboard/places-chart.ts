/** Where projects are, as far as positions are recorded; no boundaries are drawn. */
import { mapDrawing, mapWidth } from '@/components/charts/map-drawing'
import type { Dashboard } from '@/lib/registry/dashboard'
import { none } from '@/lib/registry/project-filter'
import type { Chart, Most } from './chart'
import type { Say } from './say'

export function placesChart(say: Say, { places: { rows, known }, total }: Dashboard, most: Most): Chart {
  const { t, words, locale, number, counted, named, projects } = say
  const marks = rows.flatMap(({ places, stage }) =>
    places.map(({ name, latitude, longitude }) => {
      const { text, lang } = named(name, '')
      const look = stage === 'completed' ? ('full' as const) : ('empty' as const)
      return { latitude, longitude, name: text, lang, look }
    }),
  )
  const ways = rows
    .filter(({ shape }) => shape === 'line')
    .flatMap(({ places }) => places.slice(1).map((to, at) => ({ from: places[at]!, to, dashed: false })))
  return {
    name: 'places',
    title: t('places.title', { known: number(known), total: number(total) }),
    description: t('places.described', { points: number(marks.length) }),
    drawn: marks.length ? mapDrawing(marks, ways) : null,
    width: mapWidth,
    columns: [t('project'), t('places.places'), projects('filter.stage')],
    rows: [
      ...rows
        .slice(0, most.rows)
        .map(({ slug, title, stage, places }) => [
          [{ ...named(title, slug), href: `/${locale}/projects/${slug}` }],
          places.map(({ name }) => named(name, '')),
          [{ text: words(`projectStages.${stage}`) }],
        ]),
      ...(Math.min(rows.length, most.rows) < known
        ? [[[{ text: t('places.all') }], [counted(known, { place: 'known' })], [{ text: '' }]]]
        : []),
      [[{ text: projects('filter.places.none') }], [counted(total - known, { place: none })], [{ text: '' }]],
    ],
    note: t('places.note'),
  }
}
