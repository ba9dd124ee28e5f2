import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Text } from '@/components/entries/text'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { UpdateFacts } from '@/components/updates/update-facts'
import { ViewForm } from '@/components/updates/view-form'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { needsEndorsement } from '@/lib/policy'
import { findViewing } from '@/lib/projects/viewing'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('updates.view')
  return { title: t('title'), robots: { index: false } }
}

/** An update for a partner of the project: what the lead reported, and one step to add to it or to disagree. */
export default async function ViewPage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const found = await findViewing(actor, slug)
  if (!found) notFound()
  const [t, workspace] = [await getTranslations('updates'), await getTranslations('workspace.draft')]
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      title={t.rich('view.titleOf', { project: () => <Text texts={found.project.title} /> })}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <Section id="update" title={t('view.whatLeadSays')}>
        <UpdateFacts update={found.update} />
      </Section>
      <ViewForm forEndorsement={needsEndorsement(actor)} own={found.own} updateId={found.update.id} />
    </Page>
  )
}
