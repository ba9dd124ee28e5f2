import { useLocale, useTranslations } from 'next-intl'
import { Standing } from '@/components/forms/standing'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { Outcome } from '@/components/workspace/outcome'
import { OwnWords } from '@/components/workspace/own-words'
import { Title } from '@/components/workspace/title'
import type { TextLanguage } from '@/db/vocabulary'
import type { RevisionView } from '@/lib/entries/view'
import type { MinutesContent } from '@/lib/minutes/schema'
import type { Correction } from '@/lib/minutes/view'
import { MinutesForm } from './minutes-form'
import type { Insertion } from './text-editor'

type Props = {
  revision: RevisionView
  corrections: Correction[]
  insertions: Partial<Record<TextLanguage, Insertion[]>>
  done: string | null
  error: string | null
}

/** The draft of minutes, to be written. */
export function MinutesDraft({ revision, corrections, insertions, done, error }: Props) {
  const t = useTranslations('minutes')
  const workspace = useTranslations('workspace')
  const locale = useLocale()
  const { revisionId, version, changeNote, title, reason, issues, content, basedOn } = revision
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('draft.back') }]}
          label={workspace('draft.back')}
        />
      }
      lead={
        <>
          <p>
            <Title original={null} texts={title} />
          </p>
          <p className="mt-2">{t('draftLead')}</p>
        </>
      }
      title={t('title')}
    >
      <Outcome done={done} error={error} />
      <Standing issues={issues} />
      {reason && (
        <Notice title={workspace('draft.sentBackTitle')} tone="warn">
          <OwnWords>{reason}</OwnWords>
        </Notice>
      )}
      <MinutesForm
        content={content as MinutesContent}
        corrections={corrections}
        draft={{ revisionId, version, changeNote, isCorrection: basedOn !== null }}
        insertions={insertions}
        issues={issues}
        refused={Boolean(error)}
      />
    </Page>
  )
}
