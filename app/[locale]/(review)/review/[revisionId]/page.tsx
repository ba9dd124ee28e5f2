import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Proposed } from '@/components/forms/proposed'
import { Standing } from '@/components/forms/standing'
import { Page, Section } from '@/components/layout/page'
import { MinutesProposal } from '@/components/minutes/proposal'
import { Proposal } from '@/components/rectifications/proposal'
import { ActChanges } from '@/components/review/act-changes'
import { AgreementChanges } from '@/components/review/agreement-changes'
import { actChangesOf } from '@/components/review/changes'
import { Checks } from '@/components/review/checks-list'
import { Decision } from '@/components/review/decision'
import { QueuePlace } from '@/components/review/queue-place'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Details } from '@/components/ui/details'
import { Foreign } from '@/components/ui/foreign'
import { Notice } from '@/components/ui/notice'
import { Answers } from '@/components/workspace/answers'
import { History } from '@/components/workspace/history'
import { incompleteness } from '@/components/workspace/issues'
import { getMoments } from '@/components/workspace/moments'
import { optionsFor } from '@/components/workspace/options'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { OwnWords } from '@/components/workspace/own-words'
import { StatusTag } from '@/components/workspace/status-tag'
import { publishedActs, storedAgreement } from '@/components/workspace/stored'
import { Title } from '@/components/workspace/title'
import type { AgreementContent } from '@/lib/agreements/schema'
import { requireActor } from '@/lib/auth'
import { today } from '@/lib/dates'
import { contentsOf, listOptions } from '@/lib/entries/options'
import { listQueue } from '@/lib/entries/queries'
import { findRevision, listEvents } from '@/lib/entries/view'
import { definitions } from '@/lib/kinds'
import type { MinutesContent } from '@/lib/minutes/schema'
import { textFor } from '@/lib/multilingual'
import { isSecretariat } from '@/lib/policy'
import type { RectificationContent } from '@/lib/rectifications/schema'

type Props = {
  params: Promise<{ revisionId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('review')
  const check = await getTranslations('workspace.check')
  const title = t('title')
  return {
    title: (await searchParams).error ? check('errorTitle', { title }) : title,
    robots: { index: false },
  }
}

export default async function ReviewOnePage({ params, searchParams }: Props) {
  const { revisionId } = await params
  const given = await searchParams
  const locale = await getLocale()
  const moment = await getMoments()
  const { actor } = await requireActor(locale)
  if (!isSecretariat(actor)) notFound()
  const revision = await findRevision(actor, revisionId)
  // A decision was refused, and what it was about is out of sight: a colleague has sent it back meanwhile.
  if (!revision && given.error) redirect(`/${locale}/review?error=wrong_state`)
  if (!revision) notFound()
  const t = await getTranslations('review')
  const clearance = await getTranslations('clearance')
  const found = await listOptions(actor, revision.kind, contentsOf(revision))
  const options = optionsFor(locale, found, revision.entryId)
  const stored = storedAgreement(revision)
  const { status, reason, version, choices, submittedAt, authorName, published } = revision
  const party = revision.partyName && textFor(revision.partyName, locale)
  const queue = (await listQueue(actor)).map((item) => item.revisionId)
  const isAgreement = revision.kind === 'agreement'
  return (
    <Page
      above={
        <>
          <Breadcrumbs items={[{ href: `/${locale}/review`, text: t('back') }]} label={t('back')} />
          <QueuePlace queue={queue} revisionId={revisionId} />
        </>
      }
      lead={
        <p>
          <StatusTag reason={reason} status={status} />{' '}
          {authorName && (
            <>
              <OwnWords>{authorName}</OwnWords>,{' '}
            </>
          )}
          {party ? <Foreign lang={party.lang}>{party.text}</Foreign> : t('secretariat')}
          {submittedAt && ` · ${t('submitted', { when: moment(submittedAt) })}`}
        </p>
      }
      title={<Title original={revision.originalLanguage} texts={revision.title} />}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      {isAgreement && (
        <p className="mt-4">
          <a href={`/${locale}/workspace/revisions/${revisionId}/clearance`}>{clearance('title')}</a>
        </p>
      )}
      {revision.changeNote && (
        <Notice title={t('changeNote')} tone="info">
          <OwnWords>{revision.changeNote}</OwnWords>
        </Notice>
      )}
      {isAgreement && (
        <>
          <Section id="changes" title={published ? t('difference.title') : t('difference.titleNew')}>
            <AgreementChanges
              after={stored.content}
              before={published ? (published.content as unknown as AgreementContent) : null}
              options={options}
            />
          </Section>
          <Section id="acts" title={t('acts.title')}>
            <ActChanges
              changes={actChangesOf(stored.companions, publishedActs(revision))}
              options={options}
            />
          </Section>
          <Section id="checks" title={t('checks.title')}>
            <Checks
              complete={incompleteness(stored).length === 0}
              options={options}
              stored={stored}
              today={today()}
            />
          </Section>
        </>
      )}
      {revision.kind === 'rectification' && (
        <Proposal content={revision.content as RectificationContent} today={today()} />
      )}
      {revision.kind === 'minutes' && (
        <MinutesProposal
          before={published ? (published.content as MinutesContent).texts : null}
          content={revision.content as MinutesContent}
        />
      )}
      {definitions[revision.kind].form && <Proposed revision={revision} />}
      <Standing form="" issues={revision.issues} />
      <Section id="decision" title={t('decision.title')}>
        <Decision
          moves={choices.moves}
          own={status === 'submitted' && !choices.moves.includes('publish')}
          refused={Boolean(given.error)}
          revisionId={revisionId}
          version={version}
        />
      </Section>
      <Section id="history" title={t('history')}>
        <History events={await listEvents(actor, revision.entryId)} />
      </Section>
      {isAgreement && published && (
        <Details summary={t('unchanged')}>
          <Answers changeNote={null} options={options} stored={stored} />
        </Details>
      )}
    </Page>
  )
}
