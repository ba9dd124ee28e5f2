import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Standing } from '@/components/forms/standing'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import type { Options } from '@/components/workspace/options'
import { Outcome } from '@/components/workspace/outcome'
import { OwnWords } from '@/components/workspace/own-words'
import type { RevisionView } from '@/lib/entries/view'
import type { UpdateContent } from '@/lib/projects/update-schema'
import { Period } from './period'
import { UpdateForm } from './update-form'

type Props = { revision: RevisionView; options: Options; error: string | null; forEndorsement: boolean }

/** An update that was begun, with what is still in the way of it. */
export function UpdateDraft({ revision, options, error, forEndorsement }: Props) {
  const t = useTranslations('updates')
  const workspace = useTranslations('workspace.draft')
  const locale = useLocale()
  const { revisionId, version, title, issues, reason, basedOn, changeNote } = revision
  const content = revision.content as UpdateContent
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
            label={workspace('back')}
          />
          <p className="mt-2">
            <Period covers={content.covers} />
          </p>
        </>
      }
      title={t.rich('titleOf', { project: () => <Text texts={title} /> })}
    >
      <Outcome done={null} error={error} />
      {reason && (
        <Notice title={workspace('sentBackTitle')} tone="warn">
          <OwnWords>{reason}</OwnWords>
        </Notice>
      )}
      <Standing issues={issues} />
      <UpdateForm
        action={`/api/drafts/${revisionId}`}
        changeNote={basedOn === null ? null : changeNote}
        content={content}
        forEndorsement={forEndorsement}
        hidden={{ version }}
        issues={issues}
        options={options}
      />
    </Page>
  )
}
