import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { BodyAdmissions } from '@/components/admissions/body-admissions'
import { ShortList } from '@/components/agreements/short-list'
import { BodyFacts } from '@/components/bodies/body-facts'
import { MembersByClass } from '@/components/bodies/members-by-class'
import { MembershipOn } from '@/components/bodies/membership-on'
import { KnownNotice } from '@/components/dates/known-notice'
import { NotHeld } from '@/components/dates/not-held'
import { DecidedBy } from '@/components/decisions/decided-by'
import { HistoryLink } from '@/components/entries/history-link'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Propose } from '@/components/forms/propose'
import { ChangesTable } from '@/components/growth/changes-table'
import { GrowthChart } from '@/components/growth/growth-chart'
import { Page, Section } from '@/components/layout/page'
import { MeetingsPart } from '@/components/meetings/meetings-part'
import { PartyLink } from '@/components/members/party-name'
import { ProjectsOfEntry } from '@/components/projects/projects-of'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { WithdrawalList } from '@/components/withdrawals/withdrawal-list'
import { dayAsked } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import { admissionsTo } from '@/lib/registry/admissions'
import { alternates } from '@/lib/registry/alternates'
import { findBody } from '@/lib/registry/bodies'
import { decisionsBehind } from '@/lib/registry/decisions'
import { growthOfBody } from '@/lib/registry/growth'
import { bodyKnown } from '@/lib/registry/known-body'
import { meetingsOfBody } from '@/lib/registry/meetings'
import { countedOf, positionOf } from '@/lib/registry/position'
import { projectsOf } from '@/lib/registry/projects-of'
import { registerVersion } from '@/lib/registry/version'
import { listWithdrawals } from '@/lib/registry/withdrawals'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function BodyPage({ params, searchParams }: Props) {
  const [{ slug }, given] = [await params, await searchParams]
  const [locale, t, words] = [
    await getLocale(),
    await getTranslations('register'),
    await getTranslations('words'),
  ]
  const version = await registerVersion()
  const now = await findBody(version, slug)
  if (!now) notFound()
  const meetings = await getTranslations('meetings')
  const [at, known] = [dayAsked(given.at), dayAsked(given.known)]
  // What was known on a day is asked of that day, unless another is named.
  const day = at.day || known.day || null
  const here = `/${locale}/bodies/${slug}`
  const body = known.day ? await bodyKnown(version, now, known.day) : now
  const stateAt = (date: string) =>
    `/${locale}/growth?${new URLSearchParams([
      ['body', slug],
      ['at', date],
    ])}`
  const above = (
    <>
      <Breadcrumbs
        items={[{ href: `/${locale}/bodies`, text: t('bodies.title') }]}
        label={t('breadcrumbs')}
      />
      <p className="mt-2 text-ink-2">{words(`bodyKinds.${now.kind}`)}</p>
    </>
  )
  if (!body)
    return (
      <Page above={above} title={<Text texts={now.name} />}>
        <NotHeld asked={{ at, known, target: 'main' }} day={day!} here={here} known={known.day!} of="body" />
      </Page>
    )
  const growth = growthOfBody(body, day)
  return (
    <Page above={above} title={<Text texts={body.name} />}>
      <OtherTitles texts={body.name} />
      <VerticalTitle heading={t('vertical')} texts={body.name} />
      {known.day && day && <KnownNotice day={day} held here={here} known={known.day} of="body" />}
      <Section id="members" title={t('bodies.membersHeading', { count: body.memberships.length })}>
        {body.memberships.length || known.asked ? (
          <>
            <MembershipOn
              at={at}
              day={day}
              formula={positionOf(body.memberships.map(countedOf), day)}
              known={known}
            />
            <MembersByClass former={!day} memberships={growth.memberships} />
          </>
        ) : (
          <p className="text-ink-2">{t('bodies.noMembers')}</p>
        )}
      </Section>
      {body.memberships.length > 0 && (
        <Section id="growth" title={t('formula.growth')}>
          <GrowthChart body={growth} />
          <div className="mt-4">
            <ChangesTable body={growth} caption={t('formula.growth')} stateAt={stateAt} />
          </div>
          <p className="mt-2">
            <a className="inline-flex min-h-10 items-center" href={`/${locale}/growth?body=${slug}`}>
              {t('formula.more')}
            </a>
          </p>
        </Section>
      )}
      <Section id="record" title={t('record')}>
        <BodyFacts body={body} permanent={permanentAddress('body', body.slug)} />
        <HistoryLink list="bodies" slug={slug} />
      </Section>
      {Object.keys(body.note).length > 0 && (
        <Section id="note" title={t('note')}>
          <Paragraphs texts={body.note} />
        </Section>
      )}
      <DecidedBy decisions={await decisionsBehind(version, 'body', slug)} />
      <Section id="agreements" title={t('agreementsHeading', { count: body.agreementCount })}>
        {body.agreements.length ? (
          <ShortList agreements={body.agreements} />
        ) : (
          <p className="text-ink-2">{t('bodies.noAgreements')}</p>
        )}
        {body.agreementCount > body.agreements.length && (
          <p className="mt-3">
            <a href={`/${locale}/agreements?body=${body.slug}`}>{t('allAgreements')}</a>
          </p>
        )}
      </Section>
      {body.party && (
        <Section id="signed" title={t('bodies.signed', { count: body.signedCount })}>
          <p className="mb-4">
            {t('bodies.asParty')}
            {t('colon')}
            <PartyLink party={body.party} />
          </p>
          {body.signed.length > 0 && (
            <ShortList agreements={body.signed} also={(one) => words(`agreementRoles.${one.role}`)} />
          )}
          {body.signedCount > body.signed.length && (
            <p className="mt-3">
              <a href={`/${locale}/agreements?party=${body.party.slug}`}>{t('allAgreements')}</a>
            </p>
          )}
        </Section>
      )}
      <ProjectsOfEntry
        day={day}
        projects={await projectsOf(version, { body: slug }, day)}
        whose={{ body: slug }}
      />
      <MeetingsPart
        all={{ href: `/${locale}/meetings?body=${slug}`, text: meetings('all') }}
        meetings={await meetingsOfBody(version, slug)}
        title={meetings('ofBody')}
      />
      <Section id="sources" title={t('sources')}>
        <SourceList sources={body.sources} />
      </Section>
      <BodyAdmissions admissions={await admissionsTo(version, slug)} slug={slug} />
      <WithdrawalList withdrawals={await listWithdrawals(version, { body: slug })} />
      <Propose kind="body" slug={body.slug} />
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = await getLocale()
  const body = await findBody(await registerVersion(), slug)
  if (!body) return {}
  return {
    title: textFor(body.name, locale)?.text,
    description: textFor(body.scope, locale)?.text,
    alternates: await alternates(locale, `/bodies/${slug}`, { 'application/json': `/id/body/${slug}.json` }),
  }
}
