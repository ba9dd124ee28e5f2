import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AgendaSection } from '@/components/agenda/agenda-section'
import { DecidedBy } from '@/components/decisions/decided-by'
import { MeetingOutcome } from '@/components/decisions/meeting-outcome'
import { PublicDelegations } from '@/components/delegations/public-delegations'
import { HistoryLink } from '@/components/entries/history-link'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Page, Section } from '@/components/layout/page'
import { CalendarPart } from '@/components/meetings/calendar-part'
import { FollowPart } from '@/components/meetings/follow-part'
import { MeetingFacts } from '@/components/meetings/meeting-facts'
import { MeetingTag } from '@/components/meetings/state-tag'
import { MeetingMinutes } from '@/components/minutes/meeting-minutes'
import { ProjectsAfter } from '@/components/projects/projects-after'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { today } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'
import { actionsLeftTo, actionsOf } from '@/lib/registry/actions'
import { permanentAddress } from '@/lib/registry/address'
import { findPublicAgenda } from '@/lib/registry/agenda'
import { alternates } from '@/lib/registry/alternates'
import { decisionsBehind, decisionsOf } from '@/lib/registry/decisions'
import { delegationsTo, quorumAt } from '@/lib/registry/delegations'
import { issuesLeftTo, issuesOf } from '@/lib/registry/issues'
import { meetingStructuredData } from '@/lib/registry/meeting-structured-data'
import { findMeeting } from '@/lib/registry/meetings'
import { findMinutes } from '@/lib/registry/minutes'
import { projectsAfter } from '@/lib/registry/project-summary'
import { settingsAt } from '@/lib/registry/settings'
import { rectificationsOfMinutes, signedMinutesOf } from '@/lib/registry/signed-minutes'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string }> }

export default async function MeetingPage({ params }: Props) {
  const { slug } = await params
  const [locale, t, register] = [
    await getLocale(),
    await getTranslations('meetings'),
    await getTranslations('register'),
  ]
  const version = await registerVersion()
  const settings = await settingsAt(version)
  const meeting = await findMeeting(version, slug)
  if (!meeting) notFound()
  const [
    agenda,
    delegations,
    actions,
    decisions,
    issues,
    leftActions,
    leftIssues,
    behind,
    projects,
    minutes,
    signed,
    rectifications,
  ] = await Promise.all([
    findPublicAgenda(version, slug),
    delegationsTo(version, slug),
    actionsOf(version, slug),
    decisionsOf(version, slug),
    issuesOf(version, slug),
    actionsLeftTo(version, slug),
    issuesLeftTo(version, slug),
    decisionsBehind(version, 'meeting', slug),
    projectsAfter(version, 'meeting', slug),
    findMinutes(version, slug),
    signedMinutesOf(version, slug),
    rectificationsOfMinutes(version, slug),
  ])
  // The minutes are signed after the meeting, whose record need not name them.
  const named = new Set(meeting.instruments.map((one) => one.slug))
  const instruments = [...meeting.instruments, ...signed.filter((one) => !named.has(one.slug))]
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
        <HistoryLink list="meetings" slug={slug} />
      </Section>
      <CalendarPart holidays={settings.calendar.holidays} meeting={meeting} today={today()} />
      {agenda && <AgendaSection agenda={agenda} starts={meeting.starts} />}
      <PublicDelegations
        delegations={delegations}
        first={[...meeting.hosts.map((host) => host.slug), ...settings.protocol.order]}
        quorum={await quorumAt(version, meeting, delegations)}
      />
      {instruments.length > 0 && (
        <Section id="instruments" title={t('instruments', { count: instruments.length })}>
          <ul className="border-line border-t">
            {instruments.map((one) => (
              <li className="border-line border-b py-2.5" key={one.slug}>
                <a href={`/${locale}/agreements/${one.slug}`}>
                  <Text original={one.originalLanguage} texts={one.title} />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {Object.keys(meeting.results).length > 0 && (
        <Section id="results" title={t('results')}>
          <Paragraphs texts={meeting.results} />
        </Section>
      )}
      <MeetingOutcome
        actions={actions}
        decisions={decisions}
        isPortMeeting={meeting.kind === 'port_meeting'}
        issues={issues}
        left={{ actions: leftActions, issues: leftIssues }}
        meeting={{ slug, number: meeting.number }}
      />
      <DecidedBy decisions={behind} />
      <ProjectsAfter projects={projects} />
      <MeetingMinutes meeting={slug} minutes={minutes} rectifications={rectifications} today={today()} />
      {Object.keys(meeting.note).length > 0 && (
        <Section id="note" title={register('note')}>
          <Paragraphs texts={meeting.note} />
        </Section>
      )}
      <FollowPart items={agenda?.items} meeting={meeting} series={meeting.series} />
      <Section id="sources" title={register('sources')}>
        <SourceList sources={meeting.sources} />
      </Section>
      <ul className="mt-6 flex flex-wrap gap-x-6">
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/meetings/new?after=${slug}`}
          >
            {t('copyLast')}
          </a>
        </li>
        {(['agenda', 'delegation', 'correct'] as const).map((deed) => (
          <li key={deed}>
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/workspace/meetings/${slug}/${deed}`}
            >
              {t(`work.${deed}`)}
            </a>
          </li>
        ))}
      </ul>
      <script
        // biome-ignore lint/security/noDangerouslySetInnerHtml: data, not markup; meetingStructuredData escapes '<'
        dangerouslySetInnerHTML={{ __html: meetingStructuredData(meeting) }}
        type="application/ld+json"
      />
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
    alternates: await alternates(locale, `/meetings/${slug}`, {
      'application/json': `/id/meeting/${slug}.json`,
    }),
  }
}
