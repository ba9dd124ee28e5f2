import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import type { Options } from '@/components/workspace/options'
import { Outcome } from '@/components/workspace/outcome'
import { OwnWords } from '@/components/workspace/own-words'
import type { FormField } from '@/lib/entries/form'
import type { RevisionView } from '@/lib/entries/view'
import { ShortForm } from './short-form'
import { Standing } from './standing'

type Props = {
  revision: RevisionView
  fields: FormField[]
  options: Options
  error: string | null
  /** What does not stand in its way, but should be known. */
  advice?: ReactNode
}

/** A draft in its short form, with what is still in the way of it. */
export function ShortDraft({ revision, fields, options, error, advice }: Props) {
  const t = useTranslations('forms')
  const workspace = useTranslations('workspace.draft')
  const locale = useLocale()
  const { kind, revisionId, version, changeNote, content, issues, reason } = revision
  const isCorrection = revision.basedOn !== null
  const own = {
    ...options,
    bodies: options.bodies.filter(({ id }) => id !== revision.entryId),
    parties: options.parties.filter(({ id }) => id !== revision.entryId),
  }
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      lead={<p>{t('lead')}</p>}
      title={t(`titles.${kind as 'party'}.${isCorrection ? 'correct' : 'new'}`)}
    >
      <Outcome done={null} error={error} />
      <Standing issues={issues} />
      {advice}
      {reason && (
        <Notice title={workspace('sentBackTitle')} tone="warn">
          <OwnWords>{reason}</OwnWords>
        </Notice>
      )}
      <ShortForm
        content={content}
        draft={{ revisionId, version, changeNote, isCorrection }}
        fields={fields}
        issues={issues}
        kind={kind}
        options={own}
      />
    </Page>
  )
}
