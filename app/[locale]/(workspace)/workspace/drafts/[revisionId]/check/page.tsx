import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page, Section } from '@/components/layout/page'
import { Checks } from '@/components/review/checks-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Answers } from '@/components/workspace/answers'
import { issueSentence } from '@/components/workspace/issue-words'
import { fieldId, incompleteness, issuesAt, perControl } from '@/components/workspace/issues'
import { MoveForm } from '@/components/workspace/move-form'
import { actNames, optionsFor } from '@/components/workspace/options'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { storedAgreement } from '@/components/workspace/stored'
import { Withdraw } from '@/components/workspace/withdraw'
import { requireActor } from '@/lib/auth'
import { today } from '@/lib/dates'
import { contentsOf, listOptions } from '@/lib/entries/options'
import { findRevision } from '@/lib/entries/view'
import { isSecretariat, needsEndorsement } from '@/lib/policy'

type Props = {
  params: Promise<{ revisionId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('workspace.check')
  const { actor } = await requireActor(await getLocale())
  const revision = await findRevision(actor, (await params).revisionId)
  const flawed = revision?.kind === 'agreement' && incompleteness(storedAgreement(revision)).length > 0
  return {
    title: flawed ? t('errorTitle', { title: t('title') }) : t('title'),
    robots: { index: false },
  }
}

export default async function CheckPage({ params, searchParams }: Props) {
  const { revisionId } = await params
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const revision = await findRevision(actor, revisionId)
  if (!revision) notFound()
  if (!revision.choices.save || revision.kind !== 'agreement')
    redirect(`/${locale}/workspace/revisions/${revisionId}`)
  const t = await getTranslations('workspace.check')
  const errors = await getTranslations('errors')
  const stored = storedAgreement(revision)
  const found = await listOptions(actor, revision.kind, contentsOf(revision))
  const options = optionsFor(locale, found, revision.entryId)
  const issues = perControl(incompleteness(stored))
  const nameOfAct = actNames(options, stored.companions)
  const problem = (issue: (typeof issues)[number]) => ({
    issue,
    id: `check-${fieldId(issue.path)}`,
    words: issueSentence(errors, nameOfAct, issue),
  })
  const form = `/${locale}/workspace/drafts/${revisionId}`
  const next = needsEndorsement(actor) ? 'nextDelegate' : isSecretariat(actor) ? 'nextModerator' : 'nextHead'
  return (
    <Page
      above={<Breadcrumbs items={[{ href: form, text: t('backToForm') }]} label={t('backToForm')} />}
      lead={<p>{t('lead')}</p>}
      title={t('title')}
    >
      <Outcome done={null} error={wordOf((await searchParams).error)} />
      <ErrorSummary
        errors={issues.map(problem).map(({ id, words }) => ({ id, message: words }))}
        title={t('summaryTitle')}
      />
      <Answers
        changeNote={revision.basedOn === null ? null : revision.changeNote}
        form={form}
        options={options}
        problems={(field) => issuesAt(issues, field === 'acts' ? 'companions' : field).map(problem)}
        stored={stored}
      />
      <Section id="advice" title={t('advice')}>
        <Checks complete={null} options={options} stored={stored} today={today()} />
      </Section>
      <Section id="next" title={t('next')}>
        <p className="max-w-read">{issues.length ? t('incomplete') : t(next)}</p>
        {issues.length === 0 && (
          <div className="mt-4">
            <MoveForm
              move="submit"
              next={`/${locale}/workspace`}
              revisionId={revisionId}
              version={revision.version}
            >
              <Button type="submit">{t('submit')}</Button>
            </MoveForm>
          </div>
        )}
        <Withdraw revisionId={revisionId} version={revision.version} />
      </Section>
    </Page>
  )
}
