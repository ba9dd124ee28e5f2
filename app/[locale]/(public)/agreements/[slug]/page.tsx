import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActsSection, actsOf } from '@/components/agreements/acts-section'
import { AgreementFacts } from '@/components/agreements/agreement-facts'
import { AgreementTimeline } from '@/components/agreements/agreement-timeline'
import { Amendments } from '@/components/agreements/amendments'
import { Cite } from '@/components/agreements/cite'
import { DurationSection, hasDuration } from '@/components/agreements/duration-section'
import { Family } from '@/components/agreements/family'
import { ForceSection } from '@/components/agreements/force-section'
import { PartiesTable } from '@/components/agreements/parties-table'
import { PositionNotice } from '@/components/agreements/position-notice'
import { StandingSentence } from '@/components/agreements/standing-sentence'
import { StatusTag } from '@/components/agreements/status-tag'
import { DayForm } from '@/components/dates/day-form'
import { KnownNotice } from '@/components/dates/known-notice'
import { NotHeld } from '@/components/dates/not-held'
import { DecidedBy } from '@/components/decisions/decided-by'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Page, Section } from '@/components/layout/page'
import { MadeOfMinutes } from '@/components/minutes/made-of-minutes'
import { ProjectsAfter } from '@/components/projects/projects-after'
import { RectificationBanner, RectificationList } from '@/components/rectifications/agreement-rectifications'
import { TextList } from '@/components/texts/text-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { dayAsked, isAfterDay, today } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import { findAgreement } from '@/lib/registry/agreement'
import { agreementOn } from '@/lib/registry/agreement-on'
import { alternates } from '@/lib/registry/alternates'
import { listAmendments } from '@/lib/registry/amendments'
import { decisionsBehind, decisionsOf } from '@/lib/registry/decisions'
import { findFamily } from '@/lib/registry/family'
import { agreementKnown } from '@/lib/registry/known-agreement'
import { meetingsOfAgreement } from '@/lib/registry/meetings'
import { projectsAfter } from '@/lib/registry/project-summary'
import { rectificationsOf } from '@/lib/registry/rectifications'
import { minutesSignedAs } from '@/lib/registry/signed-minutes'
import { structuredData } from '@/lib/registry/structured-data'
import { registerVersion } from '@/lib/registry/version'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AgreementPage({ params, searchParams }: Props) {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('agreement')]
  const [register, sheet] = [await getTranslations('register'), await getTranslations('sheet')]
  const clearance = await getTranslations('clearance')
  const rectification = await getTranslations('rectification')
  const texts = await getTranslations('texts')
  const family = await getTranslations('family')
  const version = await registerVersion()
  const found = await findAgreement(version, slug)
  if (!found) notFound()
  const rectifications = await rectificationsOf(await registerVersion(), slug)
  const given = await searchParams
  const [at, known] = [dayAsked(given.at), dayAsked(given.known)]
  // What was known on a day is asked of that day, unless another is named.
  const day = at.day || known.day || null
  const agreement =
    known.day && day
      ? await agreementKnown(version, found, known.day, day)
      : day
        ? agreementOn(found, day)
        : found
  const here = `/${locale}/agreements/${slug}`
  const amendments = known.day ? [] : await listAmendments(version, found, day ?? '')
  const above = (
    <>
      <Breadcrumbs
        items={[{ href: `/${locale}/agreements`, text: register('list.title') }]}
        label={register('breadcrumbs')}
      />
      <p className="mt-2 text-ink-2">{register('number', { number: found.number })}</p>
    </>
  )
  if (!agreement)
    return (
      <Page above={above} title={<Text original={found.originalLanguage} texts={found.title} />}>
        <NotHeld
          asked={{ at, known, target: 'main' }}
          day={day!}
          here={here}
          known={known.day!}
          of="agreement"
        />
      </Page>
    )
  const early = day ? isAfterDay(agreement.adopted, day) : false
  const { title, originalLanguage, summary, note } = agreement
  const minutes = await minutesSignedAs(version, agreement)
  const held = minutes.map(({ meeting }) => meeting)
  const meetings = [...(await meetingsOfAgreement(version, slug)), ...held]
  const behind = await decisionsBehind(version, 'agreement', slug)
  const decided = await Promise.all(held.map((meeting) => decisionsOf(version, meeting.slug)))
  return (
    <Page above={above} title={<Text original={originalLanguage} texts={title} />}>
      <OtherTitles original={originalLanguage} texts={title} />
      <RectificationBanner rectifications={rectifications} />
      {day && !known.day && <PositionNotice day={day} early={early} here={here} />}
      {day && known.day && <KnownNotice day={day} held here={here} known={known.day} of="agreement" />}
      {early && known.day && <p className="mt-4">{t('position.early')}</p>}
      {!early && (
        <p className="mt-4 max-w-read">
          <StatusTag status={agreement.status} /> <StandingSentence agreement={agreement} />
        </p>
      )}
      <Section id="parties" title={t('parties.heading')}>
        {agreement.parties.length ? (
          <PartiesTable parties={agreement.parties} />
        ) : (
          <p className="text-ink-2">{t('parties.empty')}</p>
        )}
        <DayForm at={at} known={known} target="parties" />
      </Section>
      {actsOf(agreement).length > 0 && (
        <Section id="acts" title={t('acts.heading')}>
          <ActsSection agreement={agreement} />
        </Section>
      )}
      {agreement.force && (
        <Section id="force" title={t('force.heading')}>
          <ForceSection clause={agreement.forceClause} force={agreement.force} />
        </Section>
      )}
      {hasDuration(agreement) && (
        <Section id="duration" title={t('duration.heading')}>
          <DurationSection agreement={agreement} day={day || today()} />
        </Section>
      )}
      {amendments.length > 0 && (
        <Section id="amendments" title={family('consolidated.heading')}>
          <Amendments amendments={amendments} day={day || today()} />
        </Section>
      )}
      {agreement.texts.length > 0 && (
        <Section id="documents" title={texts('heading')}>
          <TextList pagesAt={`${here}/pages`} texts={agreement.texts} />
          {agreement.texts.some((text) => text.reading === 'words') && (
            <p className="no-print mt-2">
              <a className="inline-flex min-h-10 items-center" href={`${here}/texts`}>
                {texts(agreement.texts.length > 1 ? 'reading.link' : 'reading.linkOne')}
              </a>
            </p>
          )}
        </Section>
      )}
      <div className="gap-12 lg:flex">
        <div className="grow">
          <Section id="timeline" title={t('timeline.heading')}>
            <AgreementTimeline agreement={agreement} />
          </Section>
        </div>
        <VerticalTitle heading={t('vertical')} texts={title} />
      </div>
      {Object.keys(summary).length > 0 && (
        <Section id="summary" title={t('summary')}>
          <Paragraphs original={originalLanguage} texts={summary} />
        </Section>
      )}
      <Section id="record" title={t('record')}>
        <AgreementFacts agreement={agreement} meetings={onlyOnce(meetings)} />
      </Section>
      {Object.keys(note).length > 0 && (
        <Section id="note" title={t('note')}>
          <Paragraphs original={originalLanguage} texts={note} />
        </Section>
      )}
      {agreement.relations.length > 0 && (
        <Section id="related" title={t('related')}>
          <Family family={await findFamily(version, slug)} relations={agreement.relations} />
        </Section>
      )}
      <MadeOfMinutes decisions={decided.flat()} minutes={minutes} />
      <DecidedBy
        decisions={behind.filter(({ meeting }) => !held.some(({ slug }) => slug === meeting.slug))}
      />
      <ProjectsAfter projects={await projectsAfter(version, 'agreement', slug)} />
      <RectificationList rectifications={rectifications} />
      <Section id="sources" title={t('sources')}>
        <SourceList sources={agreement.sources} />
      </Section>
      <Section id="cite" title={t('cite.heading')}>
        <Cite agreement={agreement} permanent={permanentAddress('agreement', agreement.slug)} />
      </Section>
      <ul className="no-print mt-6 flex flex-wrap gap-x-6">
        <li>
          <a className="inline-flex min-h-10 items-center" href={`${here}.pdf${day ? `?at=${day}` : ''}`}>
            {sheet('link')}
          </a>
        </li>
        <li>
          <a className="inline-flex min-h-10 items-center" href={`${here}/signature-sheet`}>
            {sheet('signatures.link')}
          </a>
        </li>
        <li>
          <a className="inline-flex min-h-10 items-center" href={`${here}/history`}>
            {t('history.link', { count: agreement.revisions })}
          </a>
        </li>
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/notifications?agreement=${agreement.slug}`}
          >
            {t('notifications')}
          </a>
        </li>
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/agreements/${agreement.slug}/correct`}
          >
            {t('correct')}
          </a>
        </li>
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/agreements/${agreement.slug}/clearance`}
          >
            {clearance('publicLink')}
          </a>
        </li>
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/agreements/${agreement.slug}/rectify`}
          >
            {rectification('publicLink')}
          </a>
        </li>
      </ul>
      <script
        // biome-ignore lint/security/noDangerouslySetInnerHtml: data, not markup; structuredData escapes '<'
        dangerouslySetInnerHTML={{ __html: structuredData(agreement) }}
        type="application/ld+json"
      />
    </Page>
  )
}

const onlyOnce = <One extends { slug: string }>(all: One[]): One[] => [
  ...new Map(all.map((one) => [one.slug, one])).values(),
]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = await getLocale()
  const agreement = await findAgreement(await registerVersion(), slug)
  if (!agreement) return {}
  const { originalLanguage } = agreement
  return {
    title: textFor(agreement.title, locale, originalLanguage)?.text,
    description: textFor(agreement.summary, locale, originalLanguage)?.text.slice(0, 300),
    alternates: await alternates(locale, `/agreements/${slug}`, {
      'application/json': `/id/agreement/${slug}.json`,
      'application/pdf': `/agreements/${slug}.pdf`,
      'application/x-bibtex': `/agreements/${slug}.bib`,
      'application/x-research-info-systems': `/agreements/${slug}.ris`,
    }),
  }
}
