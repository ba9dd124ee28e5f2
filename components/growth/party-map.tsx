import { useLocale, useTranslations } from 'next-intl'
import { Drawing } from '@/components/charts/drawing'
import { type Edges, mapDrawing, mapWidth } from '@/components/charts/map-drawing'
import { PartyLink } from '@/components/members/party-name'
import type { Multilingual } from '@/db/schema/content'
import { textFor } from '@/lib/multilingual'
import type { Placed, Station } from '@/lib/registry/growth'

type Props = {
  parties: Placed[]
  axis: Station[]
  /** The approved base map to draw on, where there is one. */
  base: (Edges & { approval: string }) | null
}

/** Where the members are, as points; nothing is drawn whose position is not recorded. */
export function PartyMap({ parties, axis, base }: Props) {
  const locale = useLocale()
  const t = useTranslations('growth.map')
  const register = useTranslations('register')
  const placed = parties.flatMap(({ place, ...party }) => (place ? [{ ...party, ...place }] : []))
  const without = parties.filter(({ place }) => !place)
  if (!placed.length) return <p className="text-ink-2">{t('nobody')}</p>
  const named = (texts: Multilingual) => {
    const shown = textFor(texts, locale)
    return { name: shown?.text ?? '', lang: shown && shown.language !== locale ? shown.lang : undefined }
  }
  const passed = axis.filter(({ slug }) => !placed.some((party) => party.slug === slug))
  const marks = [
    ...placed.map(({ name, belongs, latitude, longitude }) => {
      const look = belongs === 'certain' ? ('full' as const) : ('empty' as const)
      return { latitude, longitude, ...named(name), look }
    }),
    ...passed.map(({ name, place }) => ({ ...place, ...named(name), look: 'small' as const })),
  ]
  const ways = axis.slice(1).map(({ place, broken }, before) => ({
    from: axis[before]!.place,
    to: place,
    dashed: broken,
  }))
  const drawn = mapDrawing(marks, ways, base)
  const certain = placed.filter(({ belongs }) => belongs === 'certain').length
  return (
    <div className="gap-10 sm:flex">
      <Drawing
        description={t('described', { certain, possible: placed.length - certain })}
        drawn={drawn}
        ground={drawn.ground && { ...drawn.ground, picture: '/base-map' }}
        id="map"
        title={t('title')}
        width={mapWidth}
      />
      <div className="mt-4 max-w-read sm:mt-0">
        <p>{t(base ? 'onBase' : 'plain')}</p>
        {base && (
          <p className="mt-3" lang={/\p{Script=Han}/u.test(base.approval) ? 'zh-Hans' : undefined}>
            {base.approval}
          </p>
        )}
        <p className="mt-3">{t('dots')}</p>
        {axis.length > 0 && <p className="mt-3">{t('axis')}</p>}
        {without.length > 0 && (
          <p className="mt-3">
            {t('without')}
            {register('colon')}
            {without.map((party, place) => (
              <span key={party.slug}>
                {place > 0 && register('membership.separator')}
                <PartyLink party={party} />
              </span>
            ))}
          </p>
        )}
      </div>
    </div>
  )
}
