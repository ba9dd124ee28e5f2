import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActionFacts } from '@/components/actions/action-facts'
import { ReportForm } from '@/components/actions/report-form'
import { Reports } from '@/components/actions/reports'
import { ActionTag } from '@/components/actions/state-tag'
import { Paragraphs, Text } from '@/components/entries/text'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { findOwed } from '@/lib/actions/queries'
import { requireActor } from '@/lib/auth'
import { needsEndorsement } from '@/lib/policy'
import { permanentAddress } from '@/lib/registry/address'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('actions')
  return { title: t('report'), robots: { index: false } }
}

/** An action item for the party that owes it: where it stands, and one step to say so. */
export default async function OwedPage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const found = await findOwed(actor, slug)
  if (!found) notFound()
  const [t, register] = [await getTranslations('actions'), await getTranslations('register')]
  const workspace = await getTranslations('workspace.draft')
  const { action, mayReport } = found
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
            label={workspace('back')}
          />
          <p className="mt-2">
            {t('number', { meeting: action.meeting.number, number: action.ordinal })}{' '}
            <ActionTag overdue={action.overdue} state={action.state} />
          </p>
        </>
      }
      title={<Text texts={action.title} />}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      {Object.keys(action.text).length > 0 && (
        <Section id="text" title={t('text')}>
          <Paragraphs texts={action.text} />
        </Section>
      )}
      <Section id="record" title={register('record')}>
        <ActionFacts action={action} permanent={permanentAddress('action', slug)} />
      </Section>
      {mayReport && (
        <ReportForm
          forEndorsement={needsEndorsement(actor)}
          id={action.id}
          refused={Boolean(given.error)}
          state={action.state}
        />
      )}
      <Section id="reports" title={t('reports')}>
        <Reports reports={action.reports} />
      </Section>
    </Page>
  )
}
