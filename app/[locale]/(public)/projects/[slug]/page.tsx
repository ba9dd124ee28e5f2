import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DayForm } from '@/components/dates/day-form'
import { edtfWords } from '@/components/dates/edtf-date'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Page, Section } from '@/components/layout/page'
import { Announcement } from '@/components/projects/announcement'
import { FollowProject } from '@/components/projects/follow-project'
import { HonestStatus } from '@/components/projects/honest-status'
import { ProjectChain } from '@/components/projects/project-chain'
import { ProjectRecord } from '@/components/projects/project-record'
import { ProjectWork } from '@/components/projects/project-work'
import { StatusSentence } from '@/components/projects/status-sentence'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { dayAsked, today } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import { alternates } from '@/lib/registry/alternates'
import { findBaseMap } from '@/lib/registry/base-map'
import { projectsNamedBy } from '@/lib/registry/project-summary'
import {
  decisionsBehindActions,
  findProject,
  periodOwedOn,
  projectLedTo,
  standingOn,
  updatesOf,
} from '@/lib/registry/projects'
import { registerVersion } from '@/lib/registry/version'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const [{ slug }, given] = [await params, await searchParams]
  const [locale, t] = [await getLocale(), await getTranslations('projects')]
  const [register, dates] = [await getTranslations('register'), await getTranslations('dates')]
  const version = await registerVersion()
  const project = await findProject(version, slug)
  if (!project) notFound()
  const kept = await projectLedTo(version, slug)
  if (kept) redirect(`/${locale}/projects/${kept}`)
  const at = dayAsked(given.at)
  const day = at.day || today()
  const standing = await standingOn(version, slug, day)
  const updates = (await updatesOf(version, slug)).filter(({ date }) => date <= day)
  const { announced } = project
  const named = announced === null ? [] : await projectsNamedBy(version, slug, day)
  const heading = at.day
    ? t('honest.headingOn', { day: edtfWords(dates, locale, at.day) })
    : t('honest.heading')
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/projects`, text: t('list.title') }]}
          label={register('breadcrumbs')}
        />
      }
      lead={
        announced === null ? (
          <p className="text-ink">
            <StatusSentence
              day={day}
              owed={await periodOwedOn(version, day)}
              project={project}
              standing={standing}
            />
          </p>
        ) : (
          t('announcement.sentence', { announced, named: named.length })
        )
      }
      title={<Text texts={project.title} />}
    >
      <OtherTitles texts={project.title} />
      <VerticalTitle heading={register('vertical')} texts={project.title} />
      {Object.keys(project.summary).length > 0 && (
        <div className="mt-5">
          <Paragraphs texts={project.summary} />
        </div>
      )}
      <Section id="standing" title={announced === null ? heading : t('announcement.heading')}>
        {announced !== null && <Announcement announced={announced} named={named} slug={slug} />}
        {standing && <HonestStatus day={day} project={project} standing={standing} />}
        <DayForm at={at} target="standing" />
      </Section>
      <Section id="chain" title={t('chain.heading')}>
        <ProjectChain
          behind={await decisionsBehindActions(version, slug)}
          day={day}
          project={project}
          updates={updates}
        />
      </Section>
      <ProjectWork day={day} project={project} updates={updates} />
      <ProjectRecord
        base={findBaseMap()}
        permanent={permanentAddress('project', slug)}
        project={project}
        standing={standing}
      />
      <FollowProject project={project} />
      <ul className="mt-6 flex flex-wrap gap-x-6">
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/projects/${slug}/correct`}
          >
            {t('correct')}
          </a>
        </li>
        {standing?.active && (
          <li>
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/workspace/projects/${slug}/report`}
            >
              {t('toReport')}
            </a>
          </li>
        )}
      </ul>
    </Page>
  )
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('projects')]
  const project = await findProject(await registerVersion(), slug)
  if (!project) return {}
  const title = textFor(project.title, locale)?.text ?? ''
  return {
    title,
    description: textFor(project.summary, locale)?.text ?? t('describe', { title }),
    alternates: await alternates(locale, `/projects/${slug}`, {
      'application/json': `/id/project/${slug}.json`,
      'application/atom+xml': `/projects/${slug}.atom`,
    }),
  }
}
