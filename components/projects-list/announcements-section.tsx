import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import type { Announcement } from '@/lib/registry/announcements'
import { type ProjectFilter, projectSearch, projectsWith } from '@/lib/registry/project-filter'

type Props = { announcements: Announcement[]; filter: ProjectFilter }

/** What was announced by number alone: how many, how many of them are named, and how many nobody has named. */
export function AnnouncementsSection({ announcements, filter }: Props) {
  const locale = useLocale()
  const t = useTranslations('projects.announced')
  const format = new Intl.NumberFormat(locale)
  if (!announcements.length) return null
  return (
    <Section id="announced" title={t('title')}>
      <ul className="border-line border-t">
        {announcements.map(({ slug, title, announced, named, year }) => (
          <li className="border-line border-b py-2.5" key={slug}>
            <a href={`/${locale}/projects/${slug}`}>
              <Text texts={title} />
            </a>
            <span className="block">
              {t('counts', {
                announced: format.format(announced),
                named: format.format(named),
                unnamed: format.format(announced - named),
              })}
              {year !== null && ` · ${year}`}
            </span>
            {named > 0 && (
              <a
                className="inline-flex min-h-8 items-center pointer-coarse:min-h-11"
                href={`/${locale}/projects${projectSearch(projectsWith(filter, { intention: slug }))}`}
              >
                {t('named')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
