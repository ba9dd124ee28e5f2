import { useLocale, useTranslations } from 'next-intl'
import { FollowForm } from '@/components/notifications/follow-form'
import { textFor } from '@/lib/multilingual'
import type { Project } from '@/lib/projects/view'

/** Following a project by mail, or with a feed reader. */
export function FollowProject({ project: { slug, title } }: { project: Project }) {
  const locale = useLocale()
  const t = useTranslations('subscriptions.project')
  const shown = textFor(title, locale)
  return (
    <details className="no-print mt-9">
      <summary className="min-h-10 w-fit cursor-pointer py-2">
        <h2 className="inline" id="follow-by-mail">
          {t('title')}
        </h2>
      </summary>
      <p className="max-w-read text-ink-2">{t('lead')}</p>
      <FollowForm
        choices={[{ value: `project ${slug}`, label: shown?.text ?? slug, lang: shown?.lang }]}
        orAll={false}
      />
      <p className="mt-3">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/projects/${slug}.atom`}>
          {t('atom')}
        </a>
      </p>
    </details>
  )
}
