import { useLocale, useTranslations } from 'next-intl'
import { Drawing } from '@/components/charts/drawing'
import { type Edges, mapDrawing, mapWidth } from '@/components/charts/map-drawing'
import type { Multilingual } from '@/db/schema/content'
import { textFor } from '@/lib/multilingual'
import type { Project } from '@/lib/projects/view'

type Props = Pick<Project, 'places' | 'shape'> & {
  /** The approved base map to draw on, where there is one. */
  base: (Edges & { approval: string }) | null
}

/** Where a project is: its places as points, or a line from one to the next. What has no position is named. */
export function ProjectMap({ places, shape, base }: Props) {
  const locale = useLocale()
  const t = useTranslations('projects.map')
  const growth = useTranslations('growth.map')
  const list = (given: Project['places']) =>
    new Intl.ListFormat(locale).format(given.map(({ name }) => textFor(name, locale)?.text ?? ''))
  const named = (texts: Multilingual) => {
    const shown = textFor(texts, locale)
    return { name: shown?.text ?? '', lang: shown && shown.language !== locale ? shown.lang : undefined }
  }
  const marks = places.flatMap(({ name, latitude, longitude }) =>
    latitude === null || longitude === null
      ? []
      : [{ latitude, longitude, ...named(name), look: 'full' as const }],
  )
  const placed = places.filter(({ latitude }) => latitude !== null)
  const without = places.filter(({ latitude }) => latitude === null)
  // A place without a position breaks the line; what lies beside it is joined by dashes.
  const ways = marks.slice(1).map((to, before) => {
    const [from, here] = [placed[before]!, placed[before + 1]!]
    return { from: marks[before]!, to, dashed: places.indexOf(here) - places.indexOf(from) > 1 }
  })
  const drawn = marks.length ? mapDrawing(marks, shape === 'line' ? ways : [], base) : null
  const described = t(shape === 'line' && marks.length > 1 ? 'line' : 'points', { places: list(placed) })
  return (
    <div className="gap-10 sm:flex">
      {drawn && (
        <Drawing
          description={described}
          drawn={drawn}
          ground={drawn.ground && { ...drawn.ground, picture: '/base-map' }}
          id="project-map"
          title={t('title')}
          width={mapWidth}
        />
      )}
      <div className="mt-4 max-w-read sm:mt-0">
        {drawn && <p>{described}</p>}
        {drawn && <p className="mt-3">{growth(base ? 'onBase' : 'plain')}</p>}
        {drawn && base && (
          <p className="mt-3" lang={/\p{Script=Han}/u.test(base.approval) ? 'zh-Hans' : undefined}>
            {base.approval}
          </p>
        )}
        {without.length > 0 && <p className="mt-3">{t('without', { places: list(without) })}</p>}
      </div>
    </div>
  )
}
