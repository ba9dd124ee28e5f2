import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { IssueWhole } from '@/components/issues/issue-whole'
import { IssueTag } from '@/components/issues/state-tag'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import { alternates } from '@/lib/registry/alternates'
import { findIssue } from '@/lib/registry/issues'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string }> }

export default async function IssuePage({ params }: Props) {
  const { slug } = await params
  const [locale, t, register] = [
    await getLocale(),
    await getTranslations('issues'),
    await getTranslations('register'),
  ]
  const issue = await findIssue(await registerVersion(), slug)
  if (!issue) notFound()
  const { series, meeting } = issue
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[
              ...(series
                ? [{ href: `/${locale}/series/${series.slug}`, text: <Text texts={series.name} /> }]
                : []),
              ...(meeting
                ? [{ href: `/${locale}/meetings/${meeting.slug}`, text: <Text texts={meeting.title} /> }]
                : []),
            ]}
            label={register('breadcrumbs')}
          />
          <p className="mt-2">
            <IssueTag state={issue.state} />
          </p>
        </>
      }
      title={<Text texts={issue.title} />}
    >
      <OtherTitles texts={issue.title} />
      <VerticalTitle heading={register('vertical')} texts={issue.title} />
      <IssueWhole issue={issue} permanent={permanentAddress('issue', slug)} />
      <ul className="mt-6 flex flex-wrap gap-x-6">
        {issue.state !== 'settled' && (
          <li>
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/workspace/issues/${slug}/answer`}
            >
              {t('toAnswer')}
            </a>
          </li>
        )}
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/issues/${slug}/correct`}
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
  const issue = await findIssue(await registerVersion(), slug)
  if (!issue) return {}
  return {
    title: textFor(issue.title, locale)?.text,
    alternates: await alternates(locale, `/issues/${slug}`, { 'application/json': `/id/issue/${slug}.json` }),
  }
}
