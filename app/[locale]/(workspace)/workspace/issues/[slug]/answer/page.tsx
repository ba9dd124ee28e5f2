import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Text } from '@/components/entries/text'
import { IssueAnswerForms } from '@/components/issues/answer-forms'
import { IssueWhole } from '@/components/issues/issue-whole'
import { IssueTag } from '@/components/issues/state-tag'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { today } from '@/lib/dates'
import { findIssueToAnswer } from '@/lib/issues/queries'
import { permanentAddress } from '@/lib/registry/address'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('issues')
  return { title: t('waiting'), robots: { index: false } }
}

/** An issue for its two sides: what was said, and what may be said now. */
export default async function AnswerIssuePage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const found = await findIssueToAnswer(actor, slug)
  if (!found) notFound()
  const workspace = await getTranslations('workspace.draft')
  const { issue, steps } = found
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
            label={workspace('back')}
          />
          <p className="mt-2">
            <IssueTag state={issue.state} />
          </p>
        </>
      }
      title={<Text texts={issue.title} />}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <IssueWhole issue={issue} permanent={permanentAddress('issue', slug)} />
      <IssueAnswerForms id={issue.id} steps={steps} today={today()} />
    </Page>
  )
}
