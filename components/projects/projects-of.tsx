import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { AnnouncementsSection } from '@/components/projects-list/announcements-section'
import { ProjectRows } from '@/components/projects-list/project-rows'
import { today } from '@/lib/dates'
import type { ProjectsOf } from '@/lib/registry/projects-of'

type Props = {
  projects: ProjectsOf
  whose: { party: string } | { body: string }
  /** ISO: as they stood on it; null for today. */
  day: string | null
}

/** On the page of a party or a body: its projects and how they go. Nothing where it has none. */
export function ProjectsOfEntry({ projects, whose, day }: Props) {
  const locale = useLocale()
  const t = useTranslations('projects.of')
  const { total, led, attention, rows, announcements, filter } = projects
  const announced = <AnnouncementsSection announcements={announcements} filter={filter} />
  if (!total) return announced
  const asked = (more: Record<string, string>) =>
    new URLSearchParams({ ...whose, ...more, ...(day ? { at: day } : {}) })
  return (
    <>
      <Section id="projects" title={t('heading', { count: total })}>
        <p className="mb-3">
          {'party' in whose && t('roles', { led, partner: total - led })}{' '}
          {attention > 0 && (
            <a href={`/${locale}/projects?${asked({ attention: 'any' })}`}>
              {t('attention', { count: attention })}
            </a>
          )}
        </p>
        <ProjectRows day={day ?? today()} rows={rows} />
        <ul className="flex flex-wrap gap-x-6">
          <li>
            <a className="inline-flex min-h-10 items-center" href={`/${locale}/projects?${asked({})}`}>
              {t('all')}
            </a>
          </li>
          <li>
            <a className="inline-flex min-h-10 items-center" href={`/${locale}/dashboard?${asked({})}`}>
              {t('dashboard')}
            </a>
          </li>
        </ul>
      </Section>
      {announced}
    </>
  )
}
