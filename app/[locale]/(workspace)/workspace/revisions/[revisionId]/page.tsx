import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Proposed } from '@/components/forms/proposed'
import { Standing } from '@/components/forms/standing'
import { Page, Section } from '@/components/layout/page'
import { MinutesProposal } from '@/components/minutes/proposal'
import { Proposal } from '@/components/rectifications/proposal'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Answers } from '@/components/workspace/answers'
import { HeadDecision } from '@/components/workspace/head-decision'
import { History } from '@/components/workspace/history'
import { getMoments } from '@/components/workspace/moments'
import { MoveForm } from '@/components/workspace/move-form'
import { optionsFor } from '@/components/workspace/options'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { OwnWords } from '@/components/workspace/own-words'
import { StatusTag } from '@/components/workspace/status-tag'
import { storedAgreement } from '@/components/workspace/stored'
import { Title } from '@/components/workspace/title'
import { Withdraw } from '@/components/workspace/withdraw'
import { pageOf } from '@/components/workspace/work-groups'
import { requireActor } from '@/lib/auth'
import { today } from '@/lib/dates'
import { contentsOf, listOptions } from '@/lib/entries/options'
import { findRevision, listEvents } from '@/lib/entries/view'
import { definitions } from '@/lib/kinds'
import type { MinutesContent } from '@/lib/minutes/schema'
import { isSecretariat, needsEndorsement, publishedByHeads } from '@/lib/policy'
import type { RectificationContent } from '@/lib/rectifications/schema'

type Props = {
  params: Promise<{ revisionId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('workspace.status')
  return { title: t('where'), robots: { index: false } }
}

export default async function StatusPage({ params, searchParams }: Props) {
  const { revisionId } = await params
  const given = await searchParams
  const locale = await getLocale()
  const moment = await getMoments()
  const { actor } = await requireActor(locale)
  const revision = await findRevision(actor, revisionId)
  if (!revision) notFound()
  const t = await getTranslations('workspace.status')
  const clearance = await getTranslations('clearance')
  const check = await getTranslations('workspace.check')
  const events = await listEvents(actor, revision.entryId)
  const { status, reason, choices, version, kind, issues } = revision
  const isAgreement = kind === 'agreement'
  const isRectification = kind === 'rectification'
  const isMinutes = kind === 'minutes'
  const isShort = Boolean(definitions[kind].form)
  const published = pageOf(locale, revision)
  const found = await listOptions(actor, revision.kind, contentsOf(revision))
  const options = optionsFor(locale, found, revision.entryId)
  return (
    <Page
      above={<Breadcrumbs items={[{ href: `/${locale}/workspace`, text: t('back') }]} label={t('back')} />}
      title={<Title original={revision.originalLanguage} texts={revision.title} />}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <Section id="where" title={t('where')}>
        <StatusTag reason={reason} status={status} />
        <p className="mt-2 max-w-read">
          {t(`whereabouts.${status}`)} {t('since', { when: moment(revision.updatedAt) })}
        </p>
        {reason && (
          <Notice title={t('reasonLabel')} tone="warn">
            <OwnWords>{reason}</OwnWords>
          </Notice>
        )}
        <div className="mt-4 flex flex-wrap gap-3">
          {choices.save && (isAgreement || isRectification || isMinutes || isShort) && (
            <ButtonLink href={`/${locale}/workspace/drafts/${revisionId}`}>{t('edit')}</ButtonLink>
          )}
          {published && (
            <ButtonLink href={published} look="secondary">
              {t('public')}
            </ButtonLink>
          )}
          {isAgreement && (
            <ButtonLink href={`/${locale}/workspace/revisions/${revisionId}/clearance`} look="secondary">
              {clearance('title')}
            </ButtonLink>
          )}
        </div>
      </Section>
      {(choices.moves.includes('endorse') || choices.moves.includes('withdraw')) && (
        <Section id="decide" title={t('decide')}>
          {choices.moves.includes('endorse') && (
            <HeadDecision
              atOnce={publishedByHeads.includes(kind)}
              refused={Boolean(given.error)}
              revisionId={revisionId}
              version={version}
            />
          )}
          {choices.moves.includes('withdraw') && <Withdraw revisionId={revisionId} version={version} />}
        </Section>
      )}
      {isRectification && <Proposal content={revision.content as RectificationContent} today={today()} />}
      {isMinutes && (
        <MinutesProposal
          before={revision.published ? (revision.published.content as MinutesContent).texts : null}
          content={revision.content as MinutesContent}
        />
      )}
      {isShort && <Proposed revision={revision} />}
      <Standing form={choices.save ? `/${locale}/workspace/drafts/${revisionId}` : ''} issues={issues} />
      {(isRectification || isMinutes || isShort) && !issues.length && choices.moves.includes('submit') && (
        <Section id="next" title={check('next')}>
          <MoveForm move="submit" next={`/${locale}/workspace`} revisionId={revisionId} version={version}>
            <p className="max-w-read">
              {check(
                needsEndorsement(actor)
                  ? 'nextDelegate'
                  : isSecretariat(actor)
                    ? 'nextModerator'
                    : 'nextHead',
              )}
            </p>
            <Button className="mt-3" type="submit">
              {check('submit')}
            </Button>
          </MoveForm>
        </Section>
      )}
      {isAgreement && (
        <Answers
          changeNote={revision.basedOn === null ? null : revision.changeNote}
          options={options}
          stored={storedAgreement(revision)}
        />
      )}
      <Section id="history" title={t('history')}>
        <History events={events} />
      </Section>
    </Page>
  )
}
