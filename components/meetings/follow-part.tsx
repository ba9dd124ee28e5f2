import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { FollowForm } from '@/components/notifications/follow-form'
import type { Multilingual } from '@/db/schema/content'
import { textFor } from '@/lib/multilingual'

type Props = {
  meeting?: { slug: string; title: Multilingual }
  series?: { slug: string; name: Multilingual } | null
}

/** Following a meeting, or the series it belongs to, by mail. */
export function FollowPart({ meeting, series }: Props) {
  const locale = useLocale()
  const t = useTranslations('subscriptions.meeting')
  const choice = (value: string, texts: Multilingual) => {
    const shown = textFor(texts, locale)
    return { value, label: shown?.text ?? value, lang: shown?.lang }
  }
  return (
    <div className="no-print">
      <Section id="follow-by-mail" title={t('title')}>
        <p className="max-w-read text-ink-2">{t('lead')}</p>
        <FollowForm
          choices={[
            ...(meeting ? [choice(`meeting ${meeting.slug}`, meeting.title)] : []),
            ...(series ? [choice(`series ${series.slug}`, series.name)] : []),
          ]}
          orAll={false}
        />
      </Section>
    </div>
  )
}
