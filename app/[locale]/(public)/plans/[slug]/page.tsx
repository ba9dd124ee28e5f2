import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DateOrGap, Gap } from '@/components/entries/gap'
import { HistoryLink } from '@/components/entries/history-link'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Page, Section } from '@/components/layout/page'
import { Issuer } from '@/components/plans/issuer'
import { Endorsed, namedOnly } from '@/components/projects/endorsed'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DescriptionList } from '@/components/ui/description-list'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import { alternates } from '@/lib/registry/alternates'
import { findPlan } from '@/lib/registry/plans'
import { projectsAfter } from '@/lib/registry/project-summary'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string }> }

export default async function PlanPage({ params }: Props) {
  const { slug } = await params
  const [locale, t, register] = [
    await getLocale(),
    await getTranslations('ports.plans'),
    await getTranslations('register'),
  ]
  const version = await registerVersion()
  const plan = await findPlan(version, slug)
  if (!plan) notFound()
  const projects = await projectsAfter(version, 'plan', slug)
  const count = projects.length + namedOnly(plan.endorses, projects).length
  const permanent = permanentAddress('plan', slug)
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/plans`, text: t('title') }]}
          label={register('breadcrumbs')}
        />
      }
      title={<Text texts={plan.title} />}
    >
      <OtherTitles texts={plan.title} />
      <VerticalTitle heading={register('vertical')} texts={plan.title} />
      <Section id="record" title={register('record')}>
        <DescriptionList
          items={[
            { term: t('issuer'), description: <Issuer plan={plan} /> },
            { term: t('period'), description: <DateOrGap text={plan.period} /> },
            {
              term: t('scope'),
              description: Object.keys(plan.scope).length ? <Text texts={plan.scope} /> : <Gap />,
            },
            { term: register('registerNumber'), description: plan.number },
            { term: register('permanent'), description: <a href={permanent}>{permanent}</a> },
          ]}
        />
        <HistoryLink list="plans" slug={slug} />
      </Section>
      <Section id="projects" title={t('endorses', { count })}>
        <Endorsed names={plan.endorses} projects={projects} />
      </Section>
      {Object.keys(plan.note).length > 0 && (
        <Section id="note" title={register('note')}>
          <Paragraphs texts={plan.note} />
        </Section>
      )}
      <Section id="sources" title={register('sources')}>
        <SourceList sources={plan.sources} />
      </Section>
      <p className="mt-6">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/workspace/plans/${slug}/correct`}>
          {t('propose')}
        </a>
      </p>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = await getLocale()
  const plan = await findPlan(await registerVersion(), slug)
  if (!plan) return {}
  return {
    title: textFor(plan.title, locale)?.text,
    alternates: await alternates(locale, `/plans/${slug}`, { 'application/json': `/id/plan/${slug}.json` }),
  }
}
