import { useLocale, useTranslations } from 'next-intl'
import { FollowForm } from '@/components/notifications/follow-form'
import type { Multilingual, PublishedItem } from '@/db/schema/content'
import { textFor } from '@/lib/multilingual'

type Props = {
  meeting?: { slug: string; title: Multilingual }
  series?: { slug: string; name: Multilingual } | null
  /** Of the published agenda. */
  items?: PublishedItem[]
}

/** Following a meeting, an item of its agenda, or the series it belongs to, by mail. */
export function FollowPart({ meeting, series, items = [] }: Props) {
  const locale = useLocale()
  const t = useTranslations('subscriptions.meeting')
  const origins = useTranslations('words.agendaOrigins')
  const choice = (value: string, texts: Multilingual) => {
    const shown = textFor(texts, locale)
    return { value, label: shown?.text ?? value, lang: shown?.lang }
  }
  return (
    <details className="no-print mt-9">
      <summary className="min-h-10 w-fit cursor-pointer py-2">
        <h2 className="inline" id="follow-by-mail">
          {t('title')}
        </h2>
      </summary>
      <p className="max-w-read text-ink-2">{t('lead')}</p>
      <FollowForm
        choices={[
          ...(meeting ? [choice(`meeting ${meeting.slug}`, meeting.title)] : []),
          ...(series ? [choice(`series ${series.slug}`, series.name)] : []),
          ...items.flatMap(({ item, number, title, origin }) => {
            if (!meeting || !item) return []
            const { label, lang } = choice('', title)
            const value = `agenda_item ${meeting.slug}/${item}`
            // A choice is of one language: words of ours before a title of another would make it two.
            return [
              {
                value,
                ...(origin
                  ? { label: `${number} ${origins(origin)}` }
                  : { label: `${number} ${label}`, lang }),
              },
            ]
          }),
        ]}
        orAll={false}
      />
    </details>
  )
}
