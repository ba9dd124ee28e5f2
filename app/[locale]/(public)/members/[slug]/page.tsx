import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActionsOfParty } from '@/components/actions/actions-of-party'
import { ShortList } from '@/components/agreements/short-list'
import { DayForm } from '@/components/dates/day-form'
import { edtfWords } from '@/components/dates/edtf-date'
import { KnownNotice } from '@/components/dates/known-notice'
import { NotHeld } from '@/components/dates/not-held'
import { HistoryLink } from '@/components/entries/history-link'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Propose } from '@/components/forms/propose'
import { Page, Section } from '@/components/layout/page'
import { MeetingsPart } from '@/components/meetings/meetings-part'
import { ActsTable } from '@/components/members/acts-table'
import { CommitmentsTable } from '@/components/members/commitments-table'
import { MembershipBars } from '@/components/members/membership-bars'
import { MembershipsTable } from '@/components/members/memberships-table'
import { PartyFacts } from '@/components/members/party-facts'
import { PlansOfParty } from '@/components/plans/plans-of-party'
import { PortsOfParty } from '@/components/ports/ports-of-party'
import { ProjectsOfEntry } from '@/components/projects/projects-of'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { WithdrawalList } from '@/components/withdrawals/withdrawal-list'
import { dayAsked } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'
import { parseActionFilter } from '@/lib/registry/action-filter'
import { listActions } from '@/lib/registry/actions'
import { listActsKnown, listActsOf } from '@/lib/registry/acts-of-party'
import { permanentAddress } from '@/lib/registry/address'
import { alternates } from '@/lib/registry/alternates'
import { commitmentsOf, isBound } from '@/lib/registry/commitments'
import { partyKnown } from '@/lib/registry/known-party'
import { meetingsHostedBy } from '@/lib/registry/meetings'
import { findParty, membershipsThen } from '@/lib/registry/parties'
import { listPlansOf } from '@/lib/registry/plans'
import { listPortsOf } from '@/lib/registry/ports'
import { projectsOf } from '@/lib/registry/projects-of'
import { registerVersion } from '@/lib/registry/version'
import { listWithdrawals } from '@/lib/registry/withdrawals'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MemberPage({ params, searchParams }: Props) {
  const [{ slug }, given] = [await params, await searchParams]
  const [locale, t, words] = [
    await getLocale(),
    await getTranslations('register'),
    await getTranslations('words'),
  ]
  const [dates, meetings] = [await getTranslations('dates'), await getTranslations('meetings')]
  const version = await registerVersion()
  const now = await findParty(version, slug)
  if (!now) notFound()
  const [at, known] = [dayAsked(given.at), dayAsked(given.known)]
  // What was known on a day is asked of that day, unless another is named.
  const day = at.day || known.day || null
  const here = `/${locale}/members/${slug}`
  const party = known.day ? await partyKnown(version, now, known.day) : now
  const above = (
    <>
      <Breadcrumbs
        items={[{ href: `/${locale}/members`, text: t('members.title') }]}
        label={t('breadcrumbs')}
      />
      <p className="mt-2 text-ink-2">{words(`partyKinds.${now.kind}`)}</p>
    </>
  )
  if (!party)
    return (
      <Page above={above} title={<Text texts={now.name} />}>
        <NotHeld asked={{ at, known, target: 'main' }} day={day!} here={here} known={known.day!} of="party" />
      </Page>
    )
  const then = membershipsThen(party.memberships, day)
  const memberships = day ? then.filter(({ belongs }) => belongs !== 'none') : then
  const { commitments, of, looked } = await commitmentsOf(version, slug, day, known.day || null)
  const bound = commitments.filter(isBound)
  const { rows: actions } = await listActions(version, { ...parseActionFilter({}), owner: slug })
  const { acts, count } = await (known.day && day
    ? listActsKnown(version, slug, day, known.day)
    : listActsOf(version, slug, day))
  return (
    <Page above={above} title={<Text texts={party.name} />}>
      <OtherTitles texts={party.name} />
      <VerticalTitle heading={t('vertical')} texts={party.name} />
      {known.day && day && <KnownNotice day={day} held here={here} known={known.day} of="party" />}
      <Section id="memberships" title={t('members.membershipsHeading')}>
        <DayForm at={at} known={known} target="memberships" />
        <div className="mt-6">
          {memberships.length > 0 && (
            <>
              <MembershipBars day={day} memberships={memberships} />
              <MembershipsTable memberships={memberships} />
            </>
          )}
          {memberships.length === 0 && (
            <p className="text-ink-2">{t(day ? 'members.noMembershipsThen' : 'members.noMemberships')}</p>
          )}
        </div>
      </Section>
      <WithdrawalList withdrawals={await listWithdrawals(version, { party: slug })} />
      <Section
        id="bound"
        title={
          day
            ? t('members.boundOn', { day: edtfWords(dates, locale, day), count: bound.length })
            : t('members.bound', { count: bound.length })
        }
      >
        {bound.length ? (
          <CommitmentsTable at={day ?? ''} caption={t('members.commitments.caption')} commitments={bound} />
        ) : (
          <p className="text-ink-2">{t('members.boundByNone')}</p>
        )}
        {looked < of && <p className="mt-3 text-ink-2">{t('members.commitments.newest', { looked, of })}</p>}
        <p className="mt-3">
          <a className="inline-flex min-h-10 items-center" href={`/${locale}/members/${slug}/compare`}>
            {t('members.compareLink')}
          </a>
        </p>
      </Section>
      <Section id="acts" title={t('members.acts.heading', { count })}>
        {acts.length ? (
          <ActsTable acts={acts} caption={t('members.acts.caption')} />
        ) : (
          <p className="text-ink-2">{t('members.acts.none')}</p>
        )}
        {count > acts.length && <p className="mt-3">{t('members.acts.latest', { shown: acts.length })}</p>}
      </Section>
      <Section id="agreements" title={t('agreementsHeading', { count: party.agreementCount })}>
        {party.agreements.length ? (
          <ShortList agreements={party.agreements} also={(one) => words(`agreementRoles.${one.role}`)} />
        ) : (
          <p className="text-ink-2">{t('members.noAgreements')}</p>
        )}
        {party.signedFor > party.agreements.length && (
          <p className="mt-3">
            <a href={`/${locale}/agreements?party=${party.slug}`}>{t('allAgreements')}</a>
          </p>
        )}
      </Section>
      <ProjectsOfEntry
        day={day}
        projects={await projectsOf(version, { party: slug }, day)}
        whose={{ party: slug }}
      />
      <ActionsOfParty actions={actions} slug={slug} />
      <MeetingsPart
        all={{ href: `/${locale}/meetings?party=${slug}`, text: meetings('all') }}
        meetings={await meetingsHostedBy(version, slug)}
        title={meetings('hosted')}
      />
      <PortsOfParty ports={await listPortsOf(version, slug)} />
      <PlansOfParty plans={await listPlansOf(version, slug)} />
      <Section id="record" title={t('record')}>
        <PartyFacts party={party} permanent={permanentAddress('party', slug)} />
        <HistoryLink list="members" slug={slug} />
      </Section>
      {Object.keys(party.note).length > 0 && (
        <Section id="note" title={t('note')}>
          <Paragraphs texts={party.note} />
        </Section>
      )}
      <Section id="sources" title={t('sources')}>
        <SourceList sources={party.sources} />
      </Section>
      <Propose kind="party" slug={party.slug} />
    </Page>
  )
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('register.members')]
  const party = await findParty(await registerVersion(), slug)
  if (!party) return {}
  const name = textFor(party.name, locale)?.text ?? ''
  return {
    title: name,
    description: t('describe', { name }),
    alternates: await alternates(locale, `/members/${slug}`, {
      'application/json': `/id/party/${slug}.json`,
    }),
  }
}
