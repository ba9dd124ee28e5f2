import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ShortDraft } from '@/components/forms/short-draft'
import { Page } from '@/components/layout/page'
import { DraftHolidays } from '@/components/meetings/draft-holidays'
import { insertionsFor } from '@/components/minutes/insertions'
import { MinutesDraft } from '@/components/minutes/minutes-draft'
import { RectificationDraft } from '@/components/rectifications/rectification-draft'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { UpdateDraft } from '@/components/updates/update-draft'
import { AgreementForm } from '@/components/workspace/agreement-form'
import { FormMessages } from '@/components/workspace/form-messages'
import { optionsFor } from '@/components/workspace/options'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { OwnWords } from '@/components/workspace/own-words'
import { SectionList } from '@/components/workspace/section-list'
import { publishedActs, storedAgreement } from '@/components/workspace/stored'
import type { Kind } from '@/db/vocabulary'
import { requireActor } from '@/lib/auth'
import { offering } from '@/lib/entries/offering'
import { contentsOf, listOptions } from '@/lib/entries/options'
import { findRevision } from '@/lib/entries/view'
import { definitions } from '@/lib/kinds'
import type { MeetingContent } from '@/lib/meetings/schema'
import { listCorrections, materialFor } from '@/lib/minutes/queries'
import { needsEndorsement } from '@/lib/policy'
import { currentSettings } from '@/lib/registry/settings'
import { codesOffered } from '@/lib/terms'

/** Kinds that are written in a form of their own. */
const withOwnForm: Kind[] = ['agreement', 'rectification', 'minutes']

type Props = {
  params: Promise<{ revisionId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('workspace.draft')
  return { title: t('title'), robots: { index: false } }
}

export default async function DraftPage({ params, searchParams }: Props) {
  const { revisionId } = await params
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const revision = await findRevision(actor, revisionId)
  if (!revision) notFound()
  // Not, or no longer, theirs to write: that page says where it is and shows it to read.
  const { form } = definitions[revision.kind]
  if (!revision.choices.save || !(form || withOwnForm.includes(revision.kind)))
    redirect(`/${locale}/workspace/revisions/${revisionId}`)
  const t = await getTranslations('workspace')
  const clearance = await getTranslations('clearance')
  if (revision.kind === 'rectification')
    return <RectificationDraft error={wordOf((await searchParams).error)} revision={revision} />
  if (revision.kind === 'minutes') {
    const { done, error } = await searchParams
    const material = await materialFor(actor, String(revision.content.meeting))
    return (
      <MinutesDraft
        corrections={await listCorrections(actor, revision.entryId)}
        done={wordOf(done)}
        error={wordOf(error)}
        insertions={await insertionsFor(material, getTranslations)}
        revision={revision}
      />
    )
  }
  const isCorrection = revision.basedOn !== null
  const found = await listOptions(actor, revision.kind, contentsOf(revision))
  const options = optionsFor(locale, found, revision.entryId)
  if (revision.kind === 'update')
    return (
      <UpdateDraft
        error={wordOf((await searchParams).error)}
        forEndorsement={needsEndorsement(actor)}
        options={options}
        revision={revision}
      />
    )
  if (form) {
    const error = wordOf((await searchParams).error)
    const { content, kind } = revision
    return (
      <ShortDraft
        advice={
          kind === 'meeting' && (
            <DraftHolidays
              content={content as MeetingContent}
              holidays={(await currentSettings()).calendar.holidays}
              parties={found.parties}
            />
          )
        }
        error={error}
        fields={offering(form.fields, await currentSettings(), content)}
        options={options}
        revision={revision}
      />
    )
  }
  const stored = storedAgreement(revision)
  const { terms } = (await currentSettings()).subjects
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: t('draft.back') }]}
          label={t('draft.back')}
        />
      }
      lead={
        <>
          <p>{t('draft.lead')}</p>
          <p className="mt-2">
            <a href={`/${locale}/workspace/revisions/${revisionId}/clearance`}>{clearance('title')}</a>
          </p>
        </>
      }
      title={isCorrection ? t('draft.titleCorrection') : t('draft.title')}
    >
      <Outcome done={null} error={wordOf((await searchParams).error)} />
      {revision.reason && (
        <Notice title={t('draft.sentBackTitle')} tone="warn">
          <OwnWords>{revision.reason}</OwnWords>
        </Notice>
      )}
      <noscript>
        <Notice tone="danger">{t('draft.noScript')}</Notice>
      </noscript>
      <FormMessages>
        <AgreementForm
          draft={{
            revisionId,
            entryId: revision.entryId,
            version: revision.version,
            stored,
            changeNote: revision.changeNote,
            isCorrection,
          }}
          language={locale}
          options={options}
          personId={actor.personId}
          subjects={codesOffered(terms, stored.content.subjects)}
          published={publishedActs(revision)}
        >
          <SectionList withWhy={isCorrection} />
        </AgreementForm>
      </FormMessages>
    </Page>
  )
}
