import { useLocale, useTranslations } from 'next-intl'
import { type Bar, barDrawing } from '@/components/charts/bar-drawing'
import { Drawing } from '@/components/charts/drawing'
import { timeScale } from '@/components/growth/time-scale'
import { stretchesOf } from '@/lib/members/growth'
import { textFor } from '@/lib/multilingual'
import type { MembershipOfParty } from '@/lib/registry/parties'

/** A party's memberships in time; `day` is marked where one was asked for. The table beside says the same. */
export function MembershipBars({
  memberships,
  day,
}: {
  memberships: MembershipOfParty[]
  day: string | null
}) {
  const locale = useLocale()
  const t = useTranslations('register.members')
  const periods = memberships.map((one) => ({ ...one, stretches: stretchesOf(one) }))
  const days = periods
    .flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => [from, to ?? '']))
    .filter(Boolean)
  if (!days.length) return null
  const scale = timeScale(days)
  const bars = periods.map(({ body, stretches, began, ended }): Bar => {
    const shown = textFor(body.name, locale)
    return {
      name: shown?.text ?? '',
      lang: shown && shown.language !== locale ? shown.lang : undefined,
      undated: began === '' && ended === '',
      stretches: stretches.map(({ from, to, certain }) => ({
        from: from ? scale.at(from) : 0,
        to: to ? scale.at(to) : 1,
        certain,
      })),
    }
  })
  const years = [...new Set([...days.map((date) => date.slice(0, 4)), scale.lastYear])]
  const ticks = years.map((year) => ({ at: scale.at(`${year}-01-01`), text: year }))
  const mark = day && scale.shows(day) ? scale.at(day) : null
  return (
    <figure className="mb-6">
      <Drawing
        description={t('bars.described', { count: memberships.length })}
        drawn={barDrawing(bars, ticks, mark)}
        id="memberships-drawn"
        title={t('bars.title')}
      />
      <figcaption className="mt-1 max-w-read text-ink-2 text-sm">{t('bars.legend')}</figcaption>
    </figure>
  )
}
