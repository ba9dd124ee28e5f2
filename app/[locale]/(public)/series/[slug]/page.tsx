import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { HistoryLink } from '@/components/entries/history-link'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { IssuesTable } from '@/components/issues/issues-table'
import { Page, Section } from '@/components/layout/page'
import { FollowPart } from '@/components/meetings/follow-part'
import { MeetingsTable } from '@/components/meetings/meetings-table'
import { SeriesFacts } from '@/components/meetings/series-facts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import { alternates } from '@/lib/registry/alternates'
import { issuesOfSeries } from '@/lib/registry/issues'
import { findSeries, type Series } from '@/lib/registry/series'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string }> }

export default async function SeriesPage({ params }: Props) {
  const { slug } = await params
  const [locale, t, register] = [
    await getLocale(),
    await getTranslations('meetings'),
    await getTranslations('register'),
  ]
  const version = await registerVersion()
  const series = await findSeries(version, slug)
  if (!series) notFound()
  const issueWords = await getTranslations('issues')
  const issues = await issuesOfSeries(version, slug)
  const workspace = `/${locale}/workspace`
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/meetings`, text: t('title') }]}
          label={register('breadcrumbs')}
        />
      }
      title={<Text texts={series.name} />}
    >
      <OtherTitles texts={series.name} />
      <VerticalTitle heading={register('vertical')} texts={series.name} />
      <Section id="meetings" title={t('seriesMeetings', { count: series.meetings.length })}>
        {series.meetings.length ? (
          <MeetingsTable
            caption={t('seriesMeetings', { count: series.meetings.length })}
            meetings={series.meetings}
          />
        ) : (
          <p className="text-ink-2">{t('none')}</p>
        )}
      </Section>
      {issues.length > 0 && (
        <Section id="issues" title={issueWords('title')}>
          <IssuesTable caption={issueWords('title')} issues={issues} />
        </Section>
      )}
      <Section id="record" title={register('record')}>
        <SeriesFacts permanent={permanentAddress('series', slug)} series={series} />
        <HistoryLink list="series" slug={slug} />
      </Section>
      {Object.keys(series.note).length > 0 && (
        <Section id="note" title={register('note')}>
          <Paragraphs texts={series.note} />
        </Section>
      )}
      <FollowPart series={series} />
      <Section id="sources" title={register('sources')}>
        <SourceList sources={series.sources} />
      </Section>
      <ul className="mt-6 flex flex-wrap gap-x-6">
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`${workspace}/meetings/new?${after(series)}`}
          >
            {t('proposeNext')}
          </a>
        </li>
        <li>
          <a className="inline-flex min-h-10 items-center" href={`${workspace}/series/${slug}/correct`}>
            {t('proposeSeries')}
          </a>
        </li>
      </ul>
    </Page>
  )
}

/** What the form of the next meeting begins with: the last one, and the host whose turn it is. */
function after({ slug, meetings, next }: Series): URLSearchParams {
  const last = meetings.at(-1)
  return new URLSearchParams([
    ...(last ? [['after', last.slug]] : [['series', slug]]),
    ...(next ? [['hosts', next.slug]] : []),
  ])
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = await getLocale()
  const series = await findSeries(await registerVersion(), slug)
  if (!series) return {}
  return {
    title: textFor(series.name, locale)?.text,
    alternates: await alternates(locale, `/series/${slug}`, {
      'application/json': `/id/series/${slug}.json`,
    }),
  }
}
