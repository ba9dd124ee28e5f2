import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Page, Section } from '@/components/layout/page'
import { CalendarPart } from '@/components/meetings/calendar-part'
import { MeetingFacts } from '@/components/meetings/meeting-facts'
import { MeetingTag } from '@/components/meetings/state-tag'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { today } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'
import { alternates, permanentAddress } from '@/lib/registry/address'
import { findMeeting } from '@/lib/registry/meetings'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string }> }

export default async function MeetingPage({ params }: Props) {
  const { slug } = await params
  const [locale, t, register] = [
    await getLocale(),
    await getTranslations('meetings'),
    await getTranslations('register'),
  ]
  const meeting = await findMeeting(await registerVersion(), slug)
  if (!meeting) notFound()
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[{ href: `/${locale}/meetings`, text: t('title') }]}
            label={register('breadcrumbs')}
          />
          <p className="mt-2">
            <MeetingTag state={meeting.state} />
          </p>
        </>
      }
      title={<Text texts={meeting.title} />}
    >
      <OtherTitles texts={meeting.title} />
      <VerticalTitle heading={register('vertical')} texts={meeting.title} />
      <Section id="record" title={register('record')}>
        <MeetingFacts meeting={meeting} permanent={permanentAddress('meeting', slug)} />
      </Section>
      <CalendarPart meeting={meeting} today={today()} />
      {Object.keys(meeting.results).length > 0 && (
        <Section id="results" title={t('results')}>
          <Paragraphs texts={meeting.results} />
        </Section>
      )}
      {Object.keys(meeting.note).length > 0 && (
        <Section id="note" title={register('note')}>
          <Paragraphs texts={meeting.note} />
        </Section>
      )}
      <Section id="sources" title={register('sources')}>
        <SourceList sources={meeting.sources} />
      </Section>
      <p className="mt-6">
        <a
          className="inline-flex min-h-10 items-center"
          href={`/${locale}/workspace/meetings/${slug}/correct`}
        >
          {t('propose')}
        </a>
      </p>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = await getLocale()
  const meeting = await findMeeting(await registerVersion(), slug)
  if (!meeting) return {}
  return {
    title: textFor(meeting.title, locale)?.text,
    alternates: alternates(locale, `/meetings/${slug}`, { 'application/json': `/id/meeting/${slug}.json` }),
  }
}
