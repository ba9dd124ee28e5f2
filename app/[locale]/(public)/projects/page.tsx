import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { edtfWords } from '@/components/dates/edtf-date'
import { Page, Section } from '@/components/layout/page'
import { AnnouncementsSection } from '@/components/projects-list/announcements-section'
import { ProjectDownloads } from '@/components/projects-list/project-downloads'
import { ProjectFilterForm } from '@/components/projects-list/project-filter-form'
import { ProjectFilterTags } from '@/components/projects-list/project-filter-tags'
import { ProjectRows } from '@/components/projects-list/project-rows'
import { Pagination } from '@/components/ui/pagination'
import { alternates } from '@/lib/registry/alternates'
import { listAnnouncements } from '@/lib/registry/announcements'
import { projectsAsked, termsToAskFor } from '@/lib/registry/asked'
import { narrowedBy, projectSearch, projectsWith } from '@/lib/registry/project-filter'
import { projectNames } from '@/lib/registry/project-names'
import { listProjects } from '@/lib/registry/projects-list'
import { registerVersion } from '@/lib/registry/version'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const link = 'inline-flex min-h-10 items-center'

export default async function Projects({ searchParams }: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('projects.list')]
  const [register, dates] = [await getTranslations('register'), await getTranslations('dates')]
  const filter = await projectsAsked(await searchParams)
  const version = await registerVersion()
  const narrowed = narrowedBy(filter)
  const [{ rows, total, next }, names, announcements] = await Promise.all([
    listProjects(version, filter),
    projectNames(version),
    listAnnouncements(version, filter),
  ])
  const here = (change: Partial<typeof filter>) =>
    `/${locale}/projects${projectSearch(projectsWith(filter, change))}`
  const day = filter.at && edtfWords(dates, locale, filter.day)
  const isFirst = !filter.after
  return (
    <Page
      lead={narrowed.length === 0 && t('intro')}
      title={day ? t('headingOn', { count: total, day }) : t('heading', { count: total })}
    >
      <ProjectFilterTags filter={filter} names={names} path="/projects" />
      <p className="no-print mt-3">
        <a className={link} href={`/${locale}/dashboard${projectSearch(projectsWith(filter, {}))}`}>
          {t('dashboard')}
        </a>
      </p>
      <details className="no-print" open={narrowed.length > 0 && total === 0}>
        <summary className="min-h-10 w-fit cursor-pointer py-2 font-strong">
          {register('filter.heading')}
        </summary>
        <ProjectFilterForm filter={filter} names={names} sectors={await termsToAskFor('sectors')} />
      </details>
      {isFirst && <AnnouncementsSection announcements={announcements} filter={filter} />}
      <Section id="projects" title={t('title')}>
        {rows.length ? (
          <ProjectRows day={filter.day} rows={rows} />
        ) : (
          <p className="text-ink-2">
            {narrowed.length ? (
              <>
                {t('nothing')} <a href={`/${locale}/projects`}>{t('all')}</a>
              </>
            ) : (
              t('none')
            )}
          </p>
        )}
      </Section>
      {(next || !isFirst) && (
        <Pagination
          label={register('pages.label')}
          next={next ? { href: here({ after: next }), text: t('next') } : undefined}
          position={t('position', { shown: rows.length, total })}
          previous={isFirst ? undefined : { href: here({}), text: t('first') }}
        />
      )}
      {total > 0 && <ProjectDownloads filter={filter} total={total} />}
    </Page>
  )
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('projects.list')]
  const filter = await projectsAsked(await searchParams)
  const rows = projectSearch(projectsWith(filter, {}))
  return {
    title: t('title'),
    description: t('intro'),
    alternates: await alternates(locale, `/projects${projectSearch(filter)}`, {
      'application/atom+xml': `/projects.atom${rows}`,
      'application/json': `/projects.json${rows}`,
      'text/csv': `/projects.csv${rows}`,
    }),
  }
}
