import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DecisionWhole } from '@/components/decisions/decision-whole'
import { DecisionObjectionForm } from '@/components/decisions/objection-form'
import { DecisionTag } from '@/components/decisions/state-tag'
import { Text } from '@/components/entries/text'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { findDecisionToAnswer } from '@/lib/decisions/queries'
import { permanentAddress } from '@/lib/registry/address'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('decisions')
  return { title: t('toAnswer'), robots: { index: false } }
}

/** A decision under a silence procedure, for those who may object to it and the secretariat. */
export default async function AnswerDecisionPage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const found = await findDecisionToAnswer(actor, slug)
  if (!found) notFound()
  const [t, workspace] = [await getTranslations('decisions'), await getTranslations('workspace.draft')]
  const { decision, mayObject } = found
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
            label={workspace('back')}
          />
          <p className="mt-2">
            {t('number', { meeting: decision.meeting.number, number: decision.ordinal })}{' '}
            <DecisionTag state={decision.state} />
          </p>
        </>
      }
      title={<Text texts={decision.title} />}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <DecisionWhole decision={decision} permanent={permanentAddress('decision', slug)} />
      {mayObject && <DecisionObjectionForm id={decision.id} refused={Boolean(given.error)} />}
    </Page>
  )
}
