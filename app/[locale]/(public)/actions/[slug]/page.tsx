import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActionFacts } from '@/components/actions/action-facts'
import { Reports } from '@/components/actions/reports'
import { ActionTag } from '@/components/actions/state-tag'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Page, Section } from '@/components/layout/page'
import { ProjectsAfter } from '@/components/projects/projects-after'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { textFor } from '@/lib/multilingual'
import { findAction } from '@/lib/registry/actions'
import { permanentAddress } from '@/lib/registry/address'
import { alternates } from '@/lib/registry/alternates'
import { projectsAfter } from '@/lib/registry/project-summary'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string }> }

export default async function ActionPage({ params }: Props) {
  const { slug } = await params
  const [locale, t, register] = [
    await getLocale(),
    await getTranslations('actions'),
    await getTranslations('register'),
  ]
  const version = await registerVersion()
  const action = await findAction(version, slug)
  if (!action) notFound()
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[
              { href: `/${locale}/actions`, text: t('title') },
              {
                href: `/${locale}/meetings/${action.meeting.slug}`,
                text: <Text texts={action.meeting.title} />,
              },
            ]}
            label={register('breadcrumbs')}
          />
          <p className="mt-2">
            {t('number', { meeting: action.meeting.number, number: action.ordinal })}{' '}
            <ActionTag overdue={action.overdue} state={action.state} />
          </p>
        </>
      }
      title={<Text texts={action.title} />}
    >
      <OtherTitles texts={action.title} />
      <VerticalTitle heading={register('vertical')} texts={action.title} />
      {Object.keys(action.text).length > 0 && (
        <Section id="text" title={t('text')}>
          <Paragraphs texts={action.text} />
        </Section>
      )}
      <Section id="record" title={register('record')}>
        <ActionFacts
          action={action}
          earlierDues={action.earlierDues}
          permanent={permanentAddress('action', slug)}
        />
      </Section>
      <Section id="reports" title={t('reports')}>
        <Reports reports={action.reports} />
      </Section>
      {Object.keys(action.note).length > 0 && (
        <Section id="note" title={register('note')}>
          <Paragraphs texts={action.note} />
        </Section>
      )}
      <ProjectsAfter projects={await projectsAfter(version, 'action', slug)} />
      <ul className="mt-6 flex flex-wrap gap-x-6">
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/actions/${slug}/report`}
          >
            {t('toReport')}
          </a>
        </li>
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/actions/${slug}/correct`}
          >
            {t('propose')}
          </a>
        </li>
      </ul>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = await getLocale()
  const action = await findAction(await registerVersion(), slug)
  if (!action) return {}
  return {
    title: textFor(action.title, locale)?.text,
    alternates: await alternates(locale, `/actions/${slug}`, {
      'application/json': `/id/action/${slug}.json`,
    }),
  }
}
