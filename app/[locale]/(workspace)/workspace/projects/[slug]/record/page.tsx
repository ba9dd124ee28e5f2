import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Paragraphs, Text } from '@/components/entries/text'
import { Page, Section } from '@/components/layout/page'
import { DocumentList } from '@/components/projects/document-list'
import { HonestStatus } from '@/components/projects/honest-status'
import { ProjectFacts } from '@/components/projects/project-facts'
import { ProjectWork } from '@/components/projects/project-work'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth'
import { today } from '@/lib/dates'
import { findClosedProject } from '@/lib/projects/closed'
import { permanentAddress } from '@/lib/registry/address'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('projects.closed')
  return { title: t('title'), robots: { index: false } }
}

/** A published project that is not open to the public, for those who may read it. */
export default async function ClosedProjectPage({ params }: Props) {
  const { slug } = await params
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const found = await findClosedProject(actor, slug)
  if (!found) notFound()
  const { project, standing, updates } = found
  const [t, workspace] = [await getTranslations('projects'), await getTranslations('workspace.status')]
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      title={<Text texts={project.title} />}
    >
      <div className="mt-4 max-w-read">
        <Notice tone="info">
          <p>{t(`closed.${project.visibility === 'members' ? 'members' : 'parties'}`)}</p>
        </Notice>
      </div>
      {Object.keys(project.summary).length > 0 && (
        <div className="mt-5">
          <Paragraphs texts={project.summary} />
        </div>
      )}
      {standing && (
        <Section id="standing" title={t('honest.heading')}>
          <HonestStatus day={today()} project={project} standing={standing} />
        </Section>
      )}
      <ProjectWork day={today()} project={project} updates={updates} />
      <Section id="record" title={t('facts.heading')}>
        <ProjectFacts permanent={permanentAddress('project', slug)} project={project} standing={standing} />
      </Section>
      {project.documents.length > 0 && (
        <Section id="documents" title={t('documents')}>
          <DocumentList documents={project.documents} />
        </Section>
      )}
      <p className="mt-6">
        <a
          className="inline-flex min-h-10 items-center"
          href={`/${locale}/workspace/projects/${slug}/correct`}
        >
          {t('correct')}
        </a>
      </p>
    </Page>
  )
}
